import type { Fault } from "../fault";
import { fail, ok, type Result } from "../result";
import type { BinaryProgram, ProgramRow, Solve, SolveLimits } from "./binaryProgram";
import { checkedPairs } from "./prerequisites";
import { describeProblemLimit, keepsRow, type LimitRow, type ProblemLimit, programRows, type SelectionProblem } from "./selectionProblem";

export interface Selection {
  /** True where the feature of that row is chosen. */
  readonly isChosen: readonly boolean[];
  readonly value: number;
  /** Use of each capacity. */
  readonly used: readonly number[];
  /** The optimum is at most this share above `value`; 0 where proven best. */
  readonly gap: number;
}

/** Why nothing is selected; where limits conflict, the smallest set that cannot be kept together. */
export type SelectionFault = Fault & { readonly conflict?: readonly ProblemLimit[] };

/** Ties are broken among the optima while that stays cheap; beyond, the best found so far stands. */
const mostTied = 300;
const nodesPerTie = 500;
/** Rows whose order is decided in one solve: 2^20 stays far inside the solver's tolerance. */
const blockOfRows = 20;
const relativeTie = 1e-9;

/**
 * The set of features of greatest total value that keeps every limit.
 *
 * Among equal optima the cheapest, then the one with the earliest rows (up to 300 features, as far as 500 nodes of the search tell each). Prerequisites
 * that need each other are chosen together or not at all. A solution is recomputed from its yes/no choices before it is returned.
 *
 * A function of the problem and the limits alone where these count nodes.
 *
 * Unit     values and amounts: any, each its own
 * Domain   values any; amounts ≥ 0
 * Faults   out-of-domain (a row that is not there), no-answer (no selection keeps the limits, with the smallest set that conflicts)
 * Source   exact 0-1 program; solver: huangfu2018
 */
export function selectPortfolio(problem: SelectionProblem, solve: Solve, limits: SolveLimits): Result<Selection, SelectionFault> {
  const checked = checkedPairs(problem.requires ?? [], problem.values.length);
  if (!checked.ok) return checked;
  if (problem.values.length === 0) return ok(selectionOf(problem, [], 0));
  const rows = programRows(problem);
  const outcome = solve({ objective: problem.values, rows }, limits);
  // The solves that follow have other objectives: their progress says nothing about the selection.
  const silent = withoutProgress(limits);
  if (outcome.status === "infeasible") return conflict(problem, rows, solve, silent);
  if (outcome.status === "unknown")
    return fail({ code: "no-answer", reason: `no selection was found in ${describeLimit(limits)}; allow more or loosen a limit` });
  const broken = rows.find((row) => !keepsRow(row, outcome.choice));
  if (broken !== undefined)
    return fail({
      code: "no-answer",
      reason: `the solver's answer misses "${describeProblemLimit(broken.limit, problem)}" by rounding; state that limit with fewer digits`,
    });
  const isExact = outcome.isOptimal && limits.gap === 0 && problem.values.length <= mostTied;
  const choice = isExact ? breakTies(problem, rows, outcome.choice, solve, silent) : outcome.choice;
  const isProven = outcome.isOptimal && limits.gap === 0;
  return ok(selectionOf(problem, choice, isProven ? 0 : gapOf(problem, choice, outcome.bound)));
}

/** The limits of solves whose progress says nothing about the answer. */
export function withoutProgress({ seconds, nodes, gap }: SolveLimits): SolveLimits {
  return { ...(seconds === undefined ? {} : { seconds }), ...(nodes === undefined ? {} : { nodes }), gap };
}

/** "10,000 nodes of the search" or "30 s". */
export function describeLimit({ seconds = Infinity, nodes }: SolveLimits): string {
  return nodes === undefined ? `${String(seconds)} s` : `${nodes.toLocaleString("en-US")} nodes of the search`;
}

/**
 * The selection of a search that was stopped, with the gap to its bound; undefined where rounding broke a limit.
 *
 * Shape    choice: 1 or 0 per row
 */
export function keptSelection(problem: SelectionProblem, choice: readonly number[], bound: number): Selection | undefined {
  if (!programRows(problem).every((row) => keepsRow(row, choice))) return undefined;
  return selectionOf(problem, choice, gapOf(problem, choice, bound));
}

function gapOf({ values }: SelectionProblem, choice: readonly number[], bound: number): number {
  const value = total(values, choice);
  return Math.max(0, (bound - value) / Math.max(Math.abs(value), relativeTie));
}

function selectionOf(problem: SelectionProblem, choice: readonly number[], gap: number): Selection {
  return {
    isChosen: choice.map((chosen) => chosen === 1),
    value: total(problem.values, choice),
    used: problem.capacities.map(({ amounts }) => total(amounts, choice)),
    gap,
  };
}

function total(amounts: readonly number[], choice: readonly number[]): number {
  return amounts.reduce((sum, amount, row) => sum + (choice[row] === 1 ? amount : 0), 0);
}

/** Hold the best value, then the least cost, and let the earliest rows in, block by block. */
function breakTies(
  problem: SelectionProblem,
  rows: readonly ProgramRow[],
  best: readonly number[],
  solve: Solve,
  limits: SolveLimits,
): readonly number[] {
  const columns = problem.values.map((_, row) => row);
  const held: ProgramRow[] = [...rows];
  const hold = (coefficients: readonly number[], choice: readonly number[]): void => {
    const sum = total(coefficients, choice);
    held.push({ columns, coefficients, lower: sum - relativeTie * Math.max(1, Math.abs(sum)), upper: Infinity });
  };
  let choice = best;
  const tieLimits: SolveLimits = { ...limits, nodes: Math.min(limits.nodes ?? nodesPerTie, nodesPerTie) };
  const improve = (objective: readonly number[]): void => {
    const outcome = solve({ objective, rows: held }, tieLimits);
    if (outcome.status !== "solved" || !held.every((row) => keepsRow(row, outcome.choice))) return;
    if (outcome.isOptimal || total(objective, outcome.choice) > total(objective, choice)) choice = outcome.choice;
  };
  hold(problem.values, choice);
  const savings = columns.map((row) => -problem.capacities.reduce((sum, { amounts }) => sum + (amounts[row] ?? 0), 0));
  improve(savings);
  hold(savings, choice);
  for (let start = 0; start < columns.length; start += blockOfRows) {
    improve(columns.map((row) => (row >= start && row < start + blockOfRows ? 2 ** (start + blockOfRows - 1 - row) : 0)));
    for (const row of columns.slice(start, start + blockOfRows)) {
      const chosen = choice[row] ?? 0;
      held.push({ columns: [row], coefficients: [1], lower: chosen, upper: chosen });
    }
  }
  return choice;
}

/** Drop limits one by one: what cannot be dropped without the conflict going away is the conflict. */
function conflict(problem: SelectionProblem, rows: readonly LimitRow[], solve: Solve, limits: SolveLimits): Result<never, SelectionFault> {
  const isInfeasible = (kept: readonly ProgramRow[]): boolean =>
    solve(anySolution(kept, problem.values.length), { ...limits, gap: 0 }).status === "infeasible";
  let kept = rows;
  for (const row of rows) {
    const without = kept.filter((each) => each !== row);
    if (isInfeasible(without)) kept = without;
  }
  const parts = kept.map(({ limit }) => limit);
  const names = parts.map((limit) => describeProblemLimit(limit, problem));
  return fail({ code: "no-answer", reason: `no selection keeps these limits together: ${names.join("; ")}`, conflict: parts });
}

function anySolution(rows: readonly ProgramRow[], count: number): BinaryProgram {
  return { objective: new Array<number>(count).fill(0), rows };
}
