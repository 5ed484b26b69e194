import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { AnyFunctionSpec } from "../../functions/define";
import { rowsAtFirst } from "../parts/lengthOfList";
import { rowButton } from "../parts/rowButton";
import { useRows } from "../parts/rows";
import { ShowMore } from "../parts/ShowMore";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, marginInline: "-8px", padding: 0 },
  item: { marginInline: "8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    width: "calc(100% + 16px)",
    marginInline: "-8px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "5px 8px",
    ...rowButton,
    borderRadius: tokens.borderRadiusMedium,
  },
  selected: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  summary: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface FunctionListProps {
  readonly functions: readonly AnyFunctionSpec[];
  readonly selectedId: string | undefined;
  readonly onSelect: (spec: AnyFunctionSpec) => void;
}

/** The functions found: name, group and purpose. */
export function FunctionList({ functions, selectedId, onSelect }: FunctionListProps): ReactNode {
  const styles = useStyles();
  const [length, setLength] = useState<number>();
  const shown = functions.slice(0, length ?? rowsAtFirst(functions.length));
  const rows = useRows(shown.length);
  return (
    <>
      {}
      <ul className={styles.list} {...rows.list}>
        {shown.map((spec, index) => (
          <li key={spec.id} className={styles.item}>
            <button
              type="button"
              aria-pressed={spec.id === selectedId}
              className={mergeClasses(styles.row, spec.id === selectedId && styles.selected)}
              onClick={() => {
                onSelect(spec);
              }}
              {...rows.row(index)}
            >
              <span className={styles.name}>{spec.id}</span>
              <span className={styles.quiet}>{spec.group}</span>
              <span className={styles.summary}>{spec.summary.replace(/\.$/, "")}</span>
            </button>
          </li>
        ))}
      </ul>
      <ShowMore shown={shown.length} total={functions.length} onShow={setLength} />
    </>
  );
}
