import type { Assumptions } from "../../core/assumptions/assumptions";
import type { Feature } from "../../core/feature/feature";
import { ribsRatings } from "../../core/roadmap/assess";
import { compareIds } from "../../core/roadmap/compareIds";
import { type Band, bandOf } from "../../core/score/band";
import { certain, middle } from "../../core/score/rating";
import { criteria, type Criterion, ribsParts, type RibsParts, type RibsRatings, type RibsWeights, scoreOf } from "../../core/score/ribs";
import { rounded } from "../../core/score/rounded";

/** A feature in its place of the ranking. */
export interface Ranked {
  readonly feature: Feature;
  readonly ratings: RibsRatings;
  readonly parts: RibsParts;
  readonly score: number;
  readonly band: Band;
  /** 1 is best; equal scores follow their IDs. */
  readonly rank: number;
}

/** What the ranking stands on beside the weights. */
export type ScoringAssumptions = Pick<Assumptions, "scale" | "bands">;

/** A feature that has all its ratings, before any weights. */
export interface Rated {
  readonly feature: Feature;
  readonly ratings: RibsRatings;
  /** Its place by ID, which decides between equal scores. */
  readonly place: number;
}

/** The features that can be ranked, in the order of the sheet; weights do not change them. */
export function ratedFeatures(features: readonly Feature[]): readonly Rated[] {
  const places = new Map([...features].sort((a, b) => compareIds(a.id, b.id)).map((feature, place) => [feature, place]));
  return features.flatMap((feature) => {
    const ratings = ribsRatings(feature);
    return ratings === undefined ? [] : [{ feature, ratings, place: places.get(feature) ?? 0 }];
  });
}

/**
 * The features that have a score, best first.
 *
 * Cost     O(n log n)
 */
export function rankRated(rated: readonly Rated[], weights: RibsWeights, { scale, bands }: ScoringAssumptions): readonly Ranked[] {
  const scored = rated.map(({ feature, ratings, place }) => {
    const parts = ribsParts(ratings, weights, scale);
    const score = rounded(parts[0] + parts[1] + parts[2] + parts[3]);
    return { feature, ratings, parts, score, place };
  });
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return scored.map(({ feature, ratings, parts, score }, index) => ({
    feature,
    ratings,
    parts,
    score,
    band: bandOf(score, bands),
    rank: index + 1,
  }));
}

/** Both in one: the ranking of features under weights. */
export function rankFeatures(features: readonly Feature[], weights: RibsWeights, assumptions: ScoringAssumptions): readonly Ranked[] {
  return rankRated(ratedFeatures(features), weights, assumptions);
}

/** Places gained (positive) or lost against another ranking, by feature. */
export function movesAgainst(before: readonly Ranked[], now: readonly Ranked[]): ReadonlyMap<string, number> {
  const ranks = new Map(before.map(({ feature, rank }) => [feature.id, rank]));
  return new Map(now.map(({ feature, rank }) => [feature.id, (ranks.get(feature.id) ?? rank) - rank]));
}

/** One rating moved by one step, and the rank it would lead to. */
export interface RankChange {
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

/** The one-step change of a single rating that moves the feature furthest; undefined where none moves it. Ties go to the earlier criterion. */
export function furthestRankChange(
  entry: Ranked,
  ranking: readonly Ranked[],
  weights: RibsWeights,
  { scale }: ScoringAssumptions,
): RankChange | undefined {
  const step = Math.min(1, (scale.hi - scale.lo) / 4);
  let furthest: RankChange | undefined;
  for (const criterion of criteria) {
    const from = middle(entry.ratings[criterion]);
    for (const to of [from + step, from - step]) {
      if (to < scale.lo || to > scale.hi) continue;
      const rank = rankOf(entry, rounded(scoreOf({ ...entry.ratings, [criterion]: certain(to) }, weights, scale)), ranking);
      if (rank !== entry.rank && Math.abs(rank - entry.rank) > Math.abs((furthest?.rank ?? entry.rank) - entry.rank)) {
        furthest = { criterion, from, to, rank };
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
