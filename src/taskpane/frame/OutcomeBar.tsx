import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import type { Refusal } from "../../workbook/refusal";
import type { WriteState } from "../portfolio/useWrite";
import { CellLink } from "./CellLink";
import { strings } from "./strings";

const useStyles = makeStyles({
  bar: { marginBottom: "14px" },
});

export interface OutcomeBarProps {
  readonly state: WriteState;
  readonly onDismiss: () => void;
  /** A way out of a refusal, or a next step after success. */
  readonly action?: ReactNode;
}

/** What became of the last write: what happened, where, what to do. Never a dialog. */
export function OutcomeBar({ state, onDismiss, action }: OutcomeBarProps): ReactNode {
  const styles = useStyles();
  if (state.status === "idle" || state.status === "writing") return null;
  const dismiss = (
    <Button appearance="transparent" size="small" aria-label={strings.dismiss} icon={<Dismiss16Regular />} onClick={onDismiss} />
  );
  return (
    <MessageBar className={styles.bar} layout="multiline" intent={state.status === "done" ? "success" : "warning"}>
      <MessageBarBody>{state.status === "done" ? <DoneText {...state.done} /> : <RefusalText refusal={state.refusal} />}</MessageBarBody>
      <MessageBarActions containerAction={dismiss}>{action}</MessageBarActions>
    </MessageBar>
  );
}

/** The first sentence says what happened and stands out. */
function DoneText({ message, details }: { readonly message: string; readonly details?: string }): ReactNode {
  const [title, rest] = firstSentence(message);
  return (
    <>
      <MessageBarTitle>{title}</MessageBarTitle> {[rest, details].filter((part) => part !== undefined && part !== "").join(" ")}
    </>
  );
}

export function RefusalText({ refusal }: { readonly refusal: Refusal }): ReactNode {
  return (
    <>
      <MessageBarTitle>{refusal.message}</MessageBarTitle> {refusal.cure}{" "}
      {refusal.link === undefined ? null : <CellLink to={refusal.link} />}
    </>
  );
}

function firstSentence(text: string): readonly [string, string] {
  const end = text.indexOf(". ");
  return end < 0 ? [text, ""] : [text.slice(0, end + 1), text.slice(end + 2)];
}
