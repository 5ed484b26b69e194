import type { RibsWeights } from "../../core/assumptions/assumptions";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import { criteria } from "../../core/score/ribs";
import type { Ranked } from "./ranking";

/** How many places are the top. */
export const topPlaces = 5;
export const chanceDraws = 10_000;

/** Chance of each feature, by its ID, to be in the top; absent until it is known, and where all features are in the top. */
export type TopChances = ReadonlyMap<string, number> | undefined;

/** The question behind the chances: weights around those on the sliders, uncertain ratings anywhere in their ranges. Rows go in the order of the sheet. */
export function chanceQuestion(ranking: readonly Ranked[], weights: RibsWeights): RankQuestion {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return {
    ratings: inSheetOrder(ranking).map(({ ratings }) => criteria.map((criterion) => ratings[criterion])),
    isLessBetter: criteria.map((criterion) => criterion === "risk"),
    weights: { kind: "around", weights: weights.map((weight) => weight / sum) },
    trials: chanceDraws,
    seed: 1,
  };
}

/** Chances that answer the question, by feature; absent where they answer it for another number of features. */
export function chancesById(ranking: readonly Ranked[], chances: readonly number[] | undefined): TopChances {
  if (chances?.length !== ranking.length) return undefined;
  return new Map(inSheetOrder(ranking).map(({ feature }, row) => [feature.id, chances[row] ?? 0]));
}

function inSheetOrder(ranking: readonly Ranked[]): readonly Ranked[] {
  return [...ranking].sort((a, b) => a.feature.row - b.feature.row);
}
