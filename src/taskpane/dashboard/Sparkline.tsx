import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MetricAssessment } from "../../core/evidence/assessMetric";
import { strings } from "./strings";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: "8px", paddingBlock: "4px", color: tokens.colorNeutralForeground1 },
  picture: { flexShrink: 0, overflow: "visible" },
  path: { fill: "none", stroke: "currentColor", strokeWidth: "1.5px", strokeLinejoin: "round" },
  dot: { fill: "currentColor" },
  target: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px", strokeDasharray: "2 2" },
});

const width = 72;
const height = 14;

/** One metric over its periods, with its target; nothing for a single period. */
export function Sparkline({ metric }: { readonly metric: MetricAssessment }): ReactNode {
  const styles = useStyles();
  const periods = [...metric.earlier, metric.latest];
  if (periods.length < 2) return null;
  const values = periods.map(({ value }) => value);
  const marks = metric.target === undefined ? values : [...values, metric.target];
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const y = (value: number): number => (high === low ? height / 2 : height - ((value - low) / (high - low)) * height);
  const x = (index: number): number => (index / (periods.length - 1)) * width;
  const label = strings.series(periods);
  return (
    <div className={styles.line}>
      <svg className={styles.picture} width={width} height={height} role="img" aria-label={label}>
        <title>{label}</title>
        {metric.target === undefined ? null : (
          <line className={styles.target} x1={0} x2={width} y1={y(metric.target)} y2={y(metric.target)} />
        )}
        <polyline className={styles.path} points={values.map((value, index) => `${String(x(index))},${String(y(value))}`).join(" ")} />
        <circle className={styles.dot} cx={width} cy={y(metric.value)} r={2.5} />
      </svg>
      <span>{strings.since(periods)}</span>
    </div>
  );
}
