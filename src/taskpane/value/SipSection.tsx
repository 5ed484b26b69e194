import { Button, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type ChangeEvent, memo, type ReactNode, useRef, useState } from "react";
import { fail, type Result } from "../../core/result";
import type { Done, Outcome, Refusal } from "../../workbook/excel/refusal";
import { Section } from "../parts/Section";
import type { FeatureValue } from "./portfolioValue";
import { strings } from "./strings";
import { useExport } from "./useExport";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hidden: { display: "none" },
  note: {
    marginTop: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  text: { width: "100%", marginTop: "8px", "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: "11px" } },
  links: { display: "flex", columnGap: "16px", marginTop: "4px", fontSize: tokens.fontSizeBase200 },
});

interface SipSectionProps {
  readonly entries: readonly FeatureValue[];
  /** How strongly the values move together, as in the simulation in sight. */
  readonly coefficient: number;
  readonly isBusy: boolean;
  readonly onWrite: (action: () => Outcome<Done>) => void;
}

/** Reads a SIPmath library into a sheet, and gives the portfolio's uncertain inputs, or that sheet, as such a library. */
export const SipSection = memo(function SipSection({ entries, coefficient, isBusy, onWrite }: SipSectionProps): ReactNode {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { exported, exportPortfolio, exportSheet } = useExport(entries, coefficient, onWrite);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? [];
    if (file !== undefined) onWrite(() => importFile(file));
    currentTarget.value = "";
  };
  return (
    <Section title={strings.sip.title}>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => picker.current?.click()}>
          {strings.sip.import}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={exportPortfolio}>
          {strings.sip.exportPortfolio}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={exportSheet}>
          {strings.sip.exportSheet}
        </Button>
        <input
          ref={picker}
          className={styles.hidden}
          type="file"
          accept=".SIPmath,.sipmath,.json"
          aria-label={strings.sip.file}
          onChange={choose}
        />
      </div>
      <div className={styles.note}>{strings.sip.note}</div>
      {exported === undefined ? null : <Exported text={exported} isBusy={isBusy} onWrite={onWrite} />}
    </Section>
  );
});

async function importFile(file: File): Outcome<Done> {
  const { importSipLibrary } = await import("../../workbook/sipLibrary/sipLibrary");
  try {
    return await importSipLibrary(await file.text());
  } catch {
    return unreadable(file.name);
  }
}

function unreadable(name: string): Result<Done, Refusal> {
  return fail({ message: strings.sip.unreadable(name), cure: strings.sip.unreadableCure });
}

/** The text of the library: to save, to copy, or to write to a sheet, since some panes can't save files. */
function Exported({ text, isBusy, onWrite }: Pick<SipSectionProps, "isBusy" | "onWrite"> & { readonly text: string }): ReactNode {
  const styles = useStyles();
  const [wasCopied, setWasCopied] = useState<string>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setWasCopied(text);
    } catch {
      // The text is selected when it is entered: Ctrl+C copies it where the pane may not.
    }
  };
  return (
    <>
      <Textarea
        className={styles.text}
        readOnly
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
        rows={6}
        resize="vertical"
        value={text}
        aria-label={strings.sip.text}
      />
      <div className={styles.links} role="status">
        <Link as="button" onClick={() => void copy()}>
          {wasCopied === text ? strings.sip.copied : strings.sip.copy}
        </Link>
        <Link href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`} download={strings.sip.fileName}>
          {strings.sip.save}
        </Link>
        <Link
          as="button"
          disabled={isBusy}
          onClick={() => {
            onWrite(() => import("../../workbook/sipLibrary/sipLibrary").then(({ importSipLibrary }) => importSipLibrary(text)));
          }}
        >
          {strings.sip.toSheet}
        </Link>
      </div>
    </>
  );
}
