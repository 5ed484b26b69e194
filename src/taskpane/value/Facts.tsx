import { formatHeadlineMoney, type MoneyUnit } from "../../core/sheet/money";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { reportedPercentiles, type Summary } from "../../core/doubt/statistics";
import { formatShare } from "../../core/sheet/numbers";
import { wide } from "../parts/layout";
import { strings } from "./strings";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "6px 8px",
    margin: 0,
    marginTop: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [wide]: { gridTemplateColumns: "repeat(6, minmax(0, 1fr))" },
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  error: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, padding: "4px 0", textAlign: "start" },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { fontWeight: tokens.fontWeightRegular, textAlign: "start", padding: "4px 0" },
  number: { textAlign: "end", padding: "4px 0" },
});

interface FactsProps {
  readonly summary: Summary;
  readonly unit: MoneyUnit;
}

/** The six numbers of a simulation that a reader asks for first. */
export function Facts({ summary, unit }: FactsProps): ReactNode {
  const styles = useStyles();
  const money = (amount: number): string => formatHeadlineMoney(amount, unit);
  const { facts } = strings;
  const [, low = 0, , middle = 0, , high = 0] = summary.percentiles;
  const shown: readonly (readonly [string, string])[] = [
    [facts.mean, money(summary.mean)],
    [facts.low, money(low)],
    [facts.median, money(middle)],
    [facts.high, money(high)],
    [facts.loss, formatShare(summary.lossChance)],
    [facts.tail, money(summary.tailMean)],
  ];
  const { standardError } = summary;
  return (
    <dl className={styles.facts}>
      {shown.map(([name, value], index) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>
            {value}{" "}
            {index === 0 && standardError.ok ? <span className={styles.error}>{strings.error(money(standardError.value))}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Everything the simulation reports, as a table. */
export function FactsTable({ summary, unit }: FactsProps): ReactNode {
  const styles = useStyles();
  const { facts } = strings;
  const money = (amount: number): string => formatHeadlineMoney(amount, unit);
  const lines: readonly (readonly [string, string])[] = [
    [facts.mean, money(summary.mean)],
    [facts.error, summary.standardError.ok ? money(summary.standardError.value) : strings.nothing],
    [facts.deviation, summary.deviation.ok ? money(summary.deviation.value) : strings.nothing],
    ...reportedPercentiles.map((share, index) => [strings.percentile(share), money(summary.percentiles[index] ?? 0)] as const),
    [facts.loss, formatShare(summary.lossChance)],
    [facts.tail, money(summary.tailMean)],
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>
            {strings.measure}
          </th>
          <th scope="col" className={mergeClasses(styles.heading, styles.number)}>
            {strings.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, value]) => (
          <tr key={name} className={styles.line}>
            <th scope="row" className={styles.cell}>
              {name}
            </th>
            <td className={styles.number}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
