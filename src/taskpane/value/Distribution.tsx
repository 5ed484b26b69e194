import type { MoneyUnit } from "../../core/sheet/money";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { wide } from "../parts/layout";
import type { Simulated } from "../work/simulateJob";
import { type Axis, axisOver, placeOn } from "../parts/axis";
import { Plot, type Rule } from "./Plot";
import { strings } from "./strings";

const useStyles = makeStyles({
  charts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "12px 28px",
    [wide]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  figure: { margin: 0 },
  caption: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  bar: {
    position: "absolute",
    bottom: 0,
    boxSizing: "border-box",
    borderRight: `1px solid ${tokens.colorNeutralBackground1}`,
    backgroundColor: tokens.colorNeutralForeground3,
    forcedColorAdjust: "none",
  },
  loss: {
    backgroundColor: "transparent",
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralForeground3} 0 2px, transparent 2px 5px)`,
  },
  curve: { position: "absolute", inset: 0, width: "100%", height: "100%", overflow: "visible" },
  area: { fill: tokens.colorNeutralStroke3 },
  line: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "2px", vectorEffect: "non-scaling-stroke" },
  grid: { position: "absolute", insetInline: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  share: {
    position: "absolute",
    insetInlineStart: "-20px",
    transform: "translateY(-50%)",
    color: tokens.colorNeutralForeground3,
    fontSize: "11px",
    lineHeight: "16px",
  },
});

interface DistributionProps {
  /** With at least one bin. */
  readonly simulated: Simulated;
  readonly unit: MoneyUnit;
}

/** The simulated totals as a histogram and as a cumulative curve over the same axis. */
export const Distribution = memo(function Distribution({ simulated: { curve, bins, summary }, unit }: DistributionProps): ReactNode {
  const styles = useStyles();
  const highest = Math.max(...bins.map(({ count }) => count));
  const axis = axisOver(bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1);
  const rules = rulesOf(summary.percentiles);
  const label = strings.reading(summary, unit);
  return (
    <div className={styles.charts}>
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>
          {strings.distribution}
          {axis.from < 0 ? <span>{strings.loss}</span> : null}
        </figcaption>
        <Plot axis={axis} unit={unit} rules={rules} label={label}>
          {bins.map(({ from, to, count }) => (
            <span
              key={from}
              className={mergeClasses(styles.bar, to <= 0 && styles.loss)}
              style={{
                insetInlineStart: `${String(placeOn(axis, from))}%`,
                width: `${String(placeOn(axis, to) - placeOn(axis, from))}%`,
                height: `${String((100 * count) / highest)}%`,
              }}
            />
          ))}
        </Plot>
      </figure>
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>{strings.cumulative}</figcaption>
        <Plot axis={axis} unit={unit} rules={rules} label={label}>
          <Curve curve={curve} axis={axis} />
        </Plot>
      </figure>
    </div>
  );
});

function rulesOf(percentiles: readonly number[]): readonly Rule[] {
  const [, low = 0, , middle = 0, , high = 0] = percentiles;
  return [
    { at: low, label: "P10", side: "before" },
    { at: middle, label: "P50", side: "centered" },
    { at: high, label: "P90", side: "after" },
  ];
}

const gridShares = [0.5, 1] as const;

function Curve({ curve, axis }: Pick<Simulated, "curve"> & { readonly axis: Axis }): ReactNode {
  const styles = useStyles();
  const points = curve.map((amount, step) => `${placeOn(axis, amount).toFixed(2)},${(100 * (1 - step / (curve.length - 1))).toFixed(2)}`);
  const line = `${points.join(" ")} 100,0`;
  return (
    <>
      {gridShares.map((share) => (
        <span key={share}>
          <span className={styles.grid} style={{ bottom: `${String(100 * share)}%` }} />
          <span className={styles.share} style={{ top: `${String(100 * (1 - share))}%` }}>
            {Math.round(100 * share)}
          </span>
        </span>
      ))}
      <svg className={styles.curve} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polygon className={styles.area} points={`${line} 100,100 ${points[0]?.split(",")[0] ?? "0"},100`} />
        <polyline className={styles.line} points={line} />
      </svg>
    </>
  );
}
