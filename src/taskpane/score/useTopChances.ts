import { useEffect, useMemo, useRef } from "react";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import { useWork } from "../work/useWork";
import { type Chances, chancesById, type TopPlaces } from "./chances";
import type { Ranked } from "./ranking";

/** Sliders move in bursts; one run answers them all. */
export const burst = 300;

/** Draws beside the pane whenever the question changes; the last chances stay in sight meanwhile. */
export function useTopChances(ranking: readonly Ranked[], question: RankQuestion, places: TopPlaces): Chances | undefined {
  const { start, latest } = useWork<"rankAcceptability">();
  const isOpen = ranking.length > 1;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(
      () => {
        start({ kind: "rankAcceptability", given: { question, k: places, withRanks: false } });
      },
      isFirst.current ? 0 : burst,
    );
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
    };
  }, [isOpen, question, places, start]);
  return useMemo(() => (isOpen ? chancesById(ranking, latest) : undefined), [isOpen, latest, ranking]);
}
