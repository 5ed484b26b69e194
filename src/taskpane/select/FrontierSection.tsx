import type { MoneyUnit } from "../../core/sheet/money";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { BudgetValue, Frontier } from "../../core/portfolio/frontier";
import { Section } from "../parts/Section";
import type { BudgetSteps } from "../work/jobs";
import { FrontierChart } from "./FrontierChart";
import { formatAmount, strings } from "./strings";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit", whiteSpace: "nowrap" },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  foot: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: "8px" },
  skeleton: {
    height: "246px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil2,
    forcedColorAdjust: "none",
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { height: "26px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  number: { textAlign: "end", fontWeight: tokens.fontWeightRegular },
  head: { color: tokens.colorNeutralForeground3 },
});

interface FrontierSectionProps {
  /** Absent before its first point. */
  readonly frontier: Frontier | undefined;
  readonly steps: BudgetSteps | undefined;
  readonly budget: number;
  /** Of the present selection; absent before there is one. */
  readonly value: number | undefined;
  readonly unit: MoneyUnit;
}

/** The best value at each budget as a chart or a table, what so much more buys, and what holds it at the end. */
export function FrontierSection({ frontier, steps, budget, value, unit }: FrontierSectionProps): ReactNode {
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  const more = steps?.more;
  const points = frontier?.points ?? [];
  return (
    <Section title={strings.frontier} aside={more === undefined ? undefined : strings.nextGain(more, unit)}>
      {frontier === undefined ? (
        <div className={styles.skeleton} role="status" aria-label={strings.drawing} />
      ) : points.length === 0 ? (
        <div className={styles.note}>{strings.noCosts}</div>
      ) : isTable ? (
        <FrontierTable points={points} unit={unit} />
      ) : (
        <FrontierChart frontier={frontier} budget={budget} value={value} unit={unit} />
      )}
      <div className={styles.foot}>
        <span className={styles.note}>{more === undefined ? "" : strings.marginal(more, unit)}</span>
        {points.length === 0 ? null : (
          <span className={styles.note}>
            <Link
              as="button"
              className={styles.link}
              onClick={() => {
                setIsTable(!isTable);
              }}
            >
              {isTable ? strings.asChart : strings.asTable}
            </Link>
          </span>
        )}
      </div>
    </Section>
  );
}

function FrontierTable({ points, unit }: { readonly points: readonly BudgetValue[]; readonly unit: MoneyUnit }): ReactNode {
  const styles = useStyles();
  const headings = [strings.budgetColumn(unit), strings.value(unit), strings.cost(unit), strings.features];
  return (
    <table className={styles.table} aria-label={strings.frontier}>
      <thead>
        <tr className={styles.row}>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.number, styles.head)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ budget, value, cost, count }) => (
          <tr key={budget} className={styles.row}>
            {[budget, value, cost, count].map((amount, column) => (
              <td key={headings[column]} className={styles.number}>
                {formatAmount(amount)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
