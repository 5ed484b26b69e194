import type { Feature } from "../feature/feature";
import { criteriaOf, methodOf, type Scoring } from "../score/criteria";
import type { Rating } from "../score/rating";
import { criteria as ribsKeys } from "../score/ribs";
import { scoreFrom, scoreParts } from "../score/weightedScore";

/** The ratings that the score of a feature stands on, one a criterion; undefined where one is missing, or the score follows no criteria. */
export function ratingsOf(feature: Feature, scoring: Scoring): readonly Rating[] | undefined {
  if (methodOf(scoring) !== "criteria") return undefined;
  if (scoring.scoreCriteria !== undefined) return feature.ownRatings;
  const ratings = ribsKeys.flatMap((key) => feature[key] ?? []);
  return ratings.length === ribsKeys.length ? ratings : undefined;
}

/**
 * The score of a feature, by the criteria or by the method chosen; undefined until all it stands on is there. No other feature moves it.
 *
 * Unit     points from 0 to 100 by criteria; else that of the method
 */
export function featureScore(feature: Feature, scoring: Scoring): number | undefined {
  if (methodOf(scoring) !== "criteria") return feature.ownScore;
  const ratings = ratingsOf(feature, scoring);
  return ratings === undefined ? undefined : scoreFrom(scoreParts(ratings, criteriaOf(scoring)));
}
