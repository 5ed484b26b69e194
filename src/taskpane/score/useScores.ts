import { type Criterion, criteriaOf } from "../../core/score/criteria";
import { useDeferredValue, useMemo, useState } from "react";
import type { PortfolioState } from "../../workbook/portfolio";
import { movesAgainst, type Ranked, type Rated, ratedFeatures, rankRated, weighed } from "./ranking";
import { wholePercents, withWeight } from "./weights";

export interface Scores {
  /** What the sliders show: whole percentages. */
  readonly percents: readonly number[];
  /** The weights behind the ranking: the saved ones until a slider moves. */
  readonly weights: readonly number[];
  /** The criteria with these weights. */
  readonly criteria: readonly Criterion[];
  readonly isTrying: boolean;
  /** What is ranked, in the order of the sheet. */
  readonly rated: readonly Rated[];
  readonly ranking: readonly Ranked[];
  /** Places gained or lost against the saved weights. */
  readonly moves: ReadonlyMap<string, number>;
  readonly unscored: number;
  readonly setPercent: (criterion: number, percent: number) => void;
  readonly setAll: (weights: readonly number[]) => void;
  readonly reset: () => void;
}

/** The ranking under the weights being tried. Sliders answer at once; the ranking follows when the browser has time. */
export function useScores({ features, assumptions }: PortfolioState): Scores {
  const savedWeights = useMemo(() => criteriaOf(assumptions).map(({ weight }) => weight), [assumptions]);
  const [given, setTried] = useState<readonly number[]>();
  // Weights tried for other criteria than there are now say nothing of these.
  const tried = given?.length === savedWeights.length ? given : undefined;
  const percents = useMemo(() => wholePercents(tried ?? savedWeights), [tried, savedWeights]);
  const weights = useDeferredValue(tried === undefined ? savedWeights : percents);
  const criteria = useMemo(() => weighed(assumptions, weights), [assumptions, weights]);
  const rated = useMemo(() => ratedFeatures(features?.features ?? [], assumptions), [features, assumptions]);
  const saved = useMemo(() => rankRated(rated, savedWeights, assumptions), [rated, savedWeights, assumptions]);
  const ranking = useMemo(
    () => (weights === savedWeights ? saved : rankRated(rated, weights, assumptions)),
    [rated, weights, saved, savedWeights, assumptions],
  );
  const moves = useMemo(() => movesAgainst(saved, ranking), [saved, ranking]);
  return {
    percents,
    weights,
    criteria,
    isTrying: tried !== undefined,
    rated,
    ranking,
    moves,
    unscored: (features?.features.length ?? 0) - ranking.length,
    setPercent: (criterion, percent) => {
      setTried((last) => withWeight(last?.length === savedWeights.length ? last : savedWeights, criterion, percent));
    },
    setAll: setTried,
    reset: () => {
      setTried(undefined);
    },
  };
}
