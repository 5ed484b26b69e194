import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { roundStep } from "../../core/doubt/histogram";
import type { MoneyUnit } from "../frame/format";
import { axisOver, tickLabel } from "../value/axis";
import { strings } from "./strings";
import type { BudgetValue } from "./useSelection";

const useStyles = makeStyles({
  plot: {
    position: "relative",
    height: "190px",
    marginInlineStart: "44px",
    marginInlineEnd: "12px",
    marginTop: "18px",
    marginBottom: "22px",
  },
  field: { position: "absolute", inset: 0, width: "100%", height: "100%", overflow: "visible" },
  grid: { position: "absolute", insetInline: 0, height: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { position: "absolute", fontSize: "11px", lineHeight: "16px", whiteSpace: "nowrap" },
  y: { insetInlineEnd: "100%", paddingInlineEnd: "8px", transform: "translateY(-50%)", color: tokens.colorNeutralForeground3 },
  x: { top: "100%", paddingTop: "4px", transform: "translateX(-50%)", color: tokens.colorNeutralForeground3 },
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
  here: { bottom: "100%", fontWeight: tokens.fontWeightSemibold },
  before: { transform: "translateX(-100%)" },
  centered: { transform: "translateX(-50%)" },
  line: { stroke: tokens.colorBrandStroke1, fill: "none", strokeWidth: "2.5px" },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

const mostTicks = 5;

interface FrontierChartProps {
  readonly points: readonly BudgetValue[];
  readonly budget: number;
  readonly value: number;
  readonly unit: MoneyUnit;
}

/** The best value at each budget, with the present budget marked. */
export function FrontierChart({ points, budget, value, unit }: FrontierChartProps): ReactNode {
  const styles = useStyles();
  const most = points.at(-1);
  if (most === undefined || most.value <= 0 || most.budget <= 0) return null;
  const x = axisOver(0, Math.max(most.budget, budget));
  const y = axisOver(0, ceilTo(Math.max(most.value, value), roundStep(Math.max(most.value, value), mostTicks)));
  const left = (amount: number): string => `${String((100 * amount) / x.to)}%`;
  const top = (amount: number): string => `${String(100 - (100 * amount) / y.to)}%`;
  const line = points.map((point) => `${String((100 * point.budget) / x.to)},${String(100 - (100 * point.value) / y.to)}`).join(" ");
  const place = budget / x.to;
  const full = points.find((point) => point.value >= most.value * (1 - 1e-3));
  return (
    <>
      <div className={styles.plot} role="img" aria-label={strings.frontierLabel(points, unit)}>
        {y.ticks.map((tick) => (
          <div key={tick} className={styles.grid} style={{ top: top(tick) }}>
            <span className={mergeClasses(styles.text, styles.y)}>{tickLabel(tick, unit)}</span>
          </div>
        ))}
        {x.ticks.map((tick) => (
          <span key={tick} className={mergeClasses(styles.text, styles.x)} style={{ insetInlineStart: left(tick) }}>
            {tickLabel(tick, unit)}
          </span>
        ))}
        <span className={styles.rule} style={{ insetInlineStart: left(budget) }}>
          <span
            className={mergeClasses(
              styles.text,
              styles.here,
              place > 0.65 && styles.before,
              place > 0.35 && place <= 0.65 && styles.centered,
            )}
          >
            {strings.here(budget, value, unit)}
          </span>
        </span>
        <svg className={styles.field} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <polyline className={styles.line} points={line} vectorEffect="non-scaling-stroke" strokeLinejoin="round" />
        </svg>
        <span className={styles.dot} style={{ insetInlineStart: left(budget), top: top(value) }} />
      </div>
      {full === undefined || full.budget >= most.budget ? null : <div className={styles.note}>{strings.flat(full.budget, unit)}</div>}
    </>
  );
}

function ceilTo(amount: number, step: number): number {
  return Math.ceil(amount / step - 1e-9) * step;
}
