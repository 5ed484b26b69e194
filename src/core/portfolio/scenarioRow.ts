import { describeFault } from "../fault";
import { type Directory, directoryOf } from "../sheet/directory";
import type { Feature } from "../feature/feature";
import { letters, readChoice, readNumber, readText } from "../sheet/readCell";
import { recognizeFields } from "../sheet/field";
import { horizons } from "../horizon/horizon";
import { type Cell, type Cells, isBlank } from "../sheet/cell";
import type { Result } from "../result";
import { noLimits, type ShareRange, withAmount, withShare } from "./limits";
import { readAmounts, readRules, writeAmounts, writeRules } from "./ruleText";
import { aims, noFactors, plainScenario, type Scenario } from "./scenario";
import { type ScenarioField, scenarioFields, type ScenarioKey } from "./scenarioField";

/** A scenario and the row it stands in, counted from 0 below the header. */
export interface StandingScenario {
  readonly row: number;
  readonly scenario: Scenario;
}

/** What is wrong in the table Scenarios, and in which cell. */
export interface ScenarioProblem {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

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
export function readScenarios(headers: readonly string[], rows: Cells, features: readonly Feature[]): ScenariosRead {
  const columns = recognizeFields(scenarioFields, headers);
  const known = directoryOf(features);
  const problems: ScenarioProblem[] = [];
  const scenarios: StandingScenario[] = [];
  for (const [row, cells] of rows.entries()) {
    const cellOf = (key: ScenarioKey): Cell => cells[columns.get(key) ?? -1] ?? null;
    const name = readText(cellOf("name"), "Scenario");
    if (!name.ok) continue;
    const report = (key: ScenarioKey, message: string): void => {
      problems.push({ row, column: columns.get(key) ?? 0, message });
    };
    const isTwice = scenarios.some(({ scenario }) => letters(scenario.name) === letters(name.value));
    if (isTwice) report("name", `${name.value} is there twice; the upper row counts.`);
    else scenarios.push({ row, scenario: readScenario(name.value, cellOf, known, report) });
  }
  return { scenarios, problems };
}

type CellOf = (key: ScenarioKey) => Cell;
type Report = (key: ScenarioKey, message: string) => void;

function readScenario(name: string, cellOf: CellOf, known: Directory, report: Report): Scenario {
  const taken = <T>(key: ScenarioKey, read: Result<T>): T | undefined => {
    if (read.ok) return read.value;
    if (read.error.code !== "blank") report(key, `${describeFault(read.error)}.`);
    return undefined;
  };
  const number = (key: ScenarioKey): number | undefined => {
    const { label, domain = {} } = fieldOf(key);
    return taken(key, readNumber(cellOf(key), label, domain));
  };
  const text = (key: ScenarioKey): string => taken(key, readText(cellOf(key), fieldOf(key).label)) ?? "";
  let limits = { ...noLimits, ...amountsOf("teams", text("teams"), report), ...amountsOf("resources", text("resources"), report) };
  limits = { ...limits, ...readRules(text("rules"), known) };
  for (const rule of limits.rules) if (rule.kind === "unread") report("rules", `"${rule.text}" is no rule, or names no feature.`);
  for (const key of ["budget", "people", "atMost"] as const) limits = withAmount(limits, key, number(key));
  for (const horizon of horizons)
    for (const [index, bound] of shareBounds.entries())
      limits = withShare(limits, horizon, bound, number(shareKeys[horizon][index] ?? "h1Least"));
  const discountRate = number("discountRate");
  return {
    ...plainScenario(name, limits),
    factors: {
      value: number("valueFactor") ?? noFactors.value,
      cost: number("costFactor") ?? noFactors.cost,
      success: number("successFactor") ?? noFactors.success,
    },
    ...(discountRate === undefined ? {} : { discountRate }),
    ...(isBlank(cellOf("aim")) ? {} : { aim: taken("aim", readChoice(cellOf("aim"), "Maximize", aims)) ?? "Value a year" }),
  };
}

function amountsOf(key: "teams" | "resources", text: string, report: Report): Partial<Record<typeof key, ReadonlyMap<string, number>>> {
  const { amounts, unread } = readAmounts(text);
  for (const part of unread) report(key, `"${part}" is no amount; write a name, a colon and a number.`);
  return { [key]: amounts };
}

function fieldOf(key: ScenarioKey): ScenarioField {
  const field = scenarioFields.find((each) => each.key === key);
  if (field === undefined) throw new Error(`no field of the table Scenarios has the key ${key}`);
  return field;
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
