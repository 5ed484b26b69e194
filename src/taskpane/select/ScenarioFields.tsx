import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import { aims, noFactors, type Scenario } from "../../core/portfolio/scenario";
import { NumberField } from "./NumberField";
import { strings } from "./strings";

const useStyles = makeStyles({
  fields: {
    marginTop: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 112px", alignItems: "center", columnGap: "8px", minHeight: "30px" },
  name: { display: "flex", columnGap: "8px", marginBottom: "4px" },
  input: { flexGrow: 1, minWidth: 0 },
  field: { minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface ScenarioFieldsProps {
  readonly scenario: Scenario;
  /** Of the assumptions. */
  readonly discountRate: number;
  readonly canRemove: boolean;
  readonly taken: readonly string[];
  readonly onChange: (scenario: Scenario) => void;
  readonly onRemove: () => void;
}

/** Name, factors, discount rate and aim of the scenario in sight. */
export function ScenarioFields({ scenario, discountRate, canRemove, taken, onChange, onRemove }: ScenarioFieldsProps): ReactNode {
  const styles = useStyles();
  const aim = useId();
  const factor = (key: keyof Scenario["factors"], label: string): ReactNode => (
    <NumberField
      label={label}
      value={scenario.factors[key]}
      before="×"
      onChange={(amount) => {
        onChange({ ...scenario, factors: { ...scenario.factors, [key]: amount ?? noFactors[key] } });
      }}
    />
  );
  const { discountRate: own, ...others } = scenario;
  return (
    <div className={styles.fields}>
      <div className={styles.name}>
        <NameField
          name={scenario.name}
          taken={taken}
          onChange={(name) => {
            onChange({ ...scenario, name });
          }}
        />
        <Button size="small" disabledFocusable={!canRemove} onClick={onRemove}>
          {strings.deleteScenario}
        </Button>
      </div>
      {factor("value", strings.valueFactor)}
      {factor("cost", strings.costFactor)}
      {factor("success", strings.successFactor)}
      <div className={styles.row}>
        <label htmlFor={aim} className={styles.label}>
          {strings.aim}
        </label>
        <Select
          id={aim}
          size="small"
          className={styles.field}
          value={scenario.aim}
          onChange={(_, { value }) => {
            onChange({ ...scenario, aim: aims.find((each) => each === value) ?? scenario.aim });
          }}
        >
          {aims.map((each) => (
            <option key={each} value={each}>
              {strings.aims[each]}
            </option>
          ))}
        </Select>
      </div>
      {scenario.aim === "NPV" ? (
        <NumberField
          label={strings.discountRate}
          value={own === undefined ? undefined : Math.round(own * 1e6) / 1e4}
          after="%"
          placeholder={strings.assumed(discountRate)}
          onChange={(percent) => {
            onChange(percent === undefined ? others : { ...others, discountRate: percent / 100 });
          }}
        />
      ) : null}
    </div>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly taken: readonly string[];
  readonly onChange: (name: string) => void;
}

/** A name that no other scenario has; anything else stays in the field and changes nothing. */
function NameField({ name, taken, onChange }: NameFieldProps): ReactNode {
  const styles = useStyles();
  const [text, setText] = useState(name);
  const isFree = (typed: string): boolean =>
    typed.trim() !== "" && !taken.some((each) => each !== name && each.toLowerCase() === typed.trim().toLowerCase());
  return (
    <Input
      size="small"
      className={styles.input}
      input={{ className: styles.field }}
      aria-label={strings.rename}
      aria-invalid={!isFree(text)}
      title={isFree(text) ? "" : strings.nameTaken}
      value={text}
      onChange={(_, { value }) => {
        setText(value);
        if (isFree(value)) onChange(value.trim());
      }}
    />
  );
}
