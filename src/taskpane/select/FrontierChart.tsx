import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { roundStep } from "../../core/doubt/histogram";
import type { Frontier } from "../../core/portfolio/frontier";
import type { MoneyUnit } from "../frame/format";
import { type Axis, tickLabel } from "../value/axis";
import { strings } from "./strings";

const useStyles = makeStyles({
  plot: {
    position: "relative",
    height: "190px",
    marginInlineStart: "44px",
    marginInlineEnd: "12px",
    marginTop: "18px",
    marginBottom: "38px",
  },
  field: { position: "absolute", inset: 0, width: "100%", height: "100%", overflow: "visible" },
  grid: { position: "absolute", insetInline: 0, height: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { position: "absolute", fontSize: "11px", lineHeight: "16px", whiteSpace: "nowrap" },
  y: { insetInlineEnd: "100%", paddingInlineEnd: "8px", transform: "translateY(-50%)", color: tokens.colorNeutralForeground3 },
  x: { top: "100%", paddingTop: "4px", transform: "translateX(-50%)", color: tokens.colorNeutralForeground3 },
  axis: { top: "100%", insetInline: 0, paddingTop: "20px", textAlign: "center", color: tokens.colorNeutralForeground3 },
  rule: { position: "absolute", top: 0, bottom: 0, width: 0, borderLeft: `1px dashed ${tokens.colorNeutralForeground3}` },
  dot: {
    position: "absolute",
    width: "10px",
    height: "10px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandStroke1,
    border: `2px solid ${tokens.colorNeutralBackground1}`,
    transform: "translate(-50%, -50%)",
  },
  point: {
    position: "absolute",
    width: "4px",
    height: "4px",
    borderRadius: tokens.borderRadiusCircular,
    transform: "translate(-50%, -50%)",
    backgroundColor: tokens.colorBrandStroke1,
  },
  here: { bottom: "100%", fontWeight: tokens.fontWeightSemibold },
  before: { transform: "translateX(-100%)" },
  centered: { transform: "translateX(-50%)" },
  line: { stroke: tokens.colorBrandStroke1, fill: "none", strokeWidth: "2.5px" },
  ceiling: {
    // Best values rise ever less: on this side the line stays above.
    insetInlineEnd: 0,
    top: "58%",
    maxWidth: "50%",
    whiteSpace: "normal",
    textAlign: "end",
    paddingInline: "4px",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const mostTicks = 5;
/** A label stands before the rule at the end of the axis, across it in the middle. */
const [middle, end] = [0.35, 0.65];

interface FrontierChartProps {
  readonly frontier: Frontier;
  readonly budget: number;
  /** What the present budget gives; absent while it is sought. */
  readonly value: number | undefined;
  readonly unit: MoneyUnit;
}

/** The best value at each budget, with the present budget marked and what holds it at the end. */
export function FrontierChart({ frontier: { points, ceiling }, budget, value, unit }: FrontierChartProps): ReactNode {
  const styles = useStyles();
  const most = points.at(-1);
  if (most === undefined) return null;
  const x = axisToTick(Math.max(most.budget, budget));
  const y = axisToTick(Math.max(most.value, value ?? 0));
  const left = (amount: number): string => `${String((100 * amount) / x.to)}%`;
  const top = (amount: number): string => `${String(100 - (100 * amount) / y.to)}%`;
  const drawn = most.budget < x.to && ceiling !== undefined ? [...points, { ...most, budget: x.to }] : points;
  const line = drawn.map((point) => `${String((100 * point.budget) / x.to)},${String(100 - (100 * point.value) / y.to)}`).join(" ");
  const place = budget / x.to;
  const scale = strings.axis(x.to, unit);
  return (
    <div className={styles.plot} role="img" aria-label={strings.frontierLabel(points, unit)}>
      {y.ticks.map((tick) => (
        <div key={tick} className={styles.grid} style={{ top: top(tick) }}>
          <span className={mergeClasses(styles.text, styles.y)}>{tickLabel(tick, unit)}</span>
        </div>
      ))}
      {x.ticks.map((tick) => (
        <span key={tick} className={mergeClasses(styles.text, styles.x)} style={{ insetInlineStart: left(tick) }}>
          {String(Number((tick / scale.per).toFixed(2)))}
        </span>
      ))}
      <span className={mergeClasses(styles.text, styles.axis)}>{scale.title}</span>
      <span className={styles.rule} style={{ insetInlineStart: left(budget) }}>
        <span
          className={mergeClasses(
            styles.text,
            styles.here,
            place > end && styles.before,
            place > middle && place <= end && styles.centered,
          )}
        >
          {value === undefined ? "" : strings.here(budget, value, unit)}
        </span>
      </span>
      <svg className={styles.field} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        <polyline className={styles.line} points={line} vectorEffect="non-scaling-stroke" strokeLinejoin="round" />
      </svg>
      {points.map((point) => (
        <span key={point.budget} className={styles.point} style={{ insetInlineStart: left(point.budget), top: top(point.value) }} />
      ))}
      {value === undefined ? null : <span className={styles.dot} style={{ insetInlineStart: left(budget), top: top(value) }} />}
      {ceiling === undefined ? null : <span className={mergeClasses(styles.text, styles.ceiling)}>{strings.ceiling(ceiling, unit)}</span>}
    </div>
  );
}

/** An axis from nothing to the round tick that holds the greatest amount. */
function axisToTick(most: number): Axis {
  if (most <= 0) return { from: 0, to: 1, ticks: [0] };
  const step = roundStep(most, mostTicks);
  const steps = Math.ceil(most / step - rounding);
  return { from: 0, to: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}

/** An amount that only rounding puts above a tick stands on it. */
const rounding = 1e-9;
