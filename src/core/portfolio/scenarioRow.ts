import { horizons } from "../horizon/horizon";
import type { Cell, Cells } from "../sheet/cell";
import { type Directory, directoryOf, type Named } from "../sheet/directory";
import { recognizeFields } from "../sheet/field";
import { letters } from "../sheet/readCell";
import { type NoReaders, readTable, reporterOf, type Values, type RowProblem } from "../sheet/readTable";
import { noLimits, type ShareRange, withAmount, withShare } from "./limits";
import { readAmounts, readRules, writeAmounts, writeRules } from "./ruleText";
import { noFactors, plainScenario, type Scenario } from "./scenario";
import { scenarioFields, type ScenarioKey } from "./scenarioField";

/** A scenario and the row it stands in, counted from 0 below the header. */
export interface StandingScenario {
  readonly row: number;
  readonly scenario: Scenario;
}

/** What is wrong in the table Scenarios, and in which cell. */
export type ScenarioProblem = RowProblem<ScenarioKey>;

export interface ScenariosRead {
  readonly scenarios: readonly StandingScenario[];
  readonly problems: readonly ScenarioProblem[];
}

/** Keys of a horizon's bounds in the table. */
const shareKeys = { 1: ["h1Least", "h1Most"], 2: ["h2Least", "h2Most"], 3: ["h3Least", "h3Most"] } as const;
const shareBounds: readonly (keyof ShareRange)[] = ["least", "most"];

/**
 * Read the rows below the header of a table Scenarios. A cell that can't be read is reported and limits nothing; a row without a name is
 * skipped, and of two rows with the same name the upper counts.
 *
 * Cost     O(cells)
 */
export function readScenarios(headers: readonly string[], rows: Cells, features: readonly Named[]): ScenariosRead {
  const columns = recognizeFields(scenarioFields, headers);
  const reporter = reporterOf(columns);
  const known = directoryOf(features);
  const problems: ScenarioProblem[] = [];
  const scenarios: StandingScenario[] = [];
  for (const line of readTable(scenarioFields, { columns, rows })) {
    const { name, ...values } = line.values;
    if (name === undefined) continue;
    const report = (field: ScenarioKey, message: string, consequence = ignored): void => {
      problems.push(reporter.at(line.row, field, message, consequence));
    };
    if (scenarios.some(({ scenario }) => letters(scenario.name) === letters(name))) {
      report("name", `${name} is there twice.`, "The upper row counts.");
      continue;
    }
    problems.push(...reporter.faultsOf(line, ignored));
    scenarios.push({ row: line.row, scenario: scenarioOf(name, values, known, report) });
  }
  return { scenarios, problems };
}

const ignored = "It limits nothing until it is mended.";

type Given = Omit<Values<(typeof scenarioFields)[number], NoReaders>, "name">;
type Report = (field: ScenarioKey, message: string) => void;

function scenarioOf(name: string, given: Given, known: Directory, report: Report): Scenario {
  const { teams = "", resources = "", rules = "", valueFactor, costFactor, successFactor, discountRate, aim } = given;
  let limits = {
    ...noLimits,
    ...amountsOf("teams", teams, report),
    ...amountsOf("resources", resources, report),
    ...readRules(rules, known),
  };
  for (const rule of limits.rules) if (rule.kind === "unread") report("rules", `"${rule.text}" is no rule, or names no feature.`);
  for (const key of ["budget", "people", "atMost"] as const) limits = withAmount(limits, key, given[key]);
  for (const horizon of horizons)
    for (const [index, bound] of shareBounds.entries())
      limits = withShare(limits, horizon, bound, given[shareKeys[horizon][index] ?? "h1Least"]);
  return {
    ...plainScenario(name, limits),
    factors: {
      value: valueFactor ?? noFactors.value,
      cost: costFactor ?? noFactors.cost,
      success: successFactor ?? noFactors.success,
    },
    ...(discountRate === undefined ? {} : { discountRate }),
    ...(aim === undefined ? {} : { aim }),
  };
}

function amountsOf(key: "teams" | "resources", text: string, report: Report): Partial<Record<typeof key, ReadonlyMap<string, number>>> {
  const { amounts, unread } = readAmounts(text);
  for (const part of unread) report(key, `"${part}" is no amount; write a name, a colon and a number.`);
  return { [key]: amounts };
}

/** The cells of a scenario by their field; null is blank. */
export function scenarioCells({ name, limits, factors, discountRate, aim }: Scenario): Readonly<Record<ScenarioKey, Cell>> {
  const { shares } = limits;
  const factor = (given: number): Cell => (given === 1 ? null : given);
  return {
    name,
    budget: limits.budget ?? null,
    people: limits.people ?? null,
    atMost: limits.atMost ?? null,
    h1Least: shares[1].least ?? null,
    h1Most: shares[1].most ?? null,
    h2Least: shares[2].least ?? null,
    h2Most: shares[2].most ?? null,
    h3Least: shares[3].least ?? null,
    h3Most: shares[3].most ?? null,
    teams: writeAmounts(limits.teams) || null,
    resources: writeAmounts(limits.resources) || null,
    rules: writeRules(limits) || null,
    valueFactor: factor(factors.value),
    costFactor: factor(factors.cost),
    successFactor: factor(factors.success),
    discountRate: discountRate ?? null,
    aim: aim === "Value a year" ? null : aim,
  };
}
