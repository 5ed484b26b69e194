import { formatWindow } from "../../core/horizon/formatWindow";
import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useMemo } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import type { RoadmapChange } from "../../core/roadmap/compareRoadmaps";
import type { Roadmap } from "../../core/roadmap/roadmap";
import { subtotals } from "../../core/roadmap/subtotals";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import type { FeatureSheet } from "../../workbook/portfolio";
import { horizonHues, notScheduledHue } from "../parts/colors";
import { wide } from "../parts/layout";
import { HorizonCard } from "./HorizonCard";
import { strings } from "./strings";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px",
    [wide]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
});

interface HorizonCardsProps {
  readonly roadmap: Roadmap;
  readonly changes: readonly RoadmapChange[];
  readonly assumptions: Assumptions;
  readonly sheet: FeatureSheet;
  readonly onDecide: (edit: FeatureEdit) => void;
}

/** A card for each horizon, and one for what is not scheduled if anything is. */
export function HorizonCards({ roadmap, changes, assumptions, sheet, onDecide }: HorizonCardsProps): ReactNode {
  const styles = useStyles();
  const totals = useMemo(() => subtotals(roadmap), [roadmap]);
  const byId = useMemo(() => new Map(changes.map((change) => [change.id, change])), [changes]);
  return (
    <div className={styles.cards}>
      {totals.map((total) => {
        const { horizon } = total;
        const shared = { totals: total, money: assumptions, changes: byId, sheet, onDecide };
        if (horizon === "Not scheduled") {
          return total.count === 0 ? null : (
            <HorizonCard
              key={horizon}
              title={strings.notScheduled}
              aside={strings.reasonGiven}
              hue={notScheduledHue}
              entries={roadmap.notScheduled}
              {...shared}
            />
          );
        }
        const entries = roadmap.horizons.find((each) => each.horizon === horizon)?.entries ?? [];
        return (
          <HorizonCard
            key={horizon}
            title={strings.horizon[horizon]}
            aside={formatWindow(horizon, assumptions.windows)}
            hue={horizonHues[horizon]}
            entries={entries}
            {...shared}
          />
        );
      })}
    </div>
  );
}
