import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { memo, type ReactNode, useState } from "react";
import type { CaseSubject } from "../../workbook/businessCase/businessCase";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { Section } from "../parts/Section";
import type { FeatureValue } from "./portfolioValue";
import { strings } from "./strings";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  select: { flexGrow: 1, minWidth: "160px", maxWidth: "320px" },
  note: {
    marginTop: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface CaseSectionProps {
  readonly entries: readonly FeatureValue[];
  readonly isBusy: boolean;
  readonly onWrite: (action: () => Outcome<Done>) => void;
}

const portfolio = "";

/** Chooses what a business case is of, and writes it to a sheet. */
export const CaseSection = memo(function CaseSection({ entries, isBusy, onWrite }: CaseSectionProps): ReactNode {
  const styles = useStyles();
  const [chosen, setChosen] = useState(portfolio);
  const entry = entries.find(({ feature }) => feature.id === chosen);
  const subject: CaseSubject = entry === undefined ? { kind: "portfolio" } : { kind: "feature", id: entry.feature.id };
  return (
    <Section title={strings.businessCase}>
      <div className={styles.row}>
        <Select
          size="small"
          className={styles.select}
          aria-label={strings.caseOf}
          value={entry === undefined ? portfolio : chosen}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          <option value={portfolio}>{strings.wholePortfolio}</option>
          {entries.map(({ feature }) => (
            <option key={feature.id} value={feature.id}>
              {feature.name}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            onWrite(() => writeCase(subject));
          }}
        >
          {strings.writeCase}
        </Button>
      </div>
      <div className={styles.note}>{strings.caseNote(entry?.feature.id)}</div>
    </Section>
  );
});

/** Fetched when it is asked for, so that the panel opens sooner. */
async function writeCase(subject: CaseSubject): Outcome<Done> {
  const { writeBusinessCase } = await import("../../workbook/businessCase/businessCase");
  return writeBusinessCase(subject);
}
