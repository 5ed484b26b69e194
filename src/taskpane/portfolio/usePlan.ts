import { useEffect, useState } from "react";
import type { LocatedProblem, PortfolioState } from "../../workbook/portfolio";
import type { Freshness, RoadmapView } from "./roadmapView";

/** What planning the features tells beyond reading them. */
export interface Plan {
  /** The reading it was made from. */
  readonly portfolio: PortfolioState;
  readonly freshness: Freshness;
  readonly view: RoadmapView;
  /** Moves and circles that no user decided, with their cells. */
  readonly decisions: readonly LocatedProblem[];
}

/**
 * The plan of this reading, or of the one before until it is there.
 *
 * The rules of the roadmap are fetched and applied once the pane stands, so that neither its first sight nor an edit waits for them.
 */
export function usePlan(portfolio: PortfolioState | undefined): Plan | undefined {
  const [plan, setPlan] = useState<Plan>();
  useEffect(() => {
    if (portfolio === undefined) return undefined;
    let isOver = false;
    void import("./roadmapView").then(({ decisionsOf, freshnessOf, roadmapView }) => {
      if (!isOver)
        setPlan({ portfolio, freshness: freshnessOf(portfolio), view: roadmapView(portfolio), decisions: decisionsOf(portfolio) });
    });
    return () => {
      isOver = true;
    };
  }, [portfolio]);
  return plan;
}
