import { formatWindow } from "../../core/horizon/formatWindow";
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useMemo } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { horizonTitle } from "../../core/horizon/horizon";
import type { RoadmapChange } from "../../core/roadmap/compareRoadmaps";
import type { Roadmap } from "../../core/roadmap/roadmap";
import { subtotals } from "../../core/roadmap/subtotals";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import type { FeatureSheet } from "../../workbook/portfolio";
import { horizonHues, notScheduledHue } from "../parts/colors";
import { wide } from "../parts/layout";
import type { PreviewView } from "./filters";
import { HorizonCard } from "./HorizonCard";
import { strings } from "./strings";
import type { Arrangement } from "./useArrangement";

const useStyles = makeStyles({
  refused: { gridColumnStart: 1, gridColumnEnd: -1, color: tokens.colorStatusWarningForeground3 },
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
  /** Moving by hand. */
  readonly arrangement: Arrangement;
  readonly view: PreviewView;
}

/** A card for each horizon, and one for what is not scheduled if anything is. */
export function HorizonCards({ roadmap, changes, assumptions, sheet, onDecide, arrangement, view }: HorizonCardsProps): ReactNode {
  const styles = useStyles();
  const totals = useMemo(() => subtotals(roadmap), [roadmap]);
  const byId = useMemo(() => new Map(changes.map((change) => [change.id, change])), [changes]);
  const refused = arrangement.flight?.refused;
  return (
    <div className={styles.cards}>
      {refused === undefined ? null : <div className={styles.refused}>{refused}</div>}
      {totals.map((total) => {
        const { horizon } = total;
        const shared = {
          totals: total,
          money: assumptions,
          changes: byId,
          sheet,
          onDecide,
          arrangement,
          view,
          names: assumptions.horizonNames,
        };
        if (horizon === "Not scheduled") {
          return total.count === 0 ? null : (
            <HorizonCard
              key={horizon}
              title={strings.notScheduled}
              horizon={undefined}
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
            title={horizonTitle(horizon, assumptions.horizonNames)}
            horizon={horizon}
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
