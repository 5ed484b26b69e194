import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import { readAmount } from "../../core/portfolio/limits";
import { formatDigits } from "../../core/sheet/numbers";
import { strings } from "./strings";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 112px", alignItems: "center", columnGap: "8px", minHeight: "30px" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  used: { color: tokens.colorNeutralForeground3 },
  input: { width: "100%", minWidth: 0 },
  field: { textAlign: "end", minWidth: 0 },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  wrong: {
    gridColumn: "1 / -1",
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground1,
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly used?: string;
  readonly before?: string;
  readonly after?: string;
  /** What stands there while it is left out. */
  readonly placeholder?: string;
  readonly isCompact?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number that can be left out, with what is used of it. What is no number stays in the field, says so, and changes nothing. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, value, used, before, after, placeholder = strings.noLimit, isCompact = false, onChange } = props;
  const styles = useStyles();
  const id = useId();
  const [text, setText] = useState(shownAmount(value));
  const [last, setLast] = useState(value);
  // Changed from outside: by a cure, or in the sheet.
  if (last !== value) {
    setLast(value);
    if (readAmount(text) !== value) setText(shownAmount(value));
  }
  const isBlank = text.trim() === "";
  const isWrong = !isBlank && readAmount(text) === undefined;
  const type = (typed: string): void => {
    setText(typed);
    const amount = readAmount(typed);
    if (amount !== undefined) onChange(amount);
    else if (typed.trim() === "") onChange(undefined);
  };
  const input = (
    <Input
      id={id}
      size="small"
      className={styles.input}
      value={text}
      placeholder={placeholder}
      aria-invalid={isWrong}
      aria-describedby={isWrong ? `${id}-wrong` : undefined}
      inputMode="decimal"
      input={{ className: styles.field }}
      contentBefore={before === undefined || before === "" ? null : <span className={styles.unit}>{before}</span>}
      contentAfter={after === undefined || after === "" ? null : <span className={styles.unit}>{after}</span>}
      onChange={(_, data) => {
        type(data.value);
      }}
    />
  );
  const caption = (
    <label htmlFor={id} className={mergeClasses(styles.label, isCompact && styles.hidden)}>
      {label} {used === undefined ? null : <span className={styles.used}>{used}</span>}
    </label>
  );
  const wrong = isWrong ? (
    <div id={`${id}-wrong`} className={styles.wrong} role="alert">
      {strings.notANumber}
    </div>
  ) : null;
  return (
    <div className={isCompact ? undefined : styles.row}>
      {caption}
      {input}
      {wrong}
    </div>
  );
}

function shownAmount(value: number | undefined): string {
  return value === undefined ? "" : formatDigits(value, 0, 6);
}
