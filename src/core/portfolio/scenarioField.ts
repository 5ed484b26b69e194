import type { NumberDomain } from "../sheet/numberDomain";
import type { TableField } from "../sheet/field";

export type ScenarioKey =
  | "name"
  | "budget"
  | "people"
  | "atMost"
  | "h1Least"
  | "h1Most"
  | "h2Least"
  | "h2Most"
  | "h3Least"
  | "h3Most"
  | "teams"
  | "resources"
  | "rules"
  | "valueFactor"
  | "costFactor"
  | "successFactor"
  | "discountRate"
  | "aim";

/** A column of the table Scenarios, as data. */
export interface ScenarioField extends TableField<ScenarioKey> {
  /** How its cells are shown. */
  readonly format: "text" | "number" | "share" | "factor";
}

const amount: NumberDomain = { from: 0 };
const share: NumberDomain = { from: 0, to: 1 };

function shareField(key: ScenarioKey, horizon: string, bound: "at least" | "at most"): ScenarioField {
  return {
    key,
    label: `${horizon} ${bound}`,
    help: `Share of cost in ${horizon}, ${bound}; blank is no limit`,
    domain: share,
    format: "share",
  };
}

function factorField(key: ScenarioKey, label: string, help: string): ScenarioField {
  return { key, label, help, domain: amount, format: "factor" };
}

/**
 * Every column of the table Scenarios, in order. Only the name is required; blank is no limit, and no change.
 *
 * Source   ours
 */
export const scenarioFields: readonly ScenarioField[] = [
  { key: "name", label: "Scenario", help: "Its name; the first row is the plan that Select opens with", format: "text" },
  {
    key: "budget",
    label: "Budget",
    help: "Money once, in the currency unit of Assumptions; blank is no limit",
    domain: amount,
    format: "number",
  },
  { key: "people", label: "People", help: "People in all; blank is no limit", domain: amount, format: "number" },
  {
    key: "atMost",
    label: "Features at most",
    help: "How many at most; blank is no limit",
    domain: { from: 0, whole: true },
    format: "number",
  },
  shareField("h1Least", "H1", "at least"),
  shareField("h1Most", "H1", "at most"),
  shareField("h2Least", "H2", "at least"),
  shareField("h2Most", "H2", "at most"),
  shareField("h3Least", "H3", "at least"),
  shareField("h3Most", "H3", "at most"),
  { key: "teams", label: "Team people", help: "People of single teams: Claims: 4; Search: 5", format: "text" },
  { key: "resources", label: "Other resources", help: "Amounts of other number columns of the features: GPUs: 12", format: "text" },
  { key: "rules", label: "Rules", help: "F01 in; F08 out; F03 or F07; at most 2 of F01, F02, F04; F09 needs F02", format: "text" },
  factorField("valueFactor", "Value factor", "On the values a year; 1.1 is 10 % more"),
  factorField("costFactor", "Cost factor", "On cost and run cost; 1.2 is 20 % dearer"),
  factorField("successFactor", "Success factor", "On the success probability, which stays at most 1"),
  {
    key: "discountRate",
    label: "Discount rate",
    help: "A year; blank takes that of Assumptions. It counts where Maximize says NPV",
    domain: { above: -1 },
    format: "share",
  },
  { key: "aim", label: "Maximize", help: "Value a year or NPV", format: "text" },
];
