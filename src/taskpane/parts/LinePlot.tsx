import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  plot: { position: "relative", marginInlineStart: "48px", marginTop: "22px", marginBottom: "38px" },
  field: { position: "absolute", inset: 0, width: "100%", height: "100%", overflow: "visible", forcedColorAdjust: "none" },
  grid: { position: "absolute", insetInline: 0, height: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { position: "absolute", fontSize: "11px", lineHeight: "16px", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  y: { insetInlineEnd: "100%", paddingInlineEnd: "8px", transform: "translateY(-50%)" },
  x: { top: "100%", paddingTop: "4px", transform: "translateX(-50%)" },
  title: { top: "100%", insetInline: 0, paddingTop: "20px", textAlign: "center" },
  rule: { position: "absolute", top: 0, bottom: 0, width: 0, borderLeft: `1px dashed ${tokens.colorNeutralForeground3}` },
  ruleLabel: { bottom: "100%" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  before: { transform: "translateX(-100%)" },
  centered: { transform: "translateX(-50%)" },
});

/** Straight pieces between points of both axes. */
export interface PlotLine {
  readonly key: string;
  readonly points: readonly (readonly [number, number])[];
  readonly color: string;
  readonly dash?: string | undefined;
}

/** An axis that begins at 0. */
export interface PlotAxis {
  readonly to: number;
  readonly ticks: readonly number[];
  readonly label: (tick: number) => string;
}

/** A dashed line at an amount of the x axis, with its label above. */
export interface PlotRule {
  readonly at: number;
  readonly label: string;
  readonly look: "plain" | "strong";
}

interface LinePlotProps {
  readonly x: PlotAxis & { readonly title: string };
  readonly y: PlotAxis;
  readonly lines: readonly PlotLine[];
  readonly rule: PlotRule | undefined;
  /** Pixels: the height of the field, and the room right of it for names at the ends of lines. */
  readonly height: number;
  readonly endRoom: number;
  /** What the picture says, in words. */
  readonly label: string;
  /** Marks and labels over the field, placed by `placeIn`. */
  readonly children?: ReactNode;
}

/** Lines over two axes with horizontal gridlines alone. */
export function LinePlot({ x, y, lines, rule, height, endRoom, label, children }: LinePlotProps): ReactNode {
  const styles = useStyles();
  const text = mergeClasses(styles.text, styles.quiet);
  const place = placeIn(x, y);
  return (
    <div
      className={styles.plot}
      style={{ height: `${String(height)}px`, marginInlineEnd: `${String(endRoom)}px` }}
      role="img"
      aria-label={label}
    >
      {y.ticks.map((tick) => (
        <div key={tick} className={styles.grid} style={{ top: place(0, tick).top }}>
          <span className={mergeClasses(text, styles.y)}>{y.label(tick)}</span>
        </div>
      ))}
      {x.ticks.map((tick) => (
        <span key={tick} className={mergeClasses(text, styles.x)} style={{ insetInlineStart: place(tick, 0).insetInlineStart }}>
          {x.label(tick)}
        </span>
      ))}
      <span className={mergeClasses(text, styles.title)}>{x.title}</span>
      {rule === undefined ? null : (
        <span className={styles.rule} style={{ insetInlineStart: place(rule.at, 0).insetInlineStart }}>
          <span
            className={mergeClasses(styles.text, styles.ruleLabel, rule.look === "strong" && styles.strong, sideOf(rule.at / x.to, styles))}
          >
            {rule.label}
          </span>
        </span>
      )}
      <svg className={styles.field} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        {lines.map(({ key, points, color, dash }) => (
          <polyline
            key={key}
            fill="none"
            strokeWidth="2.5"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            style={{ stroke: color, strokeDasharray: dash }}
            points={points.map(([at, amount]) => `${String((100 * at) / x.to)},${String(100 - (100 * amount) / y.to)}`).join(" ")}
          />
        ))}
      </svg>
      {children}
    </div>
  );
}

interface Place {
  readonly insetInlineStart: string;
  readonly top: string;
}

/** Where a point stands in the field, as a style. */
export function placeIn(x: Pick<PlotAxis, "to">, y: Pick<PlotAxis, "to">): (at: number, amount: number) => Place {
  return (at, amount) => ({
    insetInlineStart: `${String((100 * at) / x.to)}%`,
    top: `${String(100 - (100 * amount) / y.to)}%`,
  });
}

/** Beyond these shares of the axis a label stands across its rule, and before it. */
const [middle, end] = [0.35, 0.65];

function sideOf(place: number, styles: { readonly before: string; readonly centered: string }): string | false {
  return place > end ? styles.before : place > middle && styles.centered;
}
