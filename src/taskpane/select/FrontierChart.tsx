import type { MoneyUnit } from "../../core/sheet/money";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Frontier } from "../../core/portfolio/frontier";
import { axisToTick, tickLabel } from "../parts/axis";
import { LinePlot, placeIn } from "../parts/LinePlot";
import { strings } from "./strings";

const useStyles = makeStyles({
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
  ceiling: {
    // Best values rise ever less: on this side the line stays above.
    position: "absolute",
    insetInlineEnd: 0,
    top: "58%",
    maxWidth: "50%",
    textAlign: "end",
    paddingInline: "4px",
    fontSize: "11px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

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
  const place = placeIn(x, y);
  const drawn = most.budget < x.to && ceiling !== undefined ? [...points, { ...most, budget: x.to }] : points;
  const scale = strings.axis(x.to, unit);
  return (
    <LinePlot
      label={strings.frontierLabel(points, unit)}
      height={190}
      endRoom={12}
      x={{ ...x, title: scale.title, label: (tick) => String(Number((tick / scale.per).toFixed(2))) }}
      y={{ ...y, label: (tick) => tickLabel(tick, unit) }}
      lines={[{ key: "best", color: tokens.colorBrandStroke1, points: drawn.map((point) => [point.budget, point.value] as const) }]}
      rule={{ at: budget, label: value === undefined ? "" : strings.here(budget, value, unit), look: "strong" }}
    >
      {points.map((point) => (
        <span key={point.budget} className={styles.point} style={place(point.budget, point.value)} />
      ))}
      {value === undefined ? null : <span className={styles.dot} style={place(budget, value)} />}
      {ceiling === undefined ? null : <span className={styles.ceiling}>{strings.ceiling(ceiling, unit)}</span>}
    </LinePlot>
  );
}
