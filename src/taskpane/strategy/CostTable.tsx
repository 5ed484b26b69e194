import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { padding: "4px 0 4px 8px", textAlign: "end", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  first: { padding: "4px 0", textAlign: "start" },
  heading: { color: tokens.colorNeutralForeground3 },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  marked: { fontWeight: tokens.fontWeightSemibold },
});

/** A row: what it is of, and its amounts as text. */
export interface CostTableRow {
  readonly name: string;
  readonly cells: readonly string[];
  /** Stands out: today, or the safest. */
  readonly isMarked?: boolean;
}

interface CostTableProps {
  readonly label: string;
  readonly first: string;
  readonly headings: readonly string[];
  readonly rows: readonly CostTableRow[];
}

/** A small table of amounts. */
export function CostTable({ label, first, headings, rows }: CostTableProps): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.first, styles.heading)}>
            {first}
          </th>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.heading)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, isMarked = false }) => (
          <tr key={name} className={styles.line}>
            <th scope="row" className={mergeClasses(styles.cell, styles.first, isMarked && styles.marked)}>
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={headings[index]} className={mergeClasses(styles.cell, isMarked && styles.marked)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
