import { capitalized } from "../../core/sheet/words";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MetricAssessment } from "../../core/evidence/assessMetric";
import type { Side } from "../../core/evidence/metric";
import { wide } from "../parts/layout";
import { GateChip } from "./GateChip";
import { IntervalBar } from "./IntervalBar";
import { formatMeasure } from "./measures";
import { Sparkline } from "./Sparkline";
import { strings } from "./strings";

const useStyles = makeStyles({
  cell: {
    display: "grid",
    gridTemplateColumns: "minmax(52px, auto) minmax(0, 1fr) minmax(76px, auto)",
    gridTemplateAreas: `"name name gate" "rate bar target" "detail detail detail"`,
    alignItems: "center",
    columnGap: "8px",
    rowGap: "2px",
    minWidth: 0,
    [wide]: {
      gridTemplateColumns: "minmax(0, 1fr) auto",
      gridTemplateAreas: `"name rate" "bar bar" "gate gate" "needs needs" "detail detail"`,
    },
  },
  name: { gridArea: "name", overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  side: { color: tokens.colorNeutralForeground3, [wide]: { display: "none" } },
  gate: { gridArea: "gate", justifySelf: "end", [wide]: { justifySelf: "start" } },
  rate: { gridArea: "rate", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap", [wide]: { textAlign: "end" } },
  bar: { gridArea: "bar" },
  target: {
    gridArea: "target",
    textAlign: "end",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    [wide]: { display: "none" },
  },
  needs: { gridArea: "needs", display: "none", [wide]: { display: "block" } },
  detail: { gridArea: "detail", color: tokens.colorNeutralForeground3 },
  narrowOnly: { [wide]: { display: "none" } },
  wideOnly: { display: "none", [wide]: { display: "inline" } },
  strong: { color: tokens.colorNeutralForeground1 },
});

interface MetricCellProps {
  readonly metric: MetricAssessment;
  readonly side: Side;
}

/** One metric: name, rate, interval against target, gate, sample still needed, and what changed. */
export function MetricCell({ metric, side }: MetricCellProps): ReactNode {
  const styles = useStyles();
  const { latest, status } = metric;
  const needs = strings.needs(metric);
  return (
    <div className={styles.cell}>
      <span className={styles.name}>
        <span className={styles.side}>{side} </span>
        {latest.name}
      </span>
      <span className={styles.gate}>{status === undefined ? null : <GateChip status={status} />}</span>
      <span className={styles.rate}>{formatMeasure(metric.value, latest.metric)}</span>
      <div className={styles.bar}>
        <IntervalBar metric={metric} />
      </div>
      <span className={styles.target}>{strings.target(metric)}</span>
      {needs === undefined ? null : <span className={styles.needs}>{needs}</span>}
      <div className={styles.detail}>
        <span className={styles.narrowOnly}>{strings.detail(metric, false)}</span>
        <span className={styles.wideOnly}>{strings.detail(metric, true)}</span>
        {needs === undefined ? null : <span className={mergeClasses(styles.narrowOnly, styles.strong)}>. {capitalized(needs)}</span>}
        <Sparkline metric={metric} />
        {strings.notes(metric).map((note) => (
          <div key={note} className={styles.strong}>
            {note}
          </div>
        ))}
      </div>
    </div>
  );
}
