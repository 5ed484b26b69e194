import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { TableSettings20Regular } from "@fluentui/react-icons/svg/table-settings";
import { FormNew20Regular } from "@fluentui/react-icons/svg/form-new";
import { Tag20Regular } from "@fluentui/react-icons/svg/tag";
import type { ReactNode } from "react";
import type { PortfolioState } from "../../workbook/portfolio";
import { Section } from "../parts/Section";
import type { Write } from "../portfolio/useWrite";
import { addAssumptions, addShortNames, newFeatureSheet, wholeFeatureSheet } from "./actions";
import { strings } from "./strings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground3 },
  add: { minWidth: "52px" },
  added: { display: "flex", alignItems: "center", columnGap: "4px", color: tokens.colorNeutralForeground2 },
  check: { color: tokens.colorStatusSuccessForeground3 },
});

interface AdditionsProps {
  readonly portfolio: Pick<PortfolioState, "hasShortNames" | "hasLambda" | "hasAssumptions">;
  readonly writing: Write;
  readonly onAddFeature: () => void;
}

/** What the workbook can still get, each in one click and undone in one step. */
export function Additions({ portfolio, writing, onAddFeature }: AdditionsProps): ReactNode {
  const styles = useStyles();
  const isWriting = writing.state.status === "writing";
  return (
    <Section title={strings.more} aside={strings.asInRibbon}>
      <ul className={styles.list}>
        <Addition
          icon={<FormNew20Regular />}
          name={strings.addFeature}
          text={strings.addFeatureText}
          label={strings.addDots}
          state="open"
          onAdd={onAddFeature}
        />
        <Addition
          icon={<DocumentTable20Regular />}
          name={strings.newFeatureSheet}
          text={strings.newFeatureSheetText}
          state={isWriting ? "waiting" : "open"}
          onAdd={() => void writing.write(newFeatureSheet)}
        />
        <Addition
          icon={<DocumentTable20Regular />}
          name={strings.wholeFeatureSheet}
          text={strings.wholeFeatureSheetText}
          state={isWriting ? "waiting" : "open"}
          onAdd={() => void writing.write(wholeFeatureSheet)}
        />
        <Addition
          icon={<Tag20Regular />}
          name={strings.shortNames}
          text={portfolio.hasLambda ? strings.shortNamesText : strings.shortNamesNeed}
          state={portfolio.hasShortNames ? "there" : isWriting || !portfolio.hasLambda ? "waiting" : "open"}
          onAdd={() => void writing.write(addShortNames)}
        />
        <Addition
          icon={<TableSettings20Regular />}
          name={strings.assumptions}
          text={strings.assumptionsText}
          state={portfolio.hasAssumptions ? "there" : isWriting ? "waiting" : "open"}
          onAdd={() => void writing.write(addAssumptions)}
        />
      </ul>
    </Section>
  );
}

interface AdditionProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly text: string;
  /** On the button, where it is not "Add". */
  readonly label?: string;
  readonly state: "open" | "waiting" | "there";
  readonly onAdd: () => void;
}

function Addition({ icon, name, text, label = strings.add, state, onAdd }: AdditionProps): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      {icon}
      <div>
        <div className={styles.name}>{name}</div>
        <div className={styles.text}>{text}</div>
      </div>
      {state === "there" ? (
        <span className={styles.added}>
          <CheckmarkCircle16Regular className={styles.check} />
          {strings.added}
        </span>
      ) : (
        <Button
          size="small"
          className={styles.add}
          aria-label={`${strings.add}: ${name}`}
          disabledFocusable={state === "waiting"}
          onClick={onAdd}
        >
          {label}
        </Button>
      )}
    </li>
  );
}
