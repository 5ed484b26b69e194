import { fail, ok, type Result } from "../result";
import type { Solve, SolveLimits } from "./binaryProgram";
import { type Selection, selectPortfolio } from "./selection";
import { keepsRow, programRows, type SelectionProblem } from "./selectionProblem";

/** A named set of assumptions, budgets and weights, as the problem they lead to. */
export interface Scenario {
  readonly name: string;
  /** Every scenario's rows are the same features in the same order. */
  readonly problem: SelectionProblem;
}

/** In how many scenarios a feature is chosen: the ones in all of them are safe, the ones in none can wait. */
export type Standing = "all" | "some" | "none";

/** A scenario's best selection, and how it fares in the others. */
export interface ScenarioOutcome {
  readonly name: string;
  readonly selection: Selection;
  /** Value lost in each scenario against its own best, in order; undefined where the selection breaks a limit of that scenario. */
  readonly regrets: readonly (number | undefined)[];
}

export interface ScenarioComparison {
  readonly outcomes: readonly ScenarioOutcome[];
  /** By row. */
  readonly standings: readonly Standing[];
  /** Scenarios that choose each row, as a fraction. */
  readonly shares: readonly number[];
  /** Index of the outcome whose greatest regret is least, ties by order; absent where none fits every scenario. */
  readonly leastRegret?: { readonly outcome: number; readonly greatestRegret: number };
}

/**
 * Solve every scenario and compare: what is chosen in all, some and none, and which of the scenarios' own selections would be regretted least
 * whichever scenario comes true.
 *
 * Minimax regret is taken over these selections, not over every possible one.
 *
 * Unit     value
 * Faults   shape-mismatch (another number of features), as selectPortfolio with the scenario named
 * Cost     one selection a scenario
 * Source   savage1951 (minimax regret); liesio2007 (chosen in all, some, none)
 */
export function compareScenarios(scenarios: readonly Scenario[], solve: Solve, limits: SolveLimits): Result<ScenarioComparison> {
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
  const outcomes = scenarios.flatMap(({ name }, index): readonly ScenarioOutcome[] => {
    const selection = selections[index];
    return selection === undefined ? [] : [{ name, selection, regrets: regretsOf(selection, scenarios, selections) }];
  });
  const shares = first.problem.values.map(
    (_, row) => selections.filter(({ isChosen }) => isChosen[row] === true).length / scenarios.length,
  );
  const leastRegret = leastOf(outcomes);
  return ok({ outcomes, shares, standings: shares.map(standingOf), ...(leastRegret === undefined ? {} : { leastRegret }) });
}

function standingOf(share: number): Standing {
  if (share === 1) return "all";
  return share === 0 ? "none" : "some";
}

function regretsOf(
  { isChosen }: Selection,
  scenarios: readonly Scenario[],
  selections: readonly Selection[],
): readonly (number | undefined)[] {
  const choice = isChosen.map((chosen) => (chosen ? 1 : 0));
  return scenarios.map(({ problem }, index) => {
    if (!programRows(problem).every((row) => keepsRow(row, choice))) return undefined;
    const value = problem.values.reduce((sum, each, row) => sum + (isChosen[row] === true ? each : 0), 0);
    return Math.max(0, (selections[index]?.value ?? value) - value);
  });
}

function leastOf(outcomes: readonly ScenarioOutcome[]): ScenarioComparison["leastRegret"] {
  let least: ScenarioComparison["leastRegret"];
  for (const [outcome, { regrets }] of outcomes.entries()) {
    const known = regrets.filter((regret) => regret !== undefined);
    if (known.length < regrets.length) continue;
    const greatestRegret = Math.max(...known);
    if (least === undefined || greatestRegret < least.greatestRegret) least = { outcome, greatestRegret };
  }
  return least;
}
