/** Headers of the columns that "Add score columns" writes, in their order; none is a word for an input, and none holds signs that a formula must escape. */
export const scoreColumnNames = ["Score", "Band", "Bucket", "Calculated strategy", "Calculated horizon"] as const;
export type ScoreColumn = (typeof scoreColumnNames)[number];

/** Header of the places by cost of delay, which are written as values. */
export const delayOrderHeader = "Delay order";

export const calculatedHeaders: ReadonlySet<string> = new Set<string>(scoreColumnNames);
