import { fail, ok, type Result } from "../result";
import type { ProgramRow, Solve, SolveLimits } from "./binaryProgram";
import { type Selection, selectPortfolio, withoutProgress } from "./selection";
import { keepsRow, programRows, type SelectionProblem } from "./selectionProblem";

/** A named set of assumptions, budgets and rules, as the problem they lead to. */
export interface NamedProblem {
  readonly name: string;
  /** Every scenario's rows are the same features in the same order. */
  readonly problem: SelectionProblem;
}

/** In how many scenarios a feature is chosen: the ones in all of them are safe, the ones in none can wait. */
export type ScenarioStanding = "all" | "some" | "none";

/** A scenario's best selection, and how it fares in the others. */
export interface ScenarioOutcome {
  readonly name: string;
  readonly selection: Selection;
  /** Value lost in each scenario against its own best, in order; undefined where the selection breaks a limit of that scenario. */
  readonly regrets: readonly (number | undefined)[];
}

/** The selection of least greatest regret. */
export interface LeastRegret {
  readonly isChosen: readonly boolean[];
  /** Value lost in each scenario against its own best, in order. */
  readonly regrets: readonly number[];
  readonly greatestRegret: number;
  /** No other selection can have a greatest regret smaller than this; equal to it where proven. */
  readonly atLeast: number;
}

export interface ScenarioComparison {
  readonly outcomes: readonly ScenarioOutcome[];
  /** By row. */
  readonly standings: readonly ScenarioStanding[];
  /** Scenarios that choose each row, as a fraction. */
  readonly shares: readonly number[];
  /** Absent where no selection keeps the limits of every scenario. */
  readonly leastRegret?: LeastRegret;
}

/**
 * Solve every scenario and compare: what is chosen in all, some and none, and which selection would be regretted least whichever scenario comes
 * true.
 *
 * Minimax regret is taken over all selections that keep the limits of every scenario, as one program with the regret as its only amount.
 *
 * Unit     value, the same in every scenario
 * Faults   shape-mismatch (another number of features), as selectPortfolio with the scenario named
 * Cost     one selection a scenario, and one program with all their limits
 * Source   savage1951 (minimax regret); liesio2007 (chosen in all, some, none)
 */
export function compareScenarios(scenarios: readonly NamedProblem[], solve: Solve, limits: SolveLimits): Result<ScenarioComparison> {
  const [first] = scenarios;
  if (first === undefined) return fail({ code: "blank", parameter: "scenarios" });
  const count = first.problem.values.length;
  const selections: Selection[] = [];
  for (const { name, problem } of scenarios) {
    if (problem.values.length !== count) {
      const expected = `${String(count)} features in every scenario`;
      return fail({ code: "shape-mismatch", parameter: name, expected, received: String(problem.values.length) });
    }
    const selection = selectPortfolio(problem, solve, limits);
    if (!selection.ok) {
      return selection.error.code === "no-answer" ? fail({ ...selection.error, reason: `${name}: ${selection.error.reason}` }) : selection;
    }
    selections.push(selection.value);
  }
  const bests = selections.map(({ value }) => value);
  const outcomes = scenarios.flatMap(({ name }, index): readonly ScenarioOutcome[] => {
    const selection = selections[index];
    return selection === undefined ? [] : [{ name, selection, regrets: regretsOf(selection.isChosen, scenarios, bests) }];
  });
  const shares = first.problem.values.map(
    (_, row) => selections.filter(({ isChosen }) => isChosen[row] === true).length / scenarios.length,
  );
  const leastRegret = leastRegretOf(scenarios, bests, solve, limits);
  return ok({ outcomes, shares, standings: shares.map(standingOf), ...(leastRegret === undefined ? {} : { leastRegret }) });
}

function standingOf(share: number): ScenarioStanding {
  if (share === 1) return "all";
  return share === 0 ? "none" : "some";
}

function regretsOf(
  isChosen: readonly boolean[],
  scenarios: readonly NamedProblem[],
  bests: readonly number[],
): readonly (number | undefined)[] {
  const choice = isChosen.map((chosen) => (chosen ? 1 : 0));
  return scenarios.map(({ problem }, index) => {
    if (!programRows(problem).every((row) => keepsRow(row, choice))) return undefined;
    const value = problem.values.reduce((sum, each, row) => sum + (isChosen[row] === true ? each : 0), 0);
    return Math.max(0, (bests[index] ?? value) - value);
  });
}

/** Minimize r with r ≥ best − value in every scenario, under the limits of all of them. */
function leastRegretOf(
  scenarios: readonly NamedProblem[],
  bests: readonly number[],
  solve: Solve,
  limits: SolveLimits,
): LeastRegret | undefined {
  const count = scenarios[0]?.problem.values.length ?? 0;
  const kept = scenarios.flatMap(({ problem }) => programRows(problem));
  const columns = Array.from({ length: count + 1 }, (_, column) => column);
  const regrets = scenarios.map(({ problem }, index): ProgramRow => ({
    columns,
    coefficients: [...problem.values, 1],
    lower: bests[index] ?? 0,
    upper: Infinity,
  }));
  const objective = columns.map((column) => (column === count ? -1 : 0));
  const outcome = solve({ objective, rows: [...kept, ...regrets], amounts: 1 }, withoutProgress(limits));
  if (outcome.status !== "solved") return undefined;
  const isChosen = outcome.choice.map((chosen) => chosen === 1);
  const found = regretsOf(isChosen, scenarios, bests);
  const known = found.filter((regret) => regret !== undefined);
  if (known.length < found.length) return undefined;
  const greatestRegret = Math.max(...known);
  const atLeast = outcome.isOptimal && limits.gap === 0 ? greatestRegret : Math.min(greatestRegret, Math.max(0, -outcome.bound));
  return { isChosen, regrets: known, greatestRegret, atLeast };
}
