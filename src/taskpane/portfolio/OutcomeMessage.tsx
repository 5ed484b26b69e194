import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useEffect, useRef } from "react";
import type { Done, Refusal } from "../../workbook/excel/refusal";
import type { WriteState } from "./outcomes";
import { CellLink } from "./CellLink";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: { marginBottom: "14px" },
});

const intents = { done: "success", undone: "info", refused: "error" } as const;

export interface OutcomeMessageProps {
  readonly outcome: Extract<WriteState, { status: "done" | "undone" | "refused" }>;
  /** Absent where the message stands as long as its cause. */
  readonly onDismiss?: () => void;
  /** A way out of a refusal, in the place of "Try again". */
  readonly action?: ReactNode;
}

/** What happened, where, and what to do, scrolled into sight. Never a dialog. */
export function OutcomeMessage({ outcome, onDismiss, action }: OutcomeMessageProps): ReactNode {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const body = bar.current?.closest("[data-panel-body]") ?? undefined;
    if (body !== undefined) body.scrollTop = 0;
  }, [outcome]);
  const dismiss =
    onDismiss === undefined ? null : (
      <Button appearance="transparent" size="small" aria-label={strings.dismiss} icon={<Dismiss16Regular />} onClick={onDismiss} />
    );
  const retry = outcome.status === "refused" ? outcome.retry : undefined;
  const way =
    action ??
    (retry === undefined ? undefined : (
      <Button size="small" onClick={retry}>
        {strings.tryAgain}
      </Button>
    ));
  return (
    <div ref={bar} className={styles.bar}>
      <MessageBar
        layout="multiline"
        intent={intents[outcome.status]}
        {...(outcome.status === "undone" ? { icon: <ArrowUndo20Regular /> } : {})}
      >
        <MessageBarBody>
          {outcome.status === "done" ? <DoneText done={outcome.done} /> : null}
          {outcome.status === "undone" ? <UndoneText done={outcome.done} isSheetGone={outcome.isSheetGone} /> : null}
          {outcome.status === "refused" ? <RefusalText refusal={outcome.refusal} /> : null}
        </MessageBarBody>
        {dismiss === null && way === undefined ? null : <MessageBarActions containerAction={dismiss}>{way}</MessageBarActions>}
      </MessageBar>
    </div>
  );
}

/** The first sentence says what happened and stands out. */
function DoneText({ done: { message, details, link } }: { readonly done: Done }): ReactNode {
  const [title, rest] = firstSentence(message);
  return (
    <>
      <MessageBarTitle>{title}</MessageBarTitle> {[rest, details].filter((part) => part !== undefined && part !== "").join(" ")}{" "}
      {link === undefined ? null : <CellLink to={link} />}
    </>
  );
}

/** What is gone, and how to have it back. */
function UndoneText({ done, isSheetGone }: { readonly done: Done; readonly isSheetGone: boolean }): ReactNode {
  return (
    <>
      <MessageBarTitle>{strings.undoneTitle}</MessageBarTitle> {strings.undoneText(done, isSheetGone)} {strings.redo}
    </>
  );
}

const nothingWritten = "Nothing was written.";

/** Whether anything was written comes first. */
function RefusalText({ refusal: { message, cure, link } }: { readonly refusal: Refusal }): ReactNode {
  const isUntouched = cure.startsWith(nothingWritten);
  return (
    <>
      <MessageBarTitle>{isUntouched ? nothingWritten : message}</MessageBarTitle> {isUntouched ? message : ""}{" "}
      {isUntouched ? cure.slice(nothingWritten.length).trim() : cure} {link === undefined ? null : <CellLink to={link} />}
    </>
  );
}

function firstSentence(text: string): readonly [string, string] {
  const end = text.indexOf(". ");
  return end < 0 ? [text, ""] : [text.slice(0, end + 1), text.slice(end + 2)];
}
