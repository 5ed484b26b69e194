import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TableSelectRange16Regular } from "@fluentui/react-icons/svg/table-select-range";
import { type ReactNode, useId } from "react";
import type { AnyParameter } from "../../functions/define";
import { strings } from "./strings";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 100px) minmax(0, 1fr)",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { overflowWrap: "anywhere" },
  required: { fontWeight: tokens.fontWeightSemibold },
  optional: { color: tokens.colorNeutralForeground3 },
  input: { width: "100%", minWidth: 0 },
});

interface ArgumentFieldProps {
  readonly parameter: AnyParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onPick: () => void;
  readonly onFocus: () => void;
  /** Id of the line that describes the argument in hand. */
  readonly describedBy: string;
}

/** One argument: its name, its text, and a button that takes the selected range. */
export function ArgumentField({ parameter, value, onChange, onPick, onFocus, describedBy }: ArgumentFieldProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const name = parameter.name.replaceAll("_", " ");
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={mergeClasses(styles.label, !parameter.optional && styles.required)}>
        {name} {parameter.optional ? <span className={styles.optional}>{strings.optional}</span> : null}
      </label>
      <Input
        id={id}
        size="small"
        className={styles.input}
        value={value}
        aria-describedby={describedBy}
        onFocus={onFocus}
        placeholder={parameter.shownDefault ?? (parameter.optional ? "" : strings.needed)}
        onChange={(_, data) => {
          onChange(data.value);
        }}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            aria-label={strings.pick(name)}
            icon={<TableSelectRange16Regular />}
            onClick={onPick}
          />
        }
      />
    </div>
  );
}
