import type { MoneyUnit } from "../../core/sheet/money";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Axis, placeOn, tickLabel } from "../parts/axis";

const useStyles = makeStyles({
  plot: { position: "relative", paddingTop: "16px", paddingInline: "20px" },
  field: { position: "relative", height: "110px", borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  rule: { position: "absolute", top: 0, bottom: 0, width: 0, borderLeft: `1px dashed ${tokens.colorNeutralForeground3}` },
  zero: { borderLeftStyle: "solid" },
  label: { position: "absolute", bottom: "100%", whiteSpace: "nowrap", fontSize: "11px", lineHeight: "16px" },
  before: { transform: "translateX(-100%)" },
  centered: { transform: "translateX(-50%)" },
  ticks: { position: "relative", height: "18px", color: tokens.colorNeutralForeground3 },
  tick: { position: "absolute", top: "2px", transform: "translateX(-50%)", whiteSpace: "nowrap", fontSize: "11px", lineHeight: "16px" },
});

/** A dashed line at an amount, with its label above. */
export interface Rule {
  readonly at: number;
  readonly label: string;
  readonly side: "before" | "centered" | "after";
}

interface PlotProps {
  readonly axis: Axis;
  readonly unit: MoneyUnit;
  readonly rules: readonly Rule[];
  /** What the picture says, in words. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The field of a chart over an axis of money: rules, and a solid line at 0 where the axis crosses it. */
export function Plot({ axis, unit, rules, label, children }: PlotProps): ReactNode {
  const styles = useStyles();
  const at = (amount: number): { readonly insetInlineStart: string } => ({ insetInlineStart: `${String(placeOn(axis, amount))}%` });
  return (
    <div className={styles.plot} role="img" aria-label={label}>
      <div className={styles.field}>
        {children}
        {axis.from < 0 && axis.to > 0 ? <span className={mergeClasses(styles.rule, styles.zero)} style={at(0)} /> : null}
        {rules.map((rule) => (
          <span key={rule.label} className={styles.rule} style={at(rule.at)}>
            <span
              className={mergeClasses(styles.label, rule.side === "before" && styles.before, rule.side === "centered" && styles.centered)}
            >
              {rule.label}
            </span>
          </span>
        ))}
      </div>
      <div className={styles.ticks}>
        {axis.ticks.map((tick) => (
          <span key={tick} className={styles.tick} style={at(tick)}>
            {tickLabel(tick, unit)}
          </span>
        ))}
      </div>
    </div>
  );
}
