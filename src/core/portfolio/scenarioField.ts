import type { TableField } from "../sheet/field";
import { aims } from "./scenario";

/** A column of the table Scenarios, as data. */
interface ScenarioColumn<K extends string = string> extends TableField<K> {
  /** How its cells are shown. */
  readonly format: "text" | "number" | "share" | "factor";
}

const amount = { kind: "number", domain: { from: 0 } } as const;
const text = { kind: "text", format: "text" } as const;

function shareField<const K extends string>(key: K, horizon: string, bound: "at least" | "at most") {
  return {
    key,
    label: `${horizon} ${bound}`,
    help: `Share of cost in ${horizon}, ${bound}; blank is no limit`,
    kind: "number",
    domain: { from: 0, to: 1 },
    format: "share",
  } as const;
}

function factorField<const K extends string>(key: K, label: string, help: string) {
  return { key, label, help, ...amount, format: "factor" } as const;
}

/**
 * Every column of the table Scenarios, in order. Only the name is required; blank is no limit, and no change.
 *
 * Source   ours
 */
export const scenarioFields = [
  { key: "name", label: "Scenario", help: "Its name; the first row is the plan that Select opens with", ...text, isRequired: true },
  {
    key: "budget",
    label: "Budget",
    help: "Money once, in the currency unit of Assumptions; blank is no limit",
    ...amount,
    format: "number",
  },
  { key: "people", label: "People", help: "People in all; blank is no limit", ...amount, format: "number" },
  {
    key: "atMost",
    label: "Features at most",
    help: "How many at most; blank is no limit",
    kind: "number",
    domain: { from: 0, whole: true },
    format: "number",
  },
  shareField("h1Least", "H1", "at least"),
  shareField("h1Most", "H1", "at most"),
  shareField("h2Least", "H2", "at least"),
  shareField("h2Most", "H2", "at most"),
  shareField("h3Least", "H3", "at least"),
  shareField("h3Most", "H3", "at most"),
  { key: "teams", label: "Team people", help: "People of single teams: Claims: 4; Search: 5", ...text },
  { key: "resources", label: "Other resources", help: "Amounts of other number columns of the features: GPUs: 12", ...text },
  { key: "rules", label: "Rules", help: "F01 in; F08 out; F03 or F07; at most 2 of F01, F02, F04; F09 needs F02", ...text },
  factorField("valueFactor", "Value factor", "On the values a year; 1.1 is 10 % more"),
  factorField("costFactor", "Cost factor", "On cost and run cost; 1.2 is 20 % dearer"),
  factorField("successFactor", "Success factor", "On the success probability, which stays at most 1"),
  {
    key: "discountRate",
    label: "Discount rate",
    help: "A year; blank takes that of Assumptions. It counts where Maximize says NPV",
    kind: "number",
    domain: { above: -1 },
    format: "share",
  },
  { key: "aim", label: "Maximize", help: "Value a year or NPV", kind: "choice", words: aims, format: "text" },
] as const satisfies readonly ScenarioColumn[];

export type ScenarioKey = (typeof scenarioFields)[number]["key"];
export type ScenarioField = ScenarioColumn<ScenarioKey>;
