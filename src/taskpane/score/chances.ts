import type { RankQuestion } from "../../core/doubt/rankDraws";
import type { WeightKnowledge } from "../../core/doubt/weightDraws";
import type { Criterion } from "../../core/score/criteria";
import type { Rating } from "../../core/score/rating";
import { type Scale, shareOfScale } from "../../core/score/scale";
import type { Finished } from "../work/useWork";
import type { Ranked } from "./ranking";

/** How many places may count as the top. */
export const topChoices = [1, 3, 5, 10] as const;
export type TopPlaces = (typeof topChoices)[number];

/** How far the weights are trusted: near the sliders, only in their order, or not at all. */
export const weightTrusts = ["around", "order", "nothing"] as const;
export type WeightTrust = (typeof weightTrusts)[number];

/** What the chances are asked for. */
export interface ChanceSettings {
  readonly places: TopPlaces;
  readonly trust: WeightTrust;
}

export const firstSettings: ChanceSettings = { places: 5, trust: "around" };
export const chanceDraws = 10_000;

/** Chances of each feature, by its ID. */
export interface Chances {
  /** How many places the top has. */
  readonly places: number;
  readonly top: ReadonlyMap<string, number>;
  readonly first: ReadonlyMap<string, number>;
}

/**
 * The question behind the chances: weights as far as they are trusted, uncertain ratings anywhere in their ranges. Rows go in the order of the sheet.
 *
 * Where criteria have bounds of their own, ratings count as shares of them, so that a step of one is worth what its weight says.
 */
export function chanceQuestion(rated: readonly Ratable[], criteria: readonly Criterion[], trust: WeightTrust): RankQuestion {
  const [first] = criteria;
  const isOneScale = criteria.every(({ scale }) => scale.lo === first?.scale.lo && scale.hi === first.scale.hi);
  return {
    ratings: inSheetOrder(rated).map(({ ratings }) =>
      isOneScale ? ratings : ratings.map((rating, index) => onItsScale(rating, criteria[index]?.scale)),
    ),
    isLessBetter: criteria.map(({ isLowBetter }) => isLowBetter),
    weights: knowledgeOf(
      criteria.map(({ weight }) => weight),
      trust,
    ),
    trials: chanceDraws,
    seed: 1,
  };
}

function onItsScale({ low, high }: Rating, scale: Scale | undefined): Rating {
  return scale === undefined ? { low, high } : { low: shareOfScale(low, scale), high: shareOfScale(high, scale) };
}

function knowledgeOf(weights: readonly number[], trust: WeightTrust): WeightKnowledge {
  switch (trust) {
    case "around": {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return { kind: "around", weights: weights.map((weight) => weight / sum) };
    }
    case "order":
      return { kind: "order", importance: weights.map((weight) => 1 + weights.filter((other) => other > weight).length) };
    case "nothing":
      return { kind: "nothing" };
  }
}

/** Chances that answer the question, by feature; absent until they are known, and where they answer it for another number of features. */
export function chancesById(
  ranking: readonly Ranked[],
  answer: Pick<Finished<"rankAcceptability">, "job" | "value"> | undefined,
): Chances | undefined {
  if (answer?.value.topChances.length !== ranking.length) return undefined;
  const { topChances, firstChances } = answer.value;
  const rows = inSheetOrder(ranking);
  const byId = (chances: readonly number[]): ReadonlyMap<string, number> =>
    new Map(rows.map(({ feature }, row) => [feature.id, chances[row] ?? 0]));
  return { places: answer.job.given.k, top: byId(topChances), first: byId(firstChances) };
}

/** The row of a feature in the question. */
export function rowInQuestion(ranking: readonly Ranked[], id: string): number {
  return inSheetOrder(ranking).findIndex(({ feature }) => feature.id === id);
}

/** A feature with its ratings, ranked or not. */
type Ratable = Pick<Ranked, "feature" | "ratings">;

function inSheetOrder(ranking: readonly Ratable[]): readonly Ratable[] {
  return [...ranking].sort((a, b) => a.feature.row - b.feature.row);
}
