import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableSearch28Regular } from "@fluentui/react-icons/svg/table-search";
import type { ReactNode } from "react";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { OutcomeBar } from "../portfolio/OutcomeBar";
import { Panel } from "../parts/Panel";
import type { Write } from "../portfolio/useWrite";
import { newFeatureSheet } from "./actions";
import { strings } from "./strings";

const useStyles = makeStyles({
  icon: { marginTop: "24px", marginBottom: "8px", color: tokens.colorNeutralForeground3 },
  table: {
    width: "100%",
    marginBlock: "14px",
    borderCollapse: "separate",
    borderSpacing: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": { backgroundColor: tokens.colorNeutralBackground2, fontWeight: tokens.fontWeightSemibold },
    "& th, & td": { padding: "5px 8px", textAlign: "end" },
    "& th:first-child, & td:first-child": { textAlign: "start" },
  },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

interface EmptyStartProps {
  readonly writing: Write;
  readonly onUseSelection: () => Outcome<Done>;
}

/** Teaches with one row what a feature table is, and offers the two ways to one. */
export function EmptyStart({ writing, onUseSelection }: EmptyStartProps): ReactNode {
  const styles = useStyles();
  const isWriting = writing.state.status === "writing";
  const { caption, headers, row } = strings.emptyExample;
  return (
    <Panel
      message={
        <>
          <OutcomeBar state={writing.state} onDismiss={writing.clear} />
          <TableSearch28Regular className={styles.icon} />
        </>
      }
      headline={strings.emptyHeadline}
      evidence={strings.emptyText}
      note={strings.emptyNote}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={isWriting} onClick={() => void writing.write(newFeatureSheet)}>
            {strings.newFeatureSheet}
          </Button>
          <Button disabledFocusable={isWriting} onClick={() => void writing.write(onUseSelection)}>
            {strings.useSelection}
          </Button>
        </>
      }
    >
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {row.map((cell, index) => (
              <td key={headers[index]}>{cell}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className={styles.text}>{strings.emptyHave}</div>
    </Panel>
  );
}
