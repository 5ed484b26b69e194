import { makeStyles } from "@fluentui/react-components";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface Announcement {
  readonly text: string;
  readonly urgency: "polite" | "assertive";
  /** Lets the same sentence be announced twice. */
  readonly turn: number;
}

type Announce = (text: string, urgency?: "polite" | "assertive") => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Say a sentence to a screen reader without moving the focus. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** The live regions of the pane: results politely, errors at once. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState<Announcement>({ text: "", urgency: "polite", turn: 0 });
  const announce = useCallback<Announce>((text, urgency = "polite") => {
    setSaid((last) => ({ text, urgency, turn: last.turn + 1 }));
  }, []);
  const shown = useMemo(() => `${said.text}${said.turn % 2 === 0 ? "" : "\u00a0"}`, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={styles.hidden} role="status">
        {said.urgency === "polite" ? shown : ""}
      </div>
      <div className={styles.hidden} role="alert">
        {said.urgency === "assertive" ? shown : ""}
      </div>
    </AnnounceContext>
  );
}
