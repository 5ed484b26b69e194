import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RoadmapEntry } from "../../core/roadmap/roadmap";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import { GateIcon } from "./GateCounts";
import { decisionsOf, strings } from "./strings";

const useStyles = makeStyles({
  gate: { display: "flex", alignItems: "start", columnGap: "6px", marginBlock: "4px" },
  icon: { display: "inline-flex", flexShrink: 0 },
  actions: { display: "flex", flexWrap: "wrap", columnGap: "6px", rowGap: "4px", marginBlock: "4px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface GateDecisionProps {
  readonly entry: RoadmapEntry;
  readonly onDecide: (edit: FeatureEdit) => void;
}

/** What the gate beside a milestone says, and what may be decided on it: the next milestone, or another way. */
export function GateDecision({ entry, onDecide }: GateDecisionProps): ReactNode {
  const styles = useStyles();
  if (entry.gate === undefined || entry.isDone) return null;
  const decisions = decisionsOf(entry);
  return (
    <>
      <div className={styles.gate}>
        <span className={styles.icon}>
          <GateIcon status={entry.gate} />
        </span>
        <span>{strings.gateSays(entry)}</span>
      </div>
      {decisions.length === 0 ? null : (
        <div className={styles.actions} role="group" aria-label={strings.decide(entry.feature.name)}>
          {decisions.map(({ label, title, edit }) => (
            <Button
              key={label}
              size="small"
              title={title}
              onClick={() => {
                onDecide(edit);
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
