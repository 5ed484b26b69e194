import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 11fr) minmax(0, 17fr)",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "30px",
    "& select, & input": { minWidth: 0, textOverflow: "ellipsis" },
  },
  label: { overflowWrap: "anywhere" },
  control: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  note: { gridColumn: "1 / -1", paddingBottom: "4px", color: tokens.colorNeutralForeground3 },
});

interface LabeledFieldProps {
  readonly label: string;
  readonly note?: ReactNode;
  /** The control, given the id its label points at. */
  readonly children: (id: string) => ReactNode;
}

/** A label, its control beside it, and what is to be said below. */
export function LabeledField({ label, note, children }: LabeledFieldProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.control}>{children(id)}</div>
      {note === undefined ? null : <div className={styles.note}>{note}</div>}
    </div>
  );
}
