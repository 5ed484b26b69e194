import { recognizeFields, type TableColumns, type TableField } from "../sheet/field";

/** What a block of raw data can be. */
export const rawKinds = ["labels", "suggestions", "ratings", "times", "exposures", "periods"] as const;
export type RawKind = (typeof rawKinds)[number];

/** A column of raw data, as data. */
interface RawColumn<K extends string = string> extends TableField<K> {
  /** The kind can do without it. */
  readonly isOptional?: boolean;
}

const minutes = { kind: "number", domain: { from: 0 } } as const;
const cases = { kind: "number", domain: { from: 0, whole: true } } as const;

/** The columns of each kind, in the order its reader takes them. */
export const rawFields = {
  labels: [
    {
      key: "actual",
      kind: "label",
      isRequired: true,
      label: "Actual",
      help: "The true label",
      synonyms: ["True", "Truth", "True label", "Actual label", "Expected"],
    },
    {
      key: "predicted",
      kind: "label",
      isRequired: true,
      label: "Predicted",
      help: "What the model said",
      synonyms: ["Prediction", "Predicted label", "Model"],
    },
  ],
  suggestions: [
    {
      key: "suggested",
      kind: "any",
      label: "Suggested",
      help: "The text suggested",
      synonyms: ["Suggestion", "Suggested text", "Draft"],
      isOptional: true,
    },
    {
      key: "final",
      kind: "any",
      label: "Final",
      help: "The text that was kept",
      synonyms: ["Final text", "Kept", "Sent"],
      isOptional: true,
    },
    {
      key: "accepted",
      kind: "tally",
      isRequired: true,
      label: "Accepted",
      help: "Yes or no, or how many",
      synonyms: ["Was accepted", "Used"],
    },
    {
      key: "shown",
      kind: "tally",
      label: "Shown",
      help: "Yes or no, or how many",
      synonyms: ["Was shown", "Suggestions"],
      isOptional: true,
    },
  ],
  ratings: [
    {
      key: "rating",
      kind: "onScale",
      isRequired: true,
      label: "Rating",
      help: "One answer a row",
      synonyms: ["CSAT", "NPS", "Satisfaction", "Score", "Answer"],
    },
  ],
  times: [
    {
      key: "without",
      ...minutes,
      isRequired: true,
      label: "Minutes without",
      help: "Minutes of the task without the feature",
      synonyms: ["Without", "Before", "Minutes before"],
    },
    {
      key: "with",
      ...minutes,
      isRequired: true,
      label: "Minutes with",
      help: "Minutes of the task with it",
      synonyms: ["With", "After", "Minutes after"],
    },
    {
      key: "debugging",
      ...minutes,
      label: "Minutes debugging",
      help: "Minutes spent on its mistakes",
      synonyms: ["Debugging"],
      isOptional: true,
    },
  ],
  exposures: [
    {
      key: "exposed",
      kind: "date",
      isRequired: true,
      label: "First use",
      help: "Day a user first had the feature",
      synonyms: ["Exposed", "Exposure", "First exposed", "Started"],
    },
    {
      key: "succeeded",
      kind: "date",
      label: "First success",
      help: "Day of the first success; blank while waiting",
      synonyms: ["Succeeded", "Success", "First succeeded", "Value"],
    },
  ],
  periods: [
    {
      key: "baseline",
      ...cases,
      isRequired: true,
      label: "Baseline",
      help: "Cases of the period compared with",
      synonyms: ["Reference", "Before", "First period"],
    },
    {
      key: "current",
      ...cases,
      isRequired: true,
      label: "Current",
      help: "Cases of the period measured",
      synonyms: ["Now", "After", "Second period"],
    },
    {
      key: "bin",
      kind: "any",
      label: "Bin",
      help: "What is counted",
      synonyms: ["Category", "Class", "Range", "Label", "Period"],
      isOptional: true,
    },
  ],
} as const satisfies Readonly<Record<RawKind, readonly RawColumn[]>>;

export type RawKey = (typeof rawFields)[RawKind][number]["key"];
export type RawField = RawColumn<RawKey>;

/** The column (0-based) of each field of a kind, by the headers. */
export function recognizeRaw(kind: RawKind, headers: readonly string[]): TableColumns<RawKey> {
  return recognizeFields<RawKey>(rawFields[kind], headers);
}

/** What kind of raw data a block holds, by its headers in any order: the first of which no required column lacks; undefined for anything else. */
export function rawKindOf(headers: readonly string[]): RawKind | undefined {
  return rawKinds.find((kind) => {
    const columns = recognizeRaw(kind, headers);
    const known: readonly RawField[] = rawFields[kind];
    return known.every(({ key, isOptional }) => isOptional === true || columns.has(key));
  });
}
