import { recognizeFields, type TableColumns, type TableField } from "../sheet/field";

/** What a block of raw data can be. */
export const rawKinds = ["labels", "suggestions", "ratings", "times", "exposures", "periods"] as const;
export type RawKind = (typeof rawKinds)[number];

export type RawKey =
  | "actual"
  | "predicted"
  | "suggested"
  | "final"
  | "accepted"
  | "shown"
  | "rating"
  | "without"
  | "with"
  | "debugging"
  | "exposed"
  | "succeeded"
  | "baseline"
  | "current"
  | "bin";

/** A column of raw data, as data. */
export interface RawField extends TableField<RawKey> {
  readonly isOptional?: boolean;
}

/** The columns of each kind, in the order its reader takes them. */
export const rawFields: Readonly<Record<RawKind, readonly RawField[]>> = {
  labels: [
    { key: "actual", label: "Actual", help: "The true label", synonyms: ["True", "Truth", "True label", "Actual label", "Expected"] },
    { key: "predicted", label: "Predicted", help: "What the model said", synonyms: ["Prediction", "Predicted label", "Model"] },
  ],
  suggestions: [
    {
      key: "suggested",
      label: "Suggested",
      help: "The text suggested",
      synonyms: ["Suggestion", "Suggested text", "Draft"],
      isOptional: true,
    },
    { key: "final", label: "Final", help: "The text that was kept", synonyms: ["Final text", "Kept", "Sent"], isOptional: true },
    { key: "accepted", label: "Accepted", help: "Yes or no, or how many", synonyms: ["Was accepted", "Used"] },
    { key: "shown", label: "Shown", help: "Yes or no, or how many", synonyms: ["Was shown", "Suggestions"], isOptional: true },
  ],
  ratings: [{ key: "rating", label: "Rating", help: "One answer a row", synonyms: ["CSAT", "NPS", "Satisfaction", "Score", "Answer"] }],
  times: [
    {
      key: "without",
      label: "Minutes without",
      help: "Minutes of the task without the feature",
      synonyms: ["Without", "Before", "Minutes before"],
    },
    { key: "with", label: "Minutes with", help: "Minutes of the task with it", synonyms: ["With", "After", "Minutes after"] },
    { key: "debugging", label: "Minutes debugging", help: "Minutes spent on its mistakes", synonyms: ["Debugging"], isOptional: true },
  ],
  exposures: [
    {
      key: "exposed",
      label: "First use",
      help: "Day a user first had the feature",
      synonyms: ["Exposed", "Exposure", "First exposed", "Started"],
    },
    {
      key: "succeeded",
      label: "First success",
      help: "Day of the first success; blank while waiting",
      synonyms: ["Succeeded", "Success", "First succeeded", "Value"],
    },
  ],
  periods: [
    { key: "baseline", label: "Baseline", help: "Cases of the period compared with", synonyms: ["Reference", "Before", "First period"] },
    { key: "current", label: "Current", help: "Cases of the period measured", synonyms: ["Now", "After", "Second period"] },
    { key: "bin", label: "Bin", help: "What is counted", synonyms: ["Category", "Class", "Range", "Label", "Period"], isOptional: true },
  ],
};

/** The column (0-based) of each field of a kind, by the headers. */
export function recognizeRaw(kind: RawKind, headers: readonly string[]): TableColumns<RawKey> {
  return recognizeFields(rawFields[kind], headers);
}

/** What kind of raw data a block holds, by its headers in any order: the first of which no required column lacks; undefined for anything else. */
export function rawKindOf(headers: readonly string[]): RawKind | undefined {
  return rawKinds.find((kind) => {
    const columns = recognizeRaw(kind, headers);
    return rawFields[kind].every(({ key, isOptional }) => isOptional === true || columns.has(key));
  });
}
