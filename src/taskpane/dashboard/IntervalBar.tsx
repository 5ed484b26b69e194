import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MetricAssessment } from "../../core/evidence/assessMetric";
import type { GateStatus } from "../../core/measure/gate";
import { trackOf } from "./measures";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: { position: "relative", height: "16px", minWidth: "60px" },
  track: {
    position: "absolute",
    insetInline: 0,
    top: "6px",
    height: "4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  interval: { position: "absolute", top: "4px", height: "8px", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  dot: {
    position: "absolute",
    top: "4px",
    width: "8px",
    height: "8px",
    marginInlineStart: "-5px",
    borderRadius: "50%",
    boxSizing: "content-box",
    backgroundColor: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralBackground1}`,
    forcedColorAdjust: "none",
  },
  target: {
    position: "absolute",
    top: 0,
    width: "2px",
    height: "16px",
    marginInlineStart: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: "none",
  },
});

/** Color of a gate's marks. */
export const gateMarks: Readonly<Record<GateStatus, string>> = {
  PASS: tokens.colorStatusSuccessForeground3,
  FAIL: tokens.colorStatusDangerForeground3,
  "NOT ENOUGH DATA": tokens.colorNeutralForeground3,
};

/** Interval, rate and target of a metric on one track that zooms to them. */
export function IntervalBar({ metric }: { readonly metric: MetricAssessment }): ReactNode {
  const styles = useStyles();
  const { rate, target, low, high } = trackOf(metric);
  const mark = gateMarks[metric.status ?? "NOT ENOUGH DATA"];
  return (
    <div className={styles.bar} role="img" aria-label={strings.label(metric)}>
      <div className={styles.track} />
      {low === undefined || high === undefined ? null : (
        <div className={styles.interval} style={{ left: percent(low), width: percent(high - low), backgroundColor: mark }} />
      )}
      {target === undefined ? null : <div className={styles.target} style={{ left: percent(target) }} />}
      <div className={styles.dot} style={{ left: percent(rate) }} />
    </div>
  );
}

function percent(share: number): string {
  return `${String(100 * share)}%`;
}
