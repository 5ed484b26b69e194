/** What to do about a score, highest first. */
export const bands = ["Commit", "Plan", "Explore", "Park"] as const;
export type Band = (typeof bands)[number];
