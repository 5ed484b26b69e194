import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useEffect, useRef } from "react";
import type { Done, Refusal } from "../../workbook/excel/refusal";
import type { WriteState } from "../portfolio/useWrite";
import { CellLink } from "./CellLink";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: { marginBottom: "14px" },
});

export interface OutcomeMessageProps {
  readonly outcome: Extract<WriteState, { status: "done" | "refused" }>;
  /** Absent where the message stands as long as its cause. */
  readonly onDismiss?: () => void;
  /** A way out of a refusal. */
  readonly action?: ReactNode;
}

/** What happened, where, and what to do, scrolled into sight. Never a dialog. */
export function OutcomeMessage({ outcome, onDismiss, action }: OutcomeMessageProps): ReactNode {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const body = bar.current?.closest("main") ?? undefined;
    if (body !== undefined) body.scrollTop = 0;
  }, [outcome]);
  const dismiss =
    onDismiss === undefined ? null : (
      <Button appearance="transparent" size="small" aria-label={strings.dismiss} icon={<Dismiss16Regular />} onClick={onDismiss} />
    );
  return (
    <div ref={bar} className={styles.bar}>
      <MessageBar layout="multiline" intent={outcome.status === "done" ? "success" : "warning"}>
        <MessageBarBody>
          {outcome.status === "done" ? <DoneText done={outcome.done} /> : <RefusalText refusal={outcome.refusal} />}
        </MessageBarBody>
        {dismiss === null && action === undefined ? null : <MessageBarActions containerAction={dismiss}>{action}</MessageBarActions>}
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

function RefusalText({ refusal: { message, cure, link } }: { readonly refusal: Refusal }): ReactNode {
  return (
    <>
      <MessageBarTitle>{message}</MessageBarTitle> {cure} {link === undefined ? null : <CellLink to={link} />}
    </>
  );
}

function firstSentence(text: string): readonly [string, string] {
  const end = text.indexOf(". ");
  return end < 0 ? [text, ""] : [text.slice(0, end + 1), text.slice(end + 2)];
}
