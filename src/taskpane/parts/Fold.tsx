import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  fold: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { position: "relative", display: "flex", alignItems: "center", minHeight: "40px", columnGap: "8px" },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: "inherit", fontWeight: "inherit", lineHeight: "inherit" },
  button: {
    width: "100%",
    minHeight: "40px",
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    /* The whole line opens, the chevron at its end too. */
    "::after": { content: '""', position: "absolute", inset: 0 },
    ...createFocusOutlineStyle(),
  },
  text: { flexGrow: 1, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: { color: tokens.colorNeutralForeground3 },
  aside: { position: "relative", zIndex: 1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  chevron: { flexShrink: 0 },
  open: { transform: "rotate(180deg)" },
  body: { paddingBottom: "10px" },
});

interface FoldProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly summary: string;
  /** A link that works without opening. */
  readonly aside?: ReactNode;
  /** Opens by itself, until a person closes it. */
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A line that says what it holds, and opens. */
export function Fold({ icon, title, summary, aside, isOpenAtFirst = false, children }: FoldProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? isOpenAtFirst;
  return (
    <div className={styles.fold}>
      <div className={styles.line}>
        <h2 className={styles.heading}>
          <button
            type="button"
            className={styles.button}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setChosen(!isOpen);
            }}
          >
            {icon}
            <span className={styles.text}>
              <span className={styles.title}>{title}</span> <span className={styles.summary}>{summary}</span>
            </span>
          </button>
        </h2>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
        <ChevronDown16Regular className={mergeClasses(styles.chevron, isOpen && styles.open)} aria-hidden />
      </div>
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </div>
  );
}
