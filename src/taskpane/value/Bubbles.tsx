import type { MoneyUnit } from "../../core/sheet/money";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import type { Horizon } from "../../core/horizon/horizon";
import { tickLabel } from "../parts/axis";
import type { Bubble, BubbleChart } from "./bubbleChart";
import { markOf } from "./MoneyTable";
import { strings } from "./strings";

const useStyles = makeStyles({
  plot: { position: "relative", paddingInlineStart: "40px", paddingTop: "8px", paddingInlineEnd: "8px" },
  field: {
    position: "relative",
    height: "190px",
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grid: { position: "absolute", insetInline: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  marks: { position: "absolute", inset: 0, width: "100%", height: "100%", overflow: "visible", forcedColorAdjust: "none" },
  name: {
    position: "absolute",
    maxWidth: "120px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: "11px",
    lineHeight: "14px",
    transform: "translate(7px, 50%)",
    pointerEvents: "none",
  },
  before: { transform: "translate(calc(-100% - 7px), 50%)" },
  tick: { position: "absolute", whiteSpace: "nowrap", fontSize: "11px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  valueTick: { insetInlineStart: "-6px", transform: "translate(-100%, 50%)" },
  ticks: { position: "relative", height: "18px" },
  costTick: { top: "2px", transform: "translateX(-50%)" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  key: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
});

interface BubblesProps {
  readonly chart: BubbleChart;
  readonly unit: MoneyUnit;
}

/** Value a year against cost: the shape tells the horizon, the color the value bucket, the names the six that count most. */
export const Bubbles = memo(function Bubbles({ chart: { bubbles, cost, value }, unit }: BubblesProps): ReactNode {
  const styles = useStyles();
  const height = (amount: number): string => `${String((100 * (amount - value.from)) / (value.to - value.from))}%`;
  return (
    <>
      <div className={styles.plot} role="img" aria-label={strings.bubbles(bubbles, unit)}>
        <div className={styles.field}>
          {value.ticks.map((tick) => (
            <span key={tick}>
              <span className={styles.grid} style={{ bottom: height(tick) }} />
              <span className={mergeClasses(styles.tick, styles.valueTick)} style={{ bottom: height(tick) }}>
                {tickLabel(tick, unit)}
              </span>
            </span>
          ))}
          <svg className={styles.marks} aria-hidden="true">
            {bubbles.map((bubble) => (
              <svg key={bubble.entry.feature.id} x={percent(bubble.x)} y={percent(1 - bubble.y)} overflow="visible">
                <Mark horizon={bubble.horizon} color={markOf(bubble.entry.bucket)} />
              </svg>
            ))}
          </svg>
          {bubbles.map(({ entry: { feature }, nameAt, x }) =>
            nameAt === undefined ? null : (
              <span
                key={feature.id}
                className={mergeClasses(styles.name, x > 0.6 && styles.before)}
                style={{ insetInlineStart: percent(x), bottom: percent(nameAt) }}
              >
                {feature.name}
              </span>
            ),
          )}
        </div>
        <div className={styles.ticks}>
          {cost.ticks.map((tick) => (
            <span key={tick} className={mergeClasses(styles.tick, styles.costTick)} style={{ insetInlineStart: percent(tick / cost.to) }}>
              {tickLabel(tick, unit)}
            </span>
          ))}
        </div>
      </div>
      <Legend bubbles={bubbles} />
    </>
  );
});

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

/** Half the width of a mark. */
const size = 5;

/** A circle, a diamond or a triangle around the origin; a ring where the feature is not scheduled. */
function Mark({ horizon, color = "none" }: { readonly horizon: Horizon | undefined; readonly color?: string | undefined }): ReactNode {
  const looks = { fill: color, stroke: color === "none" ? tokens.colorNeutralStrokeAccessible : tokens.colorNeutralBackground1 };
  switch (horizon) {
    case 1:
      return <circle r={size} {...looks} />;
    case 2:
      return <polygon points={`0,${String(-size - 1)} ${String(size + 1)},0 0,${String(size + 1)} ${String(-size - 1)},0`} {...looks} />;
    case 3:
      return (
        <polygon points={`0,${String(-size - 1)} ${String(size + 1)},${String(size)} ${String(-size - 1)},${String(size)}`} {...looks} />
      );
    case undefined:
      return <circle r={size - 1} fill="none" stroke={color === "none" ? tokens.colorNeutralStrokeAccessible : color} strokeWidth="2" />;
  }
}

const shapes = [1, 2, 3, undefined] as const;

function Legend({ bubbles }: { readonly bubbles: readonly Bubble[] }): ReactNode {
  const styles = useStyles();
  const shown = shapes.filter((shape) => bubbles.some(({ horizon }) => horizon === shape));
  return (
    <div className={styles.legend}>
      {shown.map((shape) => (
        <span key={shape ?? 0} className={styles.key}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <Mark horizon={shape} color={tokens.colorNeutralForeground3} />
          </svg>
          {strings.shape(shape)}
        </span>
      ))}
      <span>{strings.bubbleAxes}</span>
    </div>
  );
}
