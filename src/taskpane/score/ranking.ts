import type { Assumptions } from "../../core/assumptions/assumptions";
import type { Feature } from "../../core/feature/feature";
import { compareIds } from "../../core/roadmap/compareIds";
import { featureScore, ratingsOf } from "../../core/roadmap/featureScore";
import { type Band, bandOf } from "../../core/score/band";
import { type Criterion, criteriaOf, hasBands, methodOf } from "../../core/score/criteria";
import { certain, middle, type Rating } from "../../core/score/rating";
import { rounded } from "../../core/score/rounded";
import { scoreParts } from "../../core/score/weightedScore";

/** A feature in its place of the ranking. */
export interface Ranked {
  readonly feature: Feature;
  /** One a criterion; none where the score follows no criteria. */
  readonly ratings: readonly Rating[];
  readonly parts: readonly number[];
  readonly score: number;
  /** Absent where bands say nothing of the score. */
  readonly band?: Band;
  /** 1 is best; equal scores follow their IDs. */
  readonly rank: number;
}

/** What the ranking stands on beside the weights. */
export type ScoringAssumptions = Pick<Assumptions, "scale" | "bands" | "weights" | "scoreCriteria" | "scoreBy">;

/** A feature that has what its score stands on, before any weights. */
export interface Rated {
  readonly feature: Feature;
  readonly ratings: readonly Rating[];
  /** The score where it follows no criteria. */
  readonly own?: number;
  /** Its place by ID, which decides between equal scores. */
  readonly place: number;
}

/** The features that can be ranked, in the order of the sheet; weights do not change them. */
export function ratedFeatures(features: readonly Feature[], assumptions: ScoringAssumptions): readonly Rated[] {
  const places = new Map([...features].sort((a, b) => compareIds(a.id, b.id)).map((feature, place) => [feature, place]));
  return features.flatMap((feature): readonly Rated[] => {
    const place = places.get(feature) ?? 0;
    if (methodOf(assumptions) !== "criteria") {
      const own = featureScore(feature, assumptions);
      return own === undefined ? [] : [{ feature, ratings: [], own, place }];
    }
    const ratings = ratingsOf(feature, assumptions);
    return ratings === undefined ? [] : [{ feature, ratings, place }];
  });
}

/** The criteria of the score with weights that are tried. */
export function weighed(assumptions: ScoringAssumptions, weights: readonly number[]): readonly Criterion[] {
  return criteriaOf(assumptions).map((criterion, index) => ({ ...criterion, weight: weights[index] ?? 0 }));
}

/**
 * The features that have a score, best first.
 *
 * Cost     O(n log n)
 */
export function rankRated(rated: readonly Rated[], weights: readonly number[], assumptions: ScoringAssumptions): readonly Ranked[] {
  const criteria = weighed(assumptions, weights);
  const scored = rated.map(({ feature, ratings, own, place }) => {
    const parts = own === undefined ? scoreParts(ratings, criteria) : [];
    const score = rounded(own ?? parts.reduce((sum, part) => sum + part, 0));
    return { feature, ratings, parts, score, place };
  });
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  const isBanded = hasBands(assumptions);
  return scored.map(({ feature, ratings, parts, score }, index) => ({
    feature,
    ratings,
    parts,
    score,
    ...(isBanded ? { band: bandOf(score, assumptions.bands) } : {}),
    rank: index + 1,
  }));
}

/** Both in one: the ranking of features under weights. */
export function rankFeatures(features: readonly Feature[], weights: readonly number[], assumptions: ScoringAssumptions): readonly Ranked[] {
  return rankRated(ratedFeatures(features, assumptions), weights, assumptions);
}

/** Places gained (positive) or lost against another ranking, by feature. */
export function movesAgainst(before: readonly Ranked[], now: readonly Ranked[]): ReadonlyMap<string, number> {
  const ranks = new Map(before.map(({ feature, rank }) => [feature.id, rank]));
  return new Map(now.map(({ feature, rank }) => [feature.id, (ranks.get(feature.id) ?? rank) - rank]));
}

/** One rating moved by one step, and the rank it would lead to. */
export interface RankChange {
  /** Place of the criterion. */
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

/** Steps from the lowest to the highest rating, where the scale is finer than whole levels. */
const leastSteps = 4;

/** The one-step change of a single rating that moves the feature furthest; undefined where none moves it. Ties go to the earlier criterion. */
export function furthestRankChange(entry: Ranked, ranking: readonly Ranked[], criteria: readonly Criterion[]): RankChange | undefined {
  let furthest: RankChange | undefined;
  for (const [index, { scale }] of criteria.entries()) {
    const rating = entry.ratings[index];
    if (rating === undefined) continue;
    const step = Math.min(1, (scale.hi - scale.lo) / leastSteps);
    const from = middle(rating);
    for (const to of [from + step, from - step]) {
      if (to < scale.lo || to > scale.hi) continue;
      const parts = scoreParts(entry.ratings.with(index, certain(to)), criteria);
      const rank = rankOf(entry, rounded(parts.reduce((sum, part) => sum + part, 0)), ranking);
      if (rank !== entry.rank && Math.abs(rank - entry.rank) > Math.abs((furthest?.rank ?? entry.rank) - entry.rank)) {
        furthest = { criterion: index, from, to, rank };
      }
    }
  }
  return furthest;
}

/** The rank this feature would have with another score, all else equal. */
function rankOf(entry: Ranked, score: number, ranking: readonly Ranked[]): number {
  const ahead = ranking.filter(
    (other) =>
      other.feature.id !== entry.feature.id &&
      (other.score > score || (other.score === score && compareIds(other.feature.id, entry.feature.id) < 0)),
  );
  return ahead.length + 1;
}
