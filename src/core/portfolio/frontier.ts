import { fail, ok, type Result } from "../result";
import type { Solve, SolveLimits } from "./binaryProgram";
import { type Selection, selectPortfolio } from "./selection";
import type { SelectionProblem } from "./selectionProblem";

/** One budget on the frontier. */
export interface FrontierPoint {
  readonly budget: number;
  readonly selection: Selection;
}

/**
 * The best selection at each budget of the first capacity, in the order given.
 *
 * Faults   as selectPortfolio, at any of the budgets
 */
export function selectionFrontier(
  problem: SelectionProblem,
  budgets: readonly number[],
  solve: Solve,
  limits: SolveLimits,
): Result<readonly FrontierPoint[]> {
  if (problem.capacities.length === 0) return fail({ code: "blank", parameter: "cost" });
  const found = new Map<number, Result<FrontierPoint>>();
  for (const [index, point] of frontierPoints(problem, budgets, solve, limits)) found.set(index, point);
  const points: FrontierPoint[] = [];
  for (const index of budgets.keys()) {
    const point = found.get(index);
    if (point === undefined) continue;
    if (!point.ok) return point;
    points.push(point.value);
  }
  return ok(points);
}

/**
 * The points one by one, as they are found: the greatest budget first, which tells from where on more money changes nothing, then ascending.
 *
 * A value never falls as the budget grows: where the gap allowed would let it, the selection of the smaller budget stands.
 *
 * @returns each point with the position of its budget
 * Domain   at least one capacity
 * Cost     one selection a budget up to the one that all money is used at
 */
export function* frontierPoints(
  problem: SelectionProblem,
  budgets: readonly number[],
  solve: Solve,
  limits: SolveLimits,
): Generator<readonly [number, Result<FrontierPoint>]> {
  const ascending = [...budgets.keys()].sort((a, b) => (budgets[a] ?? 0) - (budgets[b] ?? 0));
  const greatest = ascending.at(-1);
  if (greatest === undefined) return;
  const most = selectAt(problem, budgets[greatest] ?? 0, solve, limits);
  yield [greatest, pointAt(budgets[greatest] ?? 0, most)];
  let before: Selection | undefined;
  for (const index of ascending.slice(0, -1)) {
    const budget = budgets[index] ?? 0;
    const isEnough = most.ok && (most.value.used[0] ?? 0) <= budget;
    const here = isEnough ? most : selectAt(problem, budget, solve, limits);
    if (here.ok && (before === undefined || here.value.value > before.value)) before = here.value;
    yield [index, pointAt(budget, here.ok && before !== undefined ? ok(before) : here)];
  }
}

function pointAt(budget: number, selection: Result<Selection>): Result<FrontierPoint> {
  return selection.ok ? ok({ budget, selection: selection.value }) : selection;
}

function selectAt(problem: SelectionProblem, budget: number, solve: Solve, limits: SolveLimits): Result<Selection> {
  const [first, ...others] = problem.capacities;
  return selectPortfolio(
    first === undefined ? problem : { ...problem, capacities: [{ ...first, available: budget }, ...others] },
    solve,
    limits,
  );
}

/** Where the frontier turns flat, and what holds it there. */
export interface Ceiling {
  /** What the best selection under the other limits costs: more of the first capacity adds nothing. */
  readonly from: number;
  readonly value: number;
  /** Names of the limits of which one, loosened, would let in more; empty where all that is worth anything is in. */
  readonly limits: readonly string[];
}

/**
 * From where on more of the first capacity adds nothing, and the other limits that hold the value there.
 *
 * Capacities, the number of features and the shares are tried one by one; where none alone is to blame, all of them are named that are there.
 *
 * Faults   as selectPortfolio
 * Cost     one selection, and one a limit
 */
export function frontierCeiling(problem: SelectionProblem, solve: Solve, limits: SolveLimits): Result<Ceiling> {
  const [, ...others] = problem.capacities;
  const free: SelectionProblem = {
    ...problem,
    capacities: problem.capacities.map((each, index) => (index === 0 ? unlimited(each) : each)),
  };
  const top = selectPortfolio(free, solve, limits);
  if (!top.ok) return top;
  const { value, used, isChosen } = top.value;
  const isAllIn = problem.values.every((each, row) => each <= 0 || isChosen[row] === true);
  const loosened: readonly (readonly [string, SelectionProblem])[] = [
    ...others.map(
      (each, index) =>
        [each.name, { ...free, capacities: free.capacities.map((other, at) => (at === index + 1 ? unlimited(other) : other)) }] as const,
    ),
    ...(problem.atMost === undefined ? [] : [["the number of features", { ...free, atMost: problem.values.length }] as const]),
    ...(problem.counts ?? []).map(
      (each) => [each.name, { ...free, counts: problem.counts?.filter((other) => other !== each) ?? [] }] as const,
    ),
    ...(problem.shares ?? []).map(
      (each) => [each.name, { ...free, shares: problem.shares?.filter((other) => other !== each) ?? [] }] as const,
    ),
  ];
  const least = value + (limits.gap + leastRise) * Math.max(1, Math.abs(value));
  const blamed = isAllIn
    ? []
    : loosened.filter(([, without]) => {
        const better = selectPortfolio(without, solve, limits);
        return better.ok && better.value.value > least;
      });
  const named = isAllIn || blamed.length > 0 ? blamed : loosened;
  return ok({ from: used[0] ?? 0, value, limits: named.map(([name]) => name) });
}

/** What a budget gives, in the unit of the sheet. */
export interface BudgetValue {
  readonly budget: number;
  readonly value: number;
  /** What is spent of it. */
  readonly cost: number;
  /** Features chosen. */
  readonly count: number;
}

/** The frontier as far as it is known: budgets ascending; those too small for what must be in have no point. */
export interface Frontier {
  readonly points: readonly BudgetValue[];
  /** Absent until all points are there, or where nothing fits however large the budget. */
  readonly ceiling?: Ceiling;
}

/** Above the solver's rounding. */
const leastRise = 1e-6;

function unlimited(capacity: SelectionProblem["capacities"][number]): SelectionProblem["capacities"][number] {
  return { ...capacity, available: capacity.amounts.reduce((sum, amount) => sum + amount, 0) };
}
