import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MetricAssessment } from "../../core/evidence/assessMetric";
import type { Observation } from "../../core/evidence/evidence";
import { intervalOf } from "../../core/evidence/estimate";
import type { FeatureEvidence } from "../../core/evidence/featureEvidence";
import { GateChip } from "./GateChip";
import { formatInterval, formatMeasure } from "./measures";
import { strings } from "./strings";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& td, & th": {
      padding: "4px 6px 4px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: "top",
      textAlign: "start",
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th": { color: tokens.colorNeutralForeground3 },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  number: { whiteSpace: "nowrap" },
});

interface MetricsTableProps {
  readonly evidence: readonly FeatureEvidence[];
  /** Of the intervals. */
  readonly confidence: number;
}

/** Every period of every metric as a table: the latest first, its gate beside it. */
export function MetricsTable({ evidence, confidence }: MetricsTableProps): ReactNode {
  const styles = useStyles();
  const { feature, period, value } = strings.tableHeads;
  return (
    <table className={styles.table} aria-label={strings.metrics}>
      <thead>
        <tr>
          {[feature, period, value].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {evidence.flatMap((each) =>
          [...each.model, ...each.product].map((metric) => (
            <MetricRows key={`${each.feature.id} ${metric.latest.name}`} name={each.feature.name} metric={metric} confidence={confidence} />
          )),
        )}
      </tbody>
    </table>
  );
}

interface MetricRowsProps {
  /** Of the feature. */
  readonly name: string;
  readonly metric: MetricAssessment;
  readonly confidence: number;
}

function MetricRows({ name, metric, confidence }: MetricRowsProps): ReactNode {
  const styles = useStyles();
  const { latest, earlier, status } = metric;
  const periods = [latest, ...earlier.toReversed()];
  return periods.map((observation, index) => (
    <tr key={observation.period}>
      {index > 0 ? null : (
        <th scope="rowgroup" rowSpan={periods.length}>
          <div className={styles.name}>{name}</div>
          {latest.side} {latest.name}
          <div className={styles.quiet}>{strings.target(metric)}</div>
        </th>
      )}
      <td>{strings.periodOf(observation)}</td>
      <td>
        <div className={styles.number}>{formatMeasure(observation.value, observation.metric)}</div>
        <div className={styles.quiet}>{detailOf(observation, confidence)}</div>
        {index > 0 || status === undefined ? null : <GateChip status={status} />}
      </td>
    </tr>
  ));
}

function detailOf(observation: Observation, confidence: number): string {
  const interval = intervalOf(observation, confidence);
  const shown = formatInterval({ latest: observation, ...(interval === undefined ? {} : { interval }) });
  return [shown, observation.sample === undefined ? undefined : strings.sample(observation.sample)]
    .filter((part) => part !== undefined)
    .join(", ");
}
