import { middle, type Rating } from "./rating";
import { type Scale, shareOfScale } from "./scale";

/** Weights of the four criteria, in the order risk, impact, business value, scalability; any sum above 0. */
export type RibsWeights = readonly [number, number, number, number];

/** The four criteria in the order of the name; ties go to the earlier one. */
export const criteria = ["risk", "impact", "businessValue", "scalability"] as const;
export type Criterion = (typeof criteria)[number];

export const criterionNames: Readonly<Record<Criterion, string>> = {
  risk: "risk",
  impact: "impact",
  businessValue: "business value",
  scalability: "scalability",
};

/** The ratings a RIBS score stands on. Low risk is good, high is good for the others. */
export type RibsRatings = Readonly<Record<Criterion, Rating>>;

/** No source gives weights; these are equal. */
export const defaultWeights: RibsWeights = [1, 1, 1, 1];

/** Points per criterion, in the order of `criteria`. */
export type RibsParts = readonly [number, number, number, number];

/**
 * Points that each criterion contributes; they add up to the score.
 *
 * Unit     ratings: scale steps; weights: 0 or more with a positive sum; parts: points
 * Source   dezert2020
 */
export function ribsParts(ratings: RibsRatings, weights: RibsWeights, scale: Scale): RibsParts {
  const most = mostPoints(weights);
  return [
    most[0] * (1 - shareOfScale(middle(ratings.risk), scale)),
    most[1] * shareOfScale(middle(ratings.impact), scale),
    most[2] * shareOfScale(middle(ratings.businessValue), scale),
    most[3] * shareOfScale(middle(ratings.scalability), scale),
  ];
}

/** Points a criterion contributes at its best rating: its normalized weight in percent. */
export function mostPoints(weights: RibsWeights): RibsParts {
  const [risk, impact, businessValue, scalability] = weights;
  const sum = risk + impact + businessValue + scalability;
  return [(100 * risk) / sum, (100 * impact) / sum, (100 * businessValue) / sum, (100 * scalability) / sum];
}

/**
 * RIBS score of a feature, from 0 to 100.
 *
 * Absolute: the scale's bounds are fixed, so no other feature moves it.
 *
 * Unit     ratings: scale steps; weights: 0 or more with a positive sum; score: points
 * Source   dezert2020 (SPOTIS with fixed bounds)
 */
export function scoreOf(ratings: RibsRatings, weights: RibsWeights, scale: Scale): number {
  const [risk, impact, businessValue, scalability] = ribsParts(ratings, weights, scale);
  // Four rounded parts may add up to a hair more than 100, which RIBS.BAND would refuse.
  return Math.min(100, risk + impact + businessValue + scalability);
}
