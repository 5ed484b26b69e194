import type { FieldKey } from "./fields";

const longestName = 60;

/** A name as a sentence shows it: on one line and not too long. */
export function shownName(name: string): string {
  const line = name.replace(/\s+/g, " ").trim();
  const characters = Array.from(line);
  return characters.length > longestName ? `${characters.slice(0, longestName).join("")}…` : line;
}

const scored: readonly FieldKey[] = ["risk", "impact", "businessValue", "scalability"];
const weighed: readonly FieldKey[] = [
  "stage",
  "differentiation",
  "modelFit",
  "domainAccuracy",
  "dataPrivacy",
  "uniqueData",
  "mlTalent",
  "ruleWorks",
];
const placing: readonly FieldKey[] = ["horizon", "months", "strategy", "approach"];
/** What the money of a feature is computed from: while one of these can't be read, it counts nowhere. */
export const moneyFields: readonly FieldKey[] = [
  "cost",
  "costLow",
  "costHigh",
  "runCost",
  "low",
  "likely",
  "high",
  "successProbability",
  "benefitYears",
  "months",
  "monthsLow",
  "monthsHigh",
  "spent",
];
const gated: readonly FieldKey[] = ["gateTarget", "gateSuccesses", "gateTrials"];

/** What an input of money that can't be used costs its feature. */
export function countsNowhere(name: string): string {
  return `${shownName(name)} has no value and counts in no total until this is fixed.`;
}

/** What it means for a feature that a field can't be read. */
export function consequenceOf(field: FieldKey, name: string): string {
  const feature = shownName(name);
  if (scored.includes(field)) return `${feature} has no score until this is fixed.`;
  if (weighed.includes(field)) return `${feature} gets no strategy from the criteria until this is fixed.`;
  if (field === "months") return `${feature} is placed as if this were blank, and counts in no total of money until this is fixed.`;
  if (moneyFields.includes(field)) return countsNowhere(name);
  if (placing.includes(field)) return `${feature} is placed as if this were blank.`;
  if (gated.includes(field)) return `${feature} has no gate until this is fixed.`;
  return `${feature} is read as if this were blank.`;
}
