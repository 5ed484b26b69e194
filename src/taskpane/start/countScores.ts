import type { Assumptions } from "../../core/assumptions/assumptions";
import { featureScore } from "../../core/roadmap/featureScore";
import type { FeatureSheet } from "../../workbook/portfolio";

/** How many features have a score, how many have a cell to fix first, and how many were not rated yet. */
export function countScores(
  { features, problems }: Pick<FeatureSheet, "features" | "problems">,
  assumptions: Assumptions,
): {
  readonly scored: number;
  readonly toFix: number;
  readonly unrated: number;
} {
  const rowsToFix = new Set(problems.filter(({ severity }) => severity === "error").map(({ row }) => row));
  const unscored = features.filter((feature) => featureScore(feature, assumptions) === undefined);
  const toFix = unscored.filter(({ row }) => rowsToFix.has(row)).length;
  return { scored: features.length - unscored.length, toFix, unrated: unscored.length - toFix };
}
