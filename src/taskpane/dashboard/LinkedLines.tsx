import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { CellLink as Target } from "../../workbook/excel/cellLink";
import { CellLink } from "../portfolio/CellLink";
import { ShowMore } from "../parts/ShowMore";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "8px",
    paddingBlock: "5px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    alignItems: "start",
  },
  icon: { display: "inline-flex", color: tokens.colorStatusWarningForeground3 },
  text: { overflowWrap: "anywhere", minWidth: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  more: { marginTop: "6px" },
});

/** A sentence about a feature, with the cell it is about. */
export interface LinkedLine {
  readonly key: string;
  readonly subject: string;
  readonly text: string;
  readonly link?: Target | undefined;
}

interface LinkedLinesProps {
  readonly lines: readonly LinkedLine[];
  readonly icon: ReactNode;
  /** Sheet whose name the links leave out. */
  readonly sheet?: string | undefined;
  readonly first?: number;
}

/** Findings, one line each, with an icon before and the cell behind. */
export function LinkedLines({ lines, icon, sheet, first = 4 }: LinkedLinesProps): ReactNode {
  const styles = useStyles();
  const [length, setLength] = useState(first);
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(0, length).map(({ key, subject, text, link }) => (
          <li key={key} className={styles.line}>
            <span className={styles.icon}>{icon}</span>
            <span className={styles.text}>
              <span className={styles.strong}>{subject}.</span> {text}
            </span>
            {link === undefined ? null : <CellLink to={link} sheet={sheet} />}
          </li>
        ))}
      </ul>
      {length < lines.length ? (
        <div className={styles.more}>
          <ShowMore shown={length} total={lines.length} onShow={setLength} />
        </div>
      ) : null}
    </>
  );
}
