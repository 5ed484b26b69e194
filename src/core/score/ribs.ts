import type { Rating } from "./rating";
import type { Scale } from "./scale";
import { greatestParts, scoreFrom, scoreParts, type ScoredCriterion } from "./weightedScore";

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

/** The four criteria as a score takes them: low risk is good, all on one scale. */
export function ribsCriteria(weights: RibsWeights, scale: Scale): readonly ScoredCriterion[] {
  return criteria.map((criterion, index) => ({ scale, isLowBetter: criterion === "risk", weight: weights[index] ?? 0 }));
}

/**
 * Points that each criterion contributes; they add up to the score.
 *
 * Unit     ratings: scale steps; weights: 0 or more with a positive sum; parts: points
 * Source   dezert2020
 */
export function ribsParts(ratings: RibsRatings, weights: RibsWeights, scale: Scale): RibsParts {
  const given = criteria.map((criterion) => ratings[criterion]);
  return asParts(scoreParts(given, ribsCriteria(weights, scale)));
}

/** Points a criterion contributes at its best rating: its normalized weight in percent. */
export function mostPoints(weights: RibsWeights): RibsParts {
  return asParts(greatestParts(weights));
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
  return scoreFrom(ribsParts(ratings, weights, scale));
}

function asParts([risk = 0, impact = 0, businessValue = 0, scalability = 0]: readonly number[]): RibsParts {
  return [risk, impact, businessValue, scalability];
}
