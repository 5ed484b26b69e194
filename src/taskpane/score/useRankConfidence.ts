import { useEffect } from "react";
import type { RankConfidence } from "../../core/doubt/rankConfidence";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import { useWork } from "../work/useWork";
import { burst } from "./useTopChances";

/** How sure the rank of a row is, drawn beside the pane; the last answer stays in sight while the next is under way. */
export function useRankConfidence(question: RankQuestion, row: number): RankConfidence | undefined {
  const { start, latest } = useWork<"rankConfidence">();
  useEffect(() => {
    const timer = setTimeout(() => {
      start({ kind: "rankConfidence", given: { question, row } });
    }, burst);
    return () => {
      clearTimeout(timer);
    };
  }, [question, row, start]);
  return latest?.value.rankChances.length === question.ratings.length ? latest.value : undefined;
}
