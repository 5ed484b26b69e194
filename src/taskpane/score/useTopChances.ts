import { useEffect, useMemo } from "react";
import type { RibsWeights } from "../../core/assumptions/assumptions";
import { useWork } from "../work/useWork";
import { chanceQuestion, chancesById, type TopChances, topPlaces } from "./chances";
import type { Ranked } from "./ranking";

/** Sliders move in bursts; one run answers them all. */
const burst = 300;

/** Draws beside the pane whenever ratings or weights change; the last chances stay in sight meanwhile. */
export function useTopChances(ranking: readonly Ranked[], weights: RibsWeights): TopChances {
  const { start, latest } = useWork<"rankAcceptability">();
  const question = useMemo(() => chanceQuestion(ranking, weights), [ranking, weights]);
  const isOpen = ranking.length > topPlaces;
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(() => {
      start({ kind: "rankAcceptability", given: { question, k: topPlaces, withRanks: false } });
    }, burst);
    return () => {
      clearTimeout(timer);
    };
  }, [isOpen, question, start]);
  return useMemo(() => (isOpen ? chancesById(ranking, latest?.value.topChances) : undefined), [isOpen, latest, ranking]);
}
