import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { wide } from "./layout";

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    paddingTop: "14px",
    paddingBottom: "20px",
    paddingInline: "12px",
    [wide]: { paddingTop: "18px", paddingInline: "20px" },
  },
  headline: {
    margin: 0,
    fontSize: "16px",
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    [wide]: { fontSize: "18px", lineHeight: "24px" },
  },
  hidden: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)" },
  evidence: {
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  footer: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingBlock: "10px",
    paddingInline: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [wide]: { flexDirection: "row", alignItems: "center", justifyContent: "space-between", columnGap: "28px", paddingInline: "20px" },
  },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", flexShrink: 0 },
});

export interface PanelProps {
  /** The finding, in one sentence. */
  readonly headline: string;
  /** The headline serves screen readers only: the panel opens with a field. */
  readonly isHeadlineHidden?: boolean;
  /** One gray line of evidence. */
  readonly evidence?: ReactNode;
  /** The result of the last write, above everything. */
  readonly message?: ReactNode;
  /** What will be written, where, and how to take it back. */
  readonly note?: ReactNode;
  /** Main action first. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of every panel: headline, evidence, body that scrolls, footer that stays. */
export function Panel({ headline, isHeadlineHidden = false, evidence, message, note, actions, children }: PanelProps): ReactNode {
  const styles = useStyles();
  return (
    <>
      <div className={styles.body} data-panel-body>
        {message}
        <h1 className={mergeClasses(styles.headline, isHeadlineHidden && styles.hidden)}>{headline}</h1>
        {evidence === undefined ? null : <div className={styles.evidence}>{evidence}</div>}
        {children}
      </div>
      {note === undefined && actions === undefined ? null : (
        <footer className={styles.footer}>
          <div className={styles.note}>{note}</div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </footer>
      )}
    </>
  );
}
