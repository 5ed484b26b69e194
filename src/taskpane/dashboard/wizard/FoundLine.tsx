import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EvidenceAssumptions } from "../../../core/evidence/assessMetric";
import { foundMetric } from "../../../core/evidence/foundMetric";
import { driftMetric, metricOf } from "../../../core/evidence/metric";
import type { EvidenceLine } from "../../../core/evidence/rawEvidence";
import { driftStatus } from "../../../core/measure/drift";
import { formatMeasure } from "../measures";
import { strings as dashboardStrings } from "../strings";
import { strings } from "./strings";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "4px",
    paddingBlock: "2px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere" },
  value: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FoundLineProps {
  readonly line: EvidenceLine;
  readonly assumptions: EvidenceAssumptions;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

/** One metric found, with its interval and sample, to take or leave. */
export function FoundLine({ line, assumptions, isTaken, onTake }: FoundLineProps): ReactNode {
  const styles = useStyles();
  const metric = foundMetric(line, assumptions);
  if (metric === undefined) return null;
  const isDrift = metricOf(line.name) === driftMetric;
  return (
    <li className={styles.line}>
      <Checkbox
        aria-label={strings.take(line.name)}
        checked={isTaken}
        onChange={(_, { checked }) => {
          onTake(checked === true);
        }}
      />
      <span className={styles.name}>
        {line.name}
        <br />
        <span className={styles.quiet}>
          {isDrift ? `${dashboardStrings.drift[driftStatus(metric.value, assumptions)]}, ` : ""}
          {strings.detail(metric)}
        </span>
      </span>
      <span className={styles.value}>{formatMeasure(metric.value, metric.latest.metric)}</span>
    </li>
  );
}
