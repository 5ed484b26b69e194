import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { strategyMarks, strategyTexts } from "../frame/colors";
import { tickLabel } from "../value/axis";
import type { CostChart } from "./costChart";
import { spread } from "./spread";

const height = 200;
const lineHeight = 16;

const useStyles = makeStyles({
  plot: {
    position: "relative",
    height: `${String(height)}px`,
    marginInlineStart: "48px",
    marginInlineEnd: "70px",
    marginTop: "22px",
    marginBottom: "38px",
  },
  field: { position: "absolute", inset: 0, width: "100%", height: "100%", overflow: "visible", forcedColorAdjust: "none" },
  grid: { position: "absolute", insetInline: 0, height: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { position: "absolute", fontSize: "11px", lineHeight: `${String(lineHeight)}px`, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  y: { insetInlineEnd: "100%", paddingInlineEnd: "8px", transform: "translateY(-50%)" },
  x: { top: "100%", paddingTop: "4px", transform: "translateX(-50%)" },
  title: { top: "100%", insetInline: 0, paddingTop: "20px", textAlign: "center" },
  rule: { position: "absolute", top: 0, bottom: 0, width: 0, borderLeft: `1px dashed ${tokens.colorNeutralForeground3}` },
  ruleLabel: { bottom: "100%" },
  before: { transform: "translateX(-100%)" },
  centered: { transform: "translateX(-50%)" },
  end: { insetInlineStart: "100%", paddingInlineStart: "8px", transform: "translateY(-50%)", fontWeight: tokens.fontWeightSemibold },
  ring: {
    position: "absolute",
    boxSizing: "border-box",
    width: "12px",
    height: "12px",
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    transform: "translate(-50%, -50%)",
  },
  // Right of a crossing both lines run above its height or close to it, left of it the flat one does: below and after, or above and before, is free.
  ringLabel: { marginTop: "10px", marginInlineStart: "8px", fontWeight: tokens.fontWeightSemibold },
  ringBefore: { transform: "translate(-100%, -100%)", marginTop: "-8px", marginInlineStart: "-4px" },
});

/** Right of this share of the axis a label would leave the field. */
const latest = 0.75;

/** Lines that differ without color, in the order of the options. */
const dashes = ["none", "7 4", "2 3", "10 3 2 3", "1 5"] as const;

interface CostPlotProps {
  readonly chart: CostChart;
  readonly currency: string;
  /** What the picture says, in words. */
  readonly label: string;
}

/** Costs as lines, named at their ends, with today as a rule and the crossing as a ring. */
export function CostPlot({ chart: { lines, x, y, rule, ring }, currency, label }: CostPlotProps): ReactNode {
  const styles = useStyles();
  const left = (at: number): string => `${String((100 * at) / x.to)}%`;
  const top = (amount: number): string => `${String(100 - (100 * amount) / y.to)}%`;
  const ends = spread(
    lines.map(({ points }) => height * (1 - (points.at(-1)?.[1] ?? 0) / y.to)),
    lineHeight,
    height,
  );
  const text = mergeClasses(styles.text, styles.quiet);
  const isLate = ring !== undefined && ring.x / x.to > latest;
  return (
    <div className={styles.plot} role="img" aria-label={label}>
      {y.ticks.map((tick) => (
        <div key={tick} className={styles.grid} style={{ top: top(tick) }}>
          <span className={mergeClasses(text, styles.y)}>{tickLabel(tick, { currency, currencyUnit: 1 })}</span>
        </div>
      ))}
      {x.ticks.map((tick) => (
        <span key={tick} className={mergeClasses(text, styles.x)} style={{ insetInlineStart: left(tick) }}>
          {x.label(tick)}
        </span>
      ))}
      <span className={mergeClasses(text, styles.title)}>{x.title}</span>
      {rule === undefined ? null : (
        <span className={styles.rule} style={{ insetInlineStart: left(rule.at) }}>
          <span className={mergeClasses(styles.text, styles.ruleLabel, sideOf(rule.at / x.to, styles))}>{rule.label}</span>
        </span>
      )}
      <svg className={styles.field} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        {lines.map(({ strategy, points }, index) => (
          <polyline
            key={strategy}
            fill="none"
            strokeWidth="2.5"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            style={{ stroke: strategyMarks[strategy], strokeDasharray: dashes[index] }}
            points={points.map(([at, amount]) => `${String((100 * at) / x.to)},${String(100 - (100 * amount) / y.to)}`).join(" ")}
          />
        ))}
      </svg>
      {lines.map(({ strategy }, index) => (
        <span
          key={strategy}
          className={mergeClasses(styles.text, styles.end)}
          style={{ top: `${String(ends[index] ?? 0)}px`, color: strategyTexts[strategy] }}
        >
          {strategy}
        </span>
      ))}
      {ring === undefined ? null : (
        <>
          <span
            className={mergeClasses(styles.text, styles.ringLabel, isLate && styles.ringBefore)}
            style={{ insetInlineStart: left(ring.x), top: top(ring.y) }}
          >
            {ring.label}
          </span>
          <span className={styles.ring} style={{ insetInlineStart: left(ring.x), top: top(ring.y) }} />
        </>
      )}
    </div>
  );
}

/** A label stands after its rule at the start of the axis, across it in the middle, before it at the end. */
function sideOf(place: number, styles: { readonly before: string; readonly centered: string }): string | false {
  return place > 0.8 ? styles.before : place > 0.2 && styles.centered;
}
