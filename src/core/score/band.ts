import { rounded } from "./rounded";

/** What to do about a score, highest first. */
export const bands = ["Commit", "Plan", "Explore", "Park"] as const;
export type Band = (typeof bands)[number];

/** Scores from which Commit, Plan and Explore begin. */
export type BandThresholds = readonly [number, number, number];

export const defaultBands: BandThresholds = [75, 50, 25];

/**
 * The band of a score: the highest whose threshold it reaches, else Park.
 *
 * Unit     points, compared after rounding to 9 decimals
 */
export function bandOf(score: number, thresholds: BandThresholds): Band {
  const compared = rounded(score);
  const [commit, plan, explore] = thresholds;
  if (compared >= commit) return "Commit";
  if (compared >= plan) return "Plan";
  return compared >= explore ? "Explore" : "Park";
}
