import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EvidenceAssumptions } from "../../core/evidence/assessMetric";
import type { Observation } from "../../core/evidence/evidence";
import { driftStatus } from "../../core/measure/drift";
import { wide } from "../parts/layout";
import { strings } from "./strings";

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground3, [wide]: { gridColumn: "2 / -1" } },
  word: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface DriftLineProps {
  readonly drift: Observation;
  readonly assumptions: EvidenceAssumptions;
}

/** Whether the data of a feature are still those its evidence came from. */
export function DriftLine({ drift, assumptions }: DriftLineProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {strings.drifted(drift)} <span className={styles.word}>{strings.drift[driftStatus(drift.value, assumptions)]}</span>
    </div>
  );
}
