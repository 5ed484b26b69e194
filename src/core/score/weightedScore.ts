import { middle, type Rating } from "./rating";
import { type Scale, shareOfScale } from "./scale";

/** How a rating on one criterion counts. */
export interface ScoredCriterion {
  /** Least and greatest rating of this criterion; fixed, so that no other row moves a score. */
  readonly scale: Scale;
  readonly isLowBetter: boolean;
  /** 0 or more. */
  readonly weight: number;
}

/**
 * Points that each criterion contributes, in the order of the criteria; they add up to the score.
 *
 * Shape    m ratings, m criteria → m parts
 * Unit     ratings: steps of their own scale; parts: points
 * Domain   weights with a sum above 0
 * Source   dezert2020 (SPOTIS with fixed bounds)
 */
export function scoreParts(ratings: readonly Rating[], criteria: readonly ScoredCriterion[]): readonly number[] {
  const most = greatestParts(criteria.map(({ weight }) => weight));
  return criteria.map(({ scale, isLowBetter }, index) => {
    const rating = ratings[index];
    const share = rating === undefined ? 0 : shareOfScale(middle(rating), scale);
    return (most[index] ?? 0) * (isLowBetter ? 1 - share : share);
  });
}

/** Points that each criterion contributes at its best rating: its normalized weight in percent. */
export function greatestParts(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (100 * weight) / sum);
}

/**
 * Score of a row from 0 to 100: the points of its criteria, added in their order.
 *
 * Absolute: the bounds are fixed, so no other row moves it.
 *
 * Source   dezert2020
 */
export function scoreFrom(parts: readonly number[]): number {
  // Rounded parts may add up to a hair more than 100, which no band takes.
  return Math.min(
    100,
    parts.reduce((sum, part) => sum + part, 0),
  );
}
