import { Button, Checkbox, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { type ReactNode, useState } from "react";
import { readPeriod } from "../../../core/evidence/readPeriod";
import { standingRow } from "../../../core/evidence/standingRow";
import { addEvidenceRows } from "../../../workbook/evidence/evidenceRows";
import type { FeatureSheet, PortfolioState } from "../../../workbook/portfolio";
import type { Done, Outcome } from "../../../workbook/excel/refusal";
import { CellLink } from "../../portfolio/CellLink";
import { Section } from "../../parts/Section";
import { LinkedLines } from "../LinkedLines";
import { FoundLine } from "./FoundLine";
import { LabeledField } from "./LabeledField";
import { strings } from "./strings";
import type { Findings } from "./useFindings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, marginBottom: "8px" },
  stands: { display: "flex", justifyContent: "space-between", columnGap: "8px", paddingBlock: "3px" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginTop: "8px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FoundProps {
  readonly findings: Findings;
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly isWriting: boolean;
  readonly onWrite: (action: () => Outcome<Done>) => Promise<void>;
  readonly onClose: () => void;
}

/** Metrics that are all ticked at first; of many labels only the averages are. */
const mostTicked = 7;
const averages = 3;

/** The metrics with their intervals, what could not be used, whose they are, and the button that writes them. */
export function Found({ findings, portfolio, sheet, isWriting, onWrite, onClose }: FoundProps): ReactNode {
  const styles = useStyles();
  const { lines, problems, source } = findings;
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(lines.length <= mostTicked ? [] : lines.slice(averages).map(({ name }) => name)),
  );
  const [subject, setSubject] = useState<Subject>({ feature: sheet.features[0]?.id ?? "", period: thisMonth() });
  const [replaces, setReplaces] = useState(false);
  const chosen = lines.filter(({ name }) => !left.has(name));
  const period = readPeriod(subject.period, strings.period);
  const { evidence } = portfolio;
  const standing =
    evidence === undefined || !period.ok
      ? []
      : chosen.flatMap(({ name }) => {
          const about = { feature: subject.feature, name, period: period.value };
          const there = standingRow(evidence.headers, evidence.cells, sheet.features, about);
          return there?.isFilled === true ? [{ name, period: period.value, link: evidence.linkTo(there.row) }] : [];
        });
  const hint =
    chosen.length === 0 ? strings.chooseOne : standing.length > 0 && !replaces ? strings.replaceFirst : strings.writesTo(evidence?.table);
  const isReady = period.ok && chosen.length > 0 && (standing.length === 0 || replaces) && subject.feature !== "";
  const add = async (): Outcome<Done> => {
    if (!period.ok) return { ok: false, error: { message: strings.wrongPeriod, cure: "" } };
    const rows = { feature: subject.feature, period: period.value, lines: chosen, source };
    const result = await addEvidenceRows(rows, replaces ? "replace" : "keep");
    if (result.ok) onClose();
    return result;
  };
  return (
    <>
      {problems.length === 0 ? null : (
        <Section title={strings.problems(problems.length)}>
          <LinkedLines lines={problems} icon={<Warning16Regular />} first={4} />
        </Section>
      )}
      <Section title={strings.found}>
        {lines.length === 0 ? <div>{strings.nothing}</div> : null}
        <ul className={styles.list}>
          {lines.map((line) => (
            <FoundLine
              key={line.name}
              line={line}
              assumptions={portfolio.assumptions}
              isTaken={!left.has(line.name)}
              onTake={(isTaken) => {
                setLeft(new Set(isTaken ? [...left].filter((name) => name !== line.name) : [...left, line.name]));
              }}
            />
          ))}
        </ul>
        {lines.length === 0 ? null : (
          <>
            <SubjectFields sheet={sheet} subject={subject} isWrong={!period.ok} onChange={setSubject} />
            {standing.map(({ name, link, ...rest }) => (
              <div key={name} className={styles.stands}>
                <span>
                  {name} {strings.stands(rest.period)}
                </span>
                <CellLink to={link} />
              </div>
            ))}
            {standing.length === 0 ? null : (
              <Checkbox
                size="medium"
                label={strings.replace}
                checked={replaces}
                onChange={(_, { checked }) => {
                  setReplaces(checked === true);
                }}
              />
            )}
            <div className={styles.foot}>
              <Button size="small" appearance="primary" disabledFocusable={!isReady || isWriting} onClick={() => void onWrite(add)}>
                {strings.write(chosen.length)}
              </Button>
              <span className={styles.quiet}>{hint}</span>
            </div>
          </>
        )}
      </Section>
    </>
  );
}

interface Subject {
  readonly feature: string;
  /** As typed. */
  readonly period: string;
}

interface SubjectFieldsProps {
  readonly sheet: FeatureSheet;
  readonly subject: Subject;
  readonly isWrong: boolean;
  readonly onChange: (subject: Subject) => void;
}

function SubjectFields({ sheet, subject, isWrong, onChange }: SubjectFieldsProps): ReactNode {
  return (
    <>
      <LabeledField label={strings.feature}>
        {(id) => (
          <Select
            id={id}
            size="small"
            value={subject.feature}
            onChange={(_, { value }) => {
              onChange({ ...subject, feature: value });
            }}
          >
            {sheet.features.map(({ id: key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </LabeledField>
      <LabeledField label={strings.period} note={isWrong ? strings.wrongPeriod : undefined}>
        {(id) => (
          <Input
            id={id}
            size="small"
            value={subject.period}
            aria-invalid={isWrong}
            onChange={(_, { value }) => {
              onChange({ ...subject, period: value });
            }}
          />
        )}
      </LabeledField>
    </>
  );
}

/** The present month as a period is written. */
function thisMonth(): string {
  const now = new Date();
  return `${String(now.getFullYear())}-${String(now.getMonth() + 1).padStart(2, "0")}`;
}
