import type { MoneyUnit } from "../../core/sheet/money";
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode, useState } from "react";
import type { ValueBucket } from "../../core/feature/valueBucket";
import { bucketMarks } from "../parts/colors";
import { formatPoints } from "../../core/sheet/numbers";
import { wide } from "../parts/layout";
import { rowsAtFirst } from "../parts/lengthOfList";
import { useRows } from "../parts/rows";
import { ShowMore } from "../parts/ShowMore";
import { Swatch } from "../parts/Swatch";
import { strings } from "./strings";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "start", padding: "4px 0" },
  number: { width: "50px", textAlign: "end", padding: "4px 0", [wide]: { width: "96px" } },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  total: { borderTop: `2px solid ${tokens.colorNeutralStrokeAccessible}`, fontWeight: tokens.fontWeightSemibold },
  cell: { padding: 0, fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  name: { display: "flex", alignItems: "center", columnGap: "6px", minHeight: "26px", minWidth: 0 },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  button: {
    width: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ...createFocusOutlineStyle(),
  },
  foot: { marginTop: "8px" },
});

/** A line of money: what it is of, and its amounts in the unit of the sheet. */
export interface MoneyLine {
  readonly key: string;
  readonly name: string;
  readonly bucket: ValueBucket | undefined;
  readonly value: number;
  readonly cost: number;
  readonly worth: number;
}

type Amounts = Pick<MoneyLine, "value" | "cost" | "worth">;

function amountsOf({ value, cost, worth }: Amounts): readonly number[] {
  return [value, cost, worth];
}

interface MoneyTableProps {
  readonly heading: string;
  readonly lines: readonly MoneyLine[];
  readonly total?: Amounts;
  readonly unit: MoneyUnit;
  /** Lines lead somewhere. */
  readonly onGoTo?: (index: number) => void;
}

/** Below this many units of money an amount is shown whole, above in thousands. */
const thousandsFrom = 10_000;

/** Value a year, cost and rNPV, line by line; the unit stands in the heading. */
export const MoneyTable = memo(function MoneyTable({ heading, lines, total, unit, onGoTo }: MoneyTableProps): ReactNode {
  const styles = useStyles();
  const [length, setLength] = useState<number>();
  const shown = lines.slice(0, length ?? rowsAtFirst(lines.length));
  const rows = useRows(shown.length, onGoTo);
  const greatest = Math.max(0, ...lines.flatMap((line) => amountsOf(line).map(Math.abs))) * unit.currencyUnit;
  const isThousands = greatest >= thousandsFrom;
  const show = (amount: number): string => formatPoints((amount * unit.currencyUnit) / (isThousands ? 1000 : 1));
  const { columns } = strings;
  const symbol = strings.unit(unit, isThousands);
  const amounts = (line: Amounts): ReactNode =>
    amountsOf(line).map((amount, index) => (
      // The columns never change places.
      <td key={index} className={styles.number}>
        {show(amount)}
      </td>
    ));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              {heading}
            </th>
            {[columns.value, columns.cost, columns.worth].map((column, index) => (
              <th key={column} scope="col" className={mergeClasses(styles.heading, styles.number)}>
                {index === 0 ? column : `${column} ${symbol}`}
              </th>
            ))}
          </tr>
        </thead>
        {/* The keys of a list are handled where they bubble to; the rows themselves are buttons. */}
        <tbody {...(onGoTo === undefined ? {} : rows.list)}>
          {shown.map((line, index) => (
            <tr key={line.key} className={styles.line}>
              <th scope="row" className={styles.cell}>
                {onGoTo === undefined ? (
                  <span className={styles.name}>
                    <Swatch color={markOf(line.bucket)} />
                    <span className={styles.text}>{line.name}</span>
                  </span>
                ) : (
                  <button
                    type="button"
                    className={mergeClasses(styles.name, styles.button)}
                    aria-label={strings.goTo(line.name)}
                    title={line.name}
                    onClick={() => {
                      onGoTo(index);
                    }}
                    {...rows.row(index)}
                  >
                    <Swatch color={markOf(line.bucket)} />
                    <span className={styles.text}>{line.name}</span>
                  </button>
                )}
              </th>
              {amounts(line)}
            </tr>
          ))}
        </tbody>
        {total === undefined ? null : (
          <tfoot>
            <tr className={styles.total}>
              <th scope="row" className={mergeClasses(styles.cell, styles.total)}>
                {strings.total}
              </th>
              {amounts(total)}
            </tr>
          </tfoot>
        )}
      </table>
      <div className={styles.foot}>
        <ShowMore shown={shown.length} total={lines.length} onShow={setLength} />
      </div>
    </>
  );
});

/** The color of a bucket; undefined, a hollow square, where there is none. */
export function markOf(bucket: ValueBucket | undefined): string | undefined {
  return bucket === undefined ? undefined : bucketMarks[bucket];
}
