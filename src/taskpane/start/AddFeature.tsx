import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { type FieldKey, fieldOf } from "../../core/feature/fields";
import type { FeatureInput } from "../../workbook/features/addFeature";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { Fold } from "../parts/Fold";
import { wide } from "../parts/layout";
import { Panel } from "../parts/Panel";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import type { Write } from "../portfolio/useWrite";
import { addFeature } from "./actions";
import { formFields, formProblems } from "./featureForm";
import { strings } from "./strings";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "10px",
    marginTop: "14px",
    alignItems: "start",
    [wide]: { gridTemplateColumns: "repeat(3, minmax(0, 1fr))" },
  },
  whole: { gridColumnStart: 1, gridColumnEnd: -1 },
  input: { minWidth: 0, width: "100%" },
  more: { marginTop: "14px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface AddFeatureProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly writing: Write;
  readonly onClose: () => void;
}

/** A form for one row: what matters first, then the rest. What would be wrong in the sheet is said here before it is written. */
export function AddFeature({ portfolio, sheet, writing, onClose }: AddFeatureProps): ReactNode {
  const styles = useStyles();
  const [input, setInput] = useState<FeatureInput>({});
  const [isAsked, setIsAsked] = useState(false);
  const { first, rest } = formFields(sheet);
  const problems = formProblems(input, sheet, portfolio.assumptions);
  const lacksName = (input.feature ?? "").trim() === "";
  const messageOf = (key: FieldKey): string | undefined =>
    problems.get(key) ?? (isAsked && key === "feature" && lacksName ? strings.nameNeeded : undefined);
  const ask = (key: FieldKey): ReactNode => (
    <Asked
      key={key}
      field={key}
      value={input[key] ?? ""}
      message={messageOf(key)}
      onChange={(text) => {
        setInput({ ...input, [key]: text });
      }}
    />
  );
  const add = (): void => {
    setIsAsked(true);
    if (lacksName || problems.size > 0) return;
    void writing.write(async () => {
      const result = await addFeature(input);
      if (result.ok) {
        setInput({});
        setIsAsked(false);
      }
      return result;
    });
  };
  return (
    <Panel
      headline={strings.addFeature}
      evidence={strings.addFeatureTo(sheet.source.name)}
      message={<OutcomeBar state={writing.state} onDismiss={writing.clear} />}
      note={strings.addFeatureNote}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={writing.state.status === "writing"} onClick={add}>
            {strings.addFeature}
          </Button>
          <Button onClick={onClose}>{strings.back}</Button>
        </>
      }
    >
      <div className={styles.fields}>{first.map(ask)}</div>
      {rest.length === 0 ? null : (
        <div className={styles.more}>
          <Fold icon={null} title={strings.moreFields} summary={strings.moreFieldsNote(rest.length)}>
            <div className={styles.fields}>{rest.map(ask)}</div>
          </Fold>
        </div>
      )}
    </Panel>
  );
}

interface AskedProps {
  readonly field: FieldKey;
  readonly value: string;
  readonly message: string | undefined;
  readonly onChange: (text: string) => void;
}

const longFields: ReadonlySet<FieldKey> = new Set<FieldKey>(["feature", "jobToBeDone", "notes", "exitCriterion"]);

function Asked({ field: key, value, message, onChange }: AskedProps): ReactNode {
  const styles = useStyles();
  const field = fieldOf(key);
  const choices =
    field.kind === "choice" ? field.words : field.kind === "yesNo" ? ["yes", "no"] : field.kind === "horizon" ? ["1", "2", "3"] : undefined;
  return (
    <Field
      className={longFields.has(key) ? styles.whole : ""}
      label={field.label}
      size="small"
      required={key === "feature"}
      hint={strings.hint(field)}
      {...(message === undefined ? {} : { validationMessage: message, validationState: "error" as const })}
    >
      {choices === undefined ? (
        <Input
          className={styles.input}
          value={value}
          onChange={(_, { value: text }) => {
            onChange(text);
          }}
        />
      ) : (
        <Select
          value={value}
          onChange={(_, { value: text }) => {
            onChange(text);
          }}
        >
          <option value=""> </option>
          {choices.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </Select>
      )}
    </Field>
  );
}
