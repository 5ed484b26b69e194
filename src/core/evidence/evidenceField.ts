import type { NumberDomain } from "../sheet/numberDomain";
import { fieldIn, recognizeFields, type TableColumns, type TableField } from "../sheet/field";
import { sides } from "./metric";

const countDomain: NumberDomain = { from: 0, whole: true };

/**
 * Every column of the evidence table, in order. Feature and Metric are required, with Successes and Trials, or Value and n.
 *
 * Source   ours
 */
export const evidenceFields = [
  {
    key: "feature",
    kind: "feature",
    isRequired: true,
    label: "Feature",
    help: "ID or name of a feature of the sheet",
    synonyms: ["ID", "Feature ID", "Use case", "Initiative"],
  },
  {
    key: "metric",
    kind: "text",
    isRequired: true,
    label: "Metric",
    help: "What was measured, such as Precision or Acceptance rate",
    synonyms: ["Measure", "KPI", "Gate metric"],
  },
  {
    key: "side",
    kind: "choice",
    words: sides,
    label: "Side",
    help: "Model or Product; told from the metric's name where empty",
    synonyms: ["Model or product", "Dashboard"],
  },
  {
    key: "period",
    kind: "period",
    isRequired: true,
    label: "Period",
    help: "First day of the period measured",
    synonyms: ["Date", "Month", "Week", "As of", "Measured on"],
  },
  {
    key: "successes",
    kind: "number",
    label: "Successes",
    help: "Trials that succeeded",
    synonyms: ["Success", "Accepted", "Hits"],
    domain: countDomain,
  },
  { key: "trials", kind: "number", label: "Trials", help: "Trials in all", synonyms: ["Shown", "Attempts"], domain: countDomain },
  {
    key: "value",
    kind: "number",
    label: "Value",
    help: "An amount that is no rate, such as minutes saved",
    synonyms: ["Result", "Mean", "Average"],
    domain: {},
  },
  {
    key: "sample",
    kind: "number",
    label: "n",
    help: "Sample behind the value",
    synonyms: ["Sample", "Sample size", "Cases", "Count"],
    domain: countDomain,
  },
  {
    key: "spread",
    kind: "number",
    label: "Spread",
    help: "Standard deviation behind the value; gives its interval",
    synonyms: ["Standard deviation", "SD", "Std dev"],
    domain: { from: 0 },
  },
  {
    key: "target",
    kind: "number",
    label: "Target",
    help: "What the metric must reach; a rate from 0 to 1",
    synonyms: ["Goal", "Gate target", "Threshold"],
    domain: {},
  },
  { key: "source", kind: "text", label: "Source", help: "Where the numbers come from", synonyms: ["Data source", "Origin", "Evidence"] },
] as const satisfies readonly TableField[];

export type EvidenceKey = (typeof evidenceFields)[number]["key"];

/** A column of the evidence table, as data. */
export type EvidenceField = TableField<EvidenceKey>;

/** The column (0-based) of each field. */
export type EvidenceColumns = TableColumns<EvidenceKey>;

/** Find the field of each column by its header. */
export function recognizeEvidence(headers: readonly string[]): EvidenceColumns {
  return recognizeFields(evidenceFields, headers);
}

/** Whether headers are those of an evidence table: a feature, a metric, and something measured. */
export function isEvidence(headers: readonly string[]): boolean {
  const columns = recognizeEvidence(headers);
  const isMeasured = (columns.has("successes") && columns.has("trials")) || columns.has("value");
  return columns.has("feature") && columns.has("metric") && isMeasured;
}

/** The field of a key. */
export function evidenceFieldOf(key: EvidenceKey): EvidenceField {
  return fieldIn(evidenceFields, key);
}
