import { Button, Input, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
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
}

/** One argument: its name, what it takes, and a button that takes the selected range. */
export function ArgumentField({ parameter, value, onChange, onPick }: ArgumentFieldProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const name = parameter.name.replaceAll("_", " ");
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={mergeClasses(styles.label, !parameter.optional && styles.required)}>
        {name} {parameter.optional ? <span className={styles.optional}>{strings.optional}</span> : null}
      </label>
      <Tooltip
        content={`${parameter.description} ${capitalizedDomain(parameter.domain)}`}
        relationship="description"
        positioning="below-start"
      >
        <Input
          id={id}
          size="small"
          className={styles.input}
          value={value}
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
      </Tooltip>
    </div>
  );
}

function capitalizedDomain(domain: string): string {
  return domain === "" ? "" : `${domain.charAt(0).toUpperCase()}${domain.slice(1)}.`;
}
