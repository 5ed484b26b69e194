import { Button, Checkbox, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Candidate } from "../../core/portfolio/candidates";
import { type Limits, readAmount, withForced, withRule } from "../../core/portfolio/limits";
import { strings } from "./strings";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    marginTop: "6px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
  },
  many: { maxHeight: "160px", overflowY: "auto", display: "flex", flexDirection: "column" },
  add: { alignSelf: "flex-start" },
  field: { minWidth: 0 },
});

/** What a new rule can say. */
const ruleKinds = ["either", "needs", "in", "out", "atMost"] as const;
type RuleKind = (typeof ruleKinds)[number];

interface RuleFormProps {
  readonly limits: Limits;
  readonly candidates: readonly Candidate[];
  readonly onAdd: (limits: Limits) => void;
}

/** What a rule says, between which features. */
export function RuleForm({ limits, candidates, onAdd }: RuleFormProps): ReactNode {
  const styles = useStyles();
  const [kind, setKind] = useState<RuleKind>("either");
  const [one, setOne] = useState("");
  const [other, setOther] = useState("");
  const [several, setSeveral] = useState<readonly string[]>([]);
  const [most, setMost] = useState("1");
  const next = ruled(limits, { kind, one, other, several, most });
  return (
    <div className={styles.form}>
      <Select
        size="small"
        aria-label={strings.ruleKind}
        value={kind}
        onChange={(_, { value }) => {
          setKind(ruleKinds.find((each) => each === value) ?? kind);
        }}
      >
        {ruleKinds.map((each) => (
          <option key={each} value={each}>
            {strings.ruleKinds[each]}
          </option>
        ))}
      </Select>
      {kind === "atMost" ? (
        <>
          <Input
            size="small"
            className={styles.field}
            aria-label={strings.howMany}
            value={most}
            inputMode="numeric"
            onChange={(_, { value }) => {
              setMost(value);
            }}
          />
          <div className={styles.many} role="group" aria-label={strings.among}>
            {candidates.map(({ feature: { id, name } }) => (
              <Checkbox
                key={id}
                label={name}
                checked={several.includes(id)}
                onChange={(_, { checked }) => {
                  setSeveral(checked === true ? [...several, id] : several.filter((each) => each !== id));
                }}
              />
            ))}
          </div>
        </>
      ) : (
        <>
          <FeatureSelect label={strings.feature} value={one} candidates={candidates} onChange={setOne} />
          {kind === "in" || kind === "out" ? null : (
            <FeatureSelect label={strings.otherFeature(kind === "needs")} value={other} candidates={candidates} onChange={setOther} />
          )}
        </>
      )}
      <Button
        size="small"
        className={styles.add}
        disabledFocusable={next === undefined}
        onClick={() => {
          if (next !== undefined) onAdd(next);
        }}
      >
        {strings.addRule}
      </Button>
    </div>
  );
}

interface FormValues {
  readonly kind: RuleKind;
  readonly one: string;
  readonly other: string;
  readonly several: readonly string[];
  readonly most: string;
}

/** The limits with the rule of the form; undefined until it says one. */
function ruled(limits: Limits, { kind, one, other, several, most }: FormValues): Limits | undefined {
  if (kind === "atMost") {
    const amount = readAmount(most);
    const isRule = amount !== undefined && Number.isInteger(amount) && several.length > amount;
    return isRule ? withRule(limits, { kind: "atMost", most: amount, ids: several }) : undefined;
  }
  if (one === "") return undefined;
  if (kind === "in" || kind === "out") return withForced(limits, one, kind === "in" ? 1 : 0);
  if (other === "" || other === one) return undefined;
  return withRule(limits, kind === "either" ? { kind: "atMost", most: 1, ids: [one, other] } : { kind: "needs", id: one, needs: other });
}

interface FeatureSelectProps {
  readonly label: string;
  readonly value: string;
  readonly candidates: readonly Candidate[];
  readonly onChange: (id: string) => void;
}

function FeatureSelect({ label, value, candidates, onChange }: FeatureSelectProps): ReactNode {
  return (
    <Select
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, data) => {
        onChange(data.value);
      }}
    >
      <option value="">{label}</option>
      {candidates.map(({ feature: { id, name } }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
