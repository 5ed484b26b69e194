import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PortfolioState } from "../../workbook/portfolio";
import { usePortfolio } from "../portfolio/PortfolioContext";
import type { Plan } from "../portfolio/usePlan";
import type { Write } from "../portfolio/useWrite";
import { buildRoadmap } from "./actions";
import { strings } from "./strings";

interface NextStepProps {
  readonly portfolio: PortfolioState;
  /** Absent until the features are planned. */
  readonly plan: Plan | undefined;
  readonly writing: Write;
}

/** The one filled button of the first screen: it builds the roadmap, refreshes it, or leads to it. */
export function NextStep({ portfolio, plan, writing }: NextStepProps): ReactNode {
  const { goTo } = usePortfolio();
  const { roadmap } = portfolio;
  if (roadmap !== undefined && plan?.freshness === "fresh") {
    return (
      <Button
        appearance="primary"
        onClick={() => {
          goTo({ sheet: roadmap.sheet, address: "A1" });
        }}
      >
        {strings.goToRoadmap}
      </Button>
    );
  }
  return (
    <Button appearance="primary" disabledFocusable={writing.state.status === "writing"} onClick={() => void writing.write(buildRoadmap)}>
      {roadmap === undefined ? strings.buildRoadmap : strings.refreshRoadmap}
    </Button>
  );
}

/** What the button will write, and how to take it back. */
export function nextStepNote({ roadmap, assumptions }: PortfolioState, plan: Plan | undefined): string {
  if (roadmap !== undefined) return plan?.freshness === "fresh" ? strings.freshNote : strings.refreshNote;
  if (plan === undefined) return strings.buildNote;
  const { horizons, notScheduled } = plan.view.roadmap;
  return strings.buildCounts(
    horizons.map(({ entries }) => entries.length),
    assumptions.horizonNames,
    notScheduled.length,
  );
}
