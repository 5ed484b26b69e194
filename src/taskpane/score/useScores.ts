import type { RibsWeights } from "../../core/score/ribs";
import { useDeferredValue, useMemo, useState } from "react";
import type { PortfolioState } from "../../workbook/portfolio";
import { movesAgainst, type Ranked, type Rated, ratedFeatures, rankRated } from "./ranking";
import { wholePercents, withWeight } from "./weights";

export interface Scores {
  /** What the sliders show: whole percentages. */
  readonly percents: RibsWeights;
  /** The weights behind the ranking: the saved ones until a slider moves. */
  readonly weights: RibsWeights;
  readonly isTrying: boolean;
  /** What is ranked, in the order of the sheet. */
  readonly rated: readonly Rated[];
  readonly ranking: readonly Ranked[];
  /** Places gained or lost against the saved weights. */
  readonly moves: ReadonlyMap<string, number>;
  readonly unscored: number;
  readonly setPercent: (criterion: number, percent: number) => void;
  readonly setAll: (weights: RibsWeights) => void;
  readonly reset: () => void;
}

/** The ranking under the weights being tried. Sliders answer at once; the ranking follows when the browser has time. */
export function useScores({ features, assumptions }: PortfolioState): Scores {
  const [tried, setTried] = useState<RibsWeights>();
  const percents = useMemo(() => wholePercents(tried ?? assumptions.weights), [tried, assumptions.weights]);
  const weights = useDeferredValue(tried === undefined ? assumptions.weights : percents);
  const rated = useMemo(() => ratedFeatures(features?.features ?? []), [features]);
  const saved = useMemo(() => rankRated(rated, assumptions.weights, assumptions), [rated, assumptions]);
  const ranking = useMemo(
    () => (weights === assumptions.weights ? saved : rankRated(rated, weights, assumptions)),
    [rated, weights, saved, assumptions],
  );
  const moves = useMemo(() => movesAgainst(saved, ranking), [saved, ranking]);
  return {
    percents,
    weights,
    isTrying: tried !== undefined,
    rated,
    ranking,
    moves,
    unscored: (features?.features.length ?? 0) - ranking.length,
    setPercent: (criterion, percent) => {
      setTried((last) => withWeight(last ?? assumptions.weights, criterion, percent));
    },
    setAll: setTried,
    reset: () => {
      setTried(undefined);
    },
  };
}
