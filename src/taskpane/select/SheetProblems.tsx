import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { ScenarioSheet } from "../../workbook/scenarios/read";
import { CellLink } from "../portfolio/CellLink";
import { strings } from "./strings";

const useStyles = makeStyles({ bar: { marginTop: "12px" } });

/** More of them would push the panel out of sight. */
const mostShown = 3;

/** What the sheet Scenarios says that limits nothing, with its cells. */
export function SheetProblems({ problems }: Pick<ScenarioSheet, "problems">): ReactNode {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {problems.slice(0, mostShown).map(({ message, consequence, link }) => (
          <Fragment key={`${link.address} ${message}`}>
            <CellLink to={link} />: {message} {consequence}{" "}
          </Fragment>
        ))}
        {strings.moreProblems(problems.length - mostShown)}
      </MessageBarBody>
    </MessageBar>
  );
}
