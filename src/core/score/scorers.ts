import { chiSquareTail } from "./chiSquare";
import { scorerAgreement } from "./agreement";
import { middle, type Rating } from "./rating";
import { criteria, type Criterion, type RibsRatings, type RibsWeights, scoreOf } from "./ribs";
import { rounded } from "./rounded";
import type { Scale } from "./scale";
import type { Scoring } from "./scorerRatings";

/** How far several people agree in an order. */
export interface Agreement {
  readonly on: Criterion | "score";
  /** Kendall's W, 0 to 1; absent where nobody tells the features apart. */
  readonly w?: number;
  /** Chance of so much agreement if everybody ordered by chance. */
  readonly chance?: number;
}

/** Where a feature stands depends on whose ratings count. */
export interface ContestedRank {
  readonly feature: string;
  /** Rank by the mean of all. */
  readonly rank: number;
  /** Best and worst rank over each person alone, and over the mean without each. */
  readonly best: number;
  readonly worst: number;
  /** People by whose ratings alone it is in the top; empty where all or none have it there. */
  readonly inTopFor: readonly string[];
}

/** What several people's ratings say together. */
export interface ScorerComparison {
  /** In the order they appear. */
  readonly scorers: readonly string[];
  /** Features that everybody rated on all four criteria, in the order they appear: those the agreement stands on. */
  readonly shared: readonly string[];
  readonly agreements: readonly Agreement[];
  /** The widest gap between two people on one rating; absent where all agree. */
  readonly widest?: {
    readonly feature: string;
    readonly criterion: Criterion;
    readonly low: string;
    readonly high: string;
    readonly steps: number;
  };
  /** The person whose ratings lie farthest from the mean of the others, in steps on average; absent where all agree. */
  readonly farthest?: { readonly scorer: string; readonly steps: number };
  /** By rank of the mean. */
  readonly ranks: readonly ContestedRank[];
}

type Sheet = ReadonlyMap<string, ReadonlyMap<string, RibsRatings>>;

/**
 * Compare several people's ratings: agreement per criterion and in the score, who differs most, and whose ratings move which rank.
 *
 * Unit     ranks from 1 among the shared features; ties share the better rank; steps of the scale
 * Cost     O(scorers² · features · log features)
 * Source   kendall1948 (W, ties corrected; chi-square with n − 1 degrees of freedom)
 */
export function compareScorers(scorings: readonly Scoring[], weights: RibsWeights, scale: Scale, places: number): ScorerComparison {
  const sheet = sheetOf(scorings);
  const scorers = [...sheet.keys()];
  const shared = [...new Set(scorings.map(({ feature }) => feature))].filter((feature) =>
    scorers.every((scorer) => sheet.get(scorer)?.has(feature)),
  );
  const ratingOf = (scorer: string, feature: string, criterion: Criterion): number => {
    const rating = sheet.get(scorer)?.get(feature)?.[criterion];
    return rating === undefined ? 0 : middle(rating);
  };
  const scoresOf = (people: readonly string[]): readonly number[] =>
    shared.map((feature) => meanScore(people, feature, ratingOf, weights, scale));
  const agreements = [...criteria, "score" as const].map((on) =>
    agreementOn(
      on,
      scorers.map((scorer) => (on === "score" ? scoresOf([scorer]) : shared.map((feature) => ratingOf(scorer, feature, on)))),
    ),
  );
  const widest = widestGap(scorers, shared, ratingOf);
  const farthest = farthestScorer(scorers, shared, ratingOf);
  return {
    scorers,
    shared,
    agreements,
    ...(widest === undefined ? {} : { widest }),
    ...(farthest === undefined ? {} : { farthest }),
    ranks: contestedRanks(scorers, shared, scoresOf, places),
  };
}

type RatingOf = (scorer: string, feature: string, criterion: Criterion) => number;

function sheetOf(scorings: readonly Scoring[]): Sheet {
  const names = new Map<string, string>();
  const sheet = new Map<string, Map<string, RibsRatings>>();
  for (const { feature, scorer, ratings } of scorings) {
    const key = scorer.toLowerCase();
    const name = names.get(key) ?? scorer;
    names.set(key, name);
    const own = sheet.get(name) ?? new Map<string, RibsRatings>();
    sheet.set(name, own);
    const { risk, impact, businessValue, scalability } = ratings;
    if (risk === undefined || impact === undefined || businessValue === undefined || scalability === undefined) continue;
    own.set(feature, { risk, impact, businessValue, scalability });
  }
  return sheet;
}

function meanScore(people: readonly string[], feature: string, ratingOf: RatingOf, weights: RibsWeights, scale: Scale): number {
  const mean = (criterion: Criterion): Rating => {
    const level = meanOf(people.map((scorer) => ratingOf(scorer, feature, criterion)));
    return { low: level, high: level };
  };
  const ratings = { risk: mean("risk"), impact: mean("impact"), businessValue: mean("businessValue"), scalability: mean("scalability") };
  return rounded(scoreOf(ratings, weights, scale));
}

function agreementOn(on: Agreement["on"], lines: readonly (readonly number[])[]): Agreement {
  const w = scorerAgreement(lines);
  if (!w.ok) return { on };
  const count = lines[0]?.length ?? 0;
  return { on, w: w.value, chance: chiSquareTail(lines.length * (count - 1) * w.value, count - 1) };
}

function widestGap(scorers: readonly string[], shared: readonly string[], ratingOf: RatingOf): ScorerComparison["widest"] {
  let widest: ScorerComparison["widest"];
  for (const feature of shared) {
    for (const criterion of criteria) {
      const sorted = scorers.map((scorer) => ({ scorer, level: ratingOf(scorer, feature, criterion) })).sort((a, b) => a.level - b.level);
      const [low, high] = [sorted[0], sorted.at(-1)];
      if (low === undefined || high === undefined) continue;
      const steps = rounded(high.level - low.level);
      if (steps > (widest?.steps ?? 0)) widest = { feature, criterion, low: low.scorer, high: high.scorer, steps };
    }
  }
  return widest;
}

function farthestScorer(scorers: readonly string[], shared: readonly string[], ratingOf: RatingOf): ScorerComparison["farthest"] {
  let farthest: ScorerComparison["farthest"];
  for (const scorer of scorers) {
    const others = scorers.filter((other) => other !== scorer);
    const gaps = shared.flatMap((feature) =>
      criteria.map((criterion) =>
        Math.abs(ratingOf(scorer, feature, criterion) - meanOf(others.map((other) => ratingOf(other, feature, criterion)))),
      ),
    );
    const steps = rounded(meanOf(gaps));
    if (others.length > 0 && steps > (farthest?.steps ?? 0)) farthest = { scorer, steps };
  }
  return farthest;
}

function contestedRanks(
  scorers: readonly string[],
  shared: readonly string[],
  scoresOf: (people: readonly string[]) => readonly number[],
  places: number,
): readonly ContestedRank[] {
  const all = ranksOf(scoresOf(scorers));
  const alone = scorers.map((scorer) => ranksOf(scoresOf([scorer])));
  const without = scorers.length < 3 ? [] : scorers.map((scorer) => ranksOf(scoresOf(scorers.filter((other) => other !== scorer))));
  return shared
    .map((feature, index) => {
      const ranks = [all, ...alone, ...without].map((line) => line[index] ?? 0);
      const inTop = scorers.filter((_, person) => (alone[person]?.[index] ?? 0) <= places);
      return {
        feature,
        rank: all[index] ?? 0,
        best: Math.min(...ranks),
        worst: Math.max(...ranks),
        inTopFor: inTop.length === scorers.length ? [] : inTop,
      };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Ranks from 1, best score first; ties share the better rank. */
function ranksOf(scores: readonly number[]): readonly number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

/** How several ratings become one: their mean, or the range they span. */
export type Merging = "mean" | "range";

/** What to write into the feature's rating cells: a number, or a range such as `2..4`; undefined where nobody rated. */
export function mergedRating(
  scorings: readonly Scoring[],
  feature: string,
  criterion: Criterion,
  how: Merging,
): number | string | undefined {
  const given = scorings.flatMap((scoring) => (scoring.feature === feature ? (scoring.ratings[criterion] ?? []) : []));
  if (given.length === 0) return undefined;
  if (how === "mean") return Math.round(100 * meanOf(given.map(middle))) / 100;
  const [low, high] = [Math.min(...given.map((rating) => rating.low)), Math.max(...given.map((rating) => rating.high))];
  return low === high ? low : `${String(low)}..${String(high)}`;
}
