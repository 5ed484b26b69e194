import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { OutcomeBar } from "./OutcomeBar";
import { useOutcomes } from "./outcomes";
import { usePortfolio } from "./PortfolioContext";
import type { PanelComponentProps } from "../task";
import { Panel } from "../parts/Panel";
import { strings } from "./strings";

interface WithFeaturesProps extends PanelComponentProps {
  readonly children: (portfolio: PortfolioState, sheet: FeatureSheet) => ReactNode;
}

/** Shows its panel once a feature table is there, and the way to one until then. */
export function WithFeatures({ onOpenTask, children }: WithFeaturesProps): ReactNode {
  const { reading } = usePortfolio();
  const { state, show } = useOutcomes();
  if (reading.status !== "ready") return null;
  const { portfolio } = reading;
  if (portfolio.features !== undefined) return children(portfolio, portfolio.features);
  return (
    <Panel
      headline={strings.notReadySheet}
      evidence={strings.notReadyCure}
      message={
        <OutcomeBar
          state={state}
          onDismiss={() => {
            show({ status: "idle" });
          }}
        />
      }
      actions={
        <Button
          appearance="primary"
          onClick={() => {
            onOpenTask("start");
          }}
        >
          {strings.openStart}
        </Button>
      }
    />
  );
}
