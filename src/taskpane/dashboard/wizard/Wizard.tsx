import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { FeatureSheet, PortfolioState } from "../../../workbook/portfolio";
import type { RawBlock } from "../../../workbook/evidence/rawData";
import type { Done, Outcome } from "../../../workbook/excel/refusal";
import { Section } from "../../parts/Section";
import { DataFields } from "./DataFields";
import { type Draft, firstDraft, lackingOf, mappingOf } from "./draft";
import { Found } from "./Found";
import { strings } from "./strings";
import { type Finding, useFindings } from "./useFindings";
import { useRawLook } from "./useRawLook";

const useStyles = makeStyles({
  box: {
    paddingBottom: "14px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px", marginTop: "8px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { marginTop: "10px" },
});

interface WizardProps {
  readonly portfolio: PortfolioState;
  readonly sheet: FeatureSheet;
  readonly isWriting: boolean;
  readonly onWrite: (action: () => Outcome<Done>) => Promise<void>;
  readonly onClose: () => void;
}

/** From raw data to rows of evidence: what they are, where they stand, what they say, and only then a write. */
export function Wizard({ portfolio, sheet, isWriting, onWrite, onClose }: WizardProps): ReactNode {
  const styles = useStyles();
  const [draft, setDraft] = useState<Draft>(firstDraft);
  const { look, again } = useRawLook(draft.source);
  const finding = useFindings();
  const { state, clear } = finding;
  const change = (next: Draft): void => {
    clear();
    setDraft(next);
  };
  return (
    <Section
      title={strings.title}
      aside={
        <Button size="small" appearance="subtle" onClick={onClose}>
          {strings.close}
        </Button>
      }
    >
      <div className={styles.box}>
        <DataFields
          draft={draft}
          look={look}
          onChange={change}
          onLook={() => {
            clear();
            again();
          }}
        />
        {look.status === "seen" ? <Work draft={draft} block={look.block} finding={finding} /> : null}
        {state.status === "found" ? (
          <Found
            key={state.findings.source}
            findings={state.findings}
            portfolio={portfolio}
            sheet={sheet}
            isWriting={isWriting}
            onWrite={onWrite}
            onClose={onClose}
          />
        ) : null}
      </div>
    </Section>
  );
}

/** The button that starts, how far it is, and how it ended where nothing was found. */
function Work({ draft, block, finding }: { readonly draft: Draft; readonly block: RawBlock; readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { state, start, stop } = finding;
  const lacking = lackingOf(mappingOf(draft, block));
  if (lacking.length > 0) return <div className={styles.start}>{strings.lacking(lacking)}</div>;
  if (state.status === "reading" || state.status === "counting") {
    const { done, of } = state.progress;
    return (
      <div className={styles.start}>
        <ProgressBar aria-label={strings.working} value={of === 0 ? 0 : done / of} />
        <div className={styles.line}>
          <span className={styles.quiet}>{state.status === "reading" ? strings.readingRows(done, of) : strings.counting(done, of)}</span>
          <Button size="small" onClick={stop}>
            {strings.stop}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      {state.status === "found" ? null : (
        <Button
          className={styles.start}
          size="small"
          appearance="primary"
          onClick={() => {
            start(draft, block);
          }}
        >
          {strings.work}
        </Button>
      )}
      <div role="status">
        {state.status === "stopped" ? strings.stopped : null}
        {state.status === "failed" ? strings.failed : null}
        {state.status === "refused" ? `${state.refusal.message} ${state.refusal.cure}` : null}
      </div>
    </>
  );
}
