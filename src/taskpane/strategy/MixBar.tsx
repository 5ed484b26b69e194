import { formatMoney } from "../../core/sheet/money";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Assumptions } from "../../core/assumptions/assumptions";
import { strategyMarks } from "../parts/colors";
import { wide } from "../parts/layout";
import { Swatch } from "../parts/Swatch";
import type { MixShare } from "./choices";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: { display: "flex", columnGap: "2px", height: "20px", [wide]: { height: "24px" } },
  span: { minWidth: "4px", flexBasis: 0, borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  undecided: { boxSizing: "border-box", border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  legend: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    columnGap: "8px",
    rowGap: "6px",
    margin: 0,
    marginTop: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [wide]: { gridTemplateColumns: "repeat(6, minmax(0, 1fr))" },
  },
  name: { display: "flex", alignItems: "center", columnGap: "6px" },
  value: { margin: 0, paddingInlineStart: "16px" },
  count: { fontWeight: tokens.fontWeightSemibold },
  cost: { color: tokens.colorNeutralForeground3 },
});

interface MixBarProps {
  readonly mix: readonly MixShare[];
  readonly money: Pick<Assumptions, "currency" | "currencyUnit">;
}

/** How many features each strategy has, and what they cost together. */
export function MixBar({ mix, money }: MixBarProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div className={styles.bar} role="img" aria-label={strings.mixLabel(mix)}>
        {mix.map(({ strategy, features }) =>
          features === 0 ? null : (
            <div
              key={strategy ?? "undecided"}
              className={mergeClasses(styles.span, strategy === undefined && styles.undecided)}
              style={{ flexGrow: features, ...(strategy === undefined ? {} : { backgroundColor: strategyMarks[strategy] }) }}
            />
          ),
        )}
      </div>
      <dl className={styles.legend}>
        {mix.map(({ strategy, features, cost }) => (
          <div key={strategy ?? "undecided"}>
            <dt className={styles.name}>
              <Swatch color={strategy === undefined ? undefined : strategyMarks[strategy]} />
              {strategy ?? strings.undecided}
            </dt>
            <dd className={styles.value}>
              <span className={styles.count}>{features}</span>{" "}
              {cost === undefined ? null : <span className={styles.cost}>{formatMoney(cost, money)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
