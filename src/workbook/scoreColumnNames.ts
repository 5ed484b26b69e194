/** Headers of the columns that "Add score columns" writes, in their order. */
export const scoreColumnNames = ["Score", "Band", "Bucket", "Strategy (calculated)", "Horizon (calculated)"] as const;
export type ScoreColumn = (typeof scoreColumnNames)[number];

export const calculatedHeaders: ReadonlySet<string> = new Set<string>(scoreColumnNames);
