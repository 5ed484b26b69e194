import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { tickLabel } from "../parts/axis";
import { strategyMarks, strategyTexts } from "../parts/colors";
import { LinePlot, placeIn } from "../parts/LinePlot";
import type { CostChart } from "./costChart";
import { spread } from "./spread";

const height = 200;
const lineHeight = 16;
/** Pixels for the longest name of a strategy. */
const endRoom = 70;

const useStyles = makeStyles({
  text: {
    position: "absolute",
    fontSize: "11px",
    lineHeight: `${String(lineHeight)}px`,
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  end: { insetInlineStart: "100%", paddingInlineStart: "8px", transform: "translateY(-50%)" },
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
  ringLabel: { marginTop: "10px", marginInlineStart: "8px" },
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
  const place = placeIn(x, y);
  const ends = spread(
    lines.map(({ points }) => height * (1 - (points.at(-1)?.[1] ?? 0) / y.to)),
    lineHeight,
    height,
  );
  const isLate = ring !== undefined && ring.x / x.to > latest;
  return (
    <LinePlot
      label={label}
      height={height}
      endRoom={endRoom}
      x={x}
      y={{ ...y, label: (tick) => tickLabel(tick, { currency, currencyUnit: 1 }) }}
      lines={lines.map(({ strategy, points }, index) => ({ key: strategy, points, color: strategyMarks[strategy], dash: dashes[index] }))}
      rule={rule === undefined ? undefined : { ...rule, look: "plain" }}
    >
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
          <span className={mergeClasses(styles.text, styles.ringLabel, isLate && styles.ringBefore)} style={place(ring.x, ring.y)}>
            {ring.label}
          </span>
          <span className={styles.ring} style={place(ring.x, ring.y)} />
        </>
      )}
    </LinePlot>
  );
}
