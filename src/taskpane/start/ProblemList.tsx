import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { type ReactNode, useState } from "react";
import type { LocatedProblem } from "../../workbook/portfolio";
import { CellLink } from "../portfolio/CellLink";
import { rowsAtFirst } from "../parts/lengthOfList";
import { Section } from "../parts/Section";
import { ShowMore } from "../parts/ShowMore";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { strings } from "./strings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    paddingBlock: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  error: { color: tokens.colorStatusDangerForeground3, fontSize: "16px" },
  warning: { color: tokens.colorStatusWarningForeground3, fontSize: "16px" },
  message: { fontWeight: tokens.fontWeightSemibold },
  consequence: { color: tokens.colorNeutralForeground3 },
  link: { fontSize: "inherit" },
  none: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface ProblemListProps {
  readonly problems: readonly LocatedProblem[];
  readonly sheet: string;
}

/** What is wrong: an icon, the cell, a sentence and its consequence. "Next problem" walks through the cells. */
export function ProblemList({ problems, sheet }: ProblemListProps): ReactNode {
  const styles = useStyles();
  const { goTo } = usePortfolio();
  const [next, setNext] = useState(0);
  const [length, setLength] = useState<number>();
  const sorted = [...problems.filter(({ severity }) => severity === "error"), ...problems.filter(({ severity }) => severity === "warning")];
  const located = sorted.map(({ link }) => link).filter((link) => link !== undefined);
  const shown = sorted.slice(0, length ?? rowsAtFirst(problems.length));
  const target = located[next % Math.max(1, located.length)];
  const walk = (
    <Link
      as="button"
      className={styles.link}
      onClick={() => {
        if (target !== undefined) goTo(target);
        setNext((next + 1) % located.length);
      }}
    >
      {strings.nextProblem}
    </Link>
  );
  return (
    <Section title={strings.problems(problems.length)} {...(target === undefined ? {} : { aside: walk })}>
      {problems.length === 0 ? <div className={styles.none}>{strings.noProblems}</div> : null}
      <ul className={styles.list}>
        {shown.map((problem, index) => (
          <ProblemRow key={index} problem={problem} sheet={sheet} />
        ))}
      </ul>
      <ShowMore shown={shown.length} total={problems.length} onShow={setLength} />
    </Section>
  );
}

function ProblemRow({ problem, sheet }: { readonly problem: LocatedProblem; readonly sheet: string }): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      {problem.severity === "error" ? (
        <ErrorCircle20Filled className={styles.error} aria-label={strings.error} />
      ) : (
        <Warning20Filled className={styles.warning} aria-label={strings.warning} />
      )}
      <div>
        <div>
          {problem.link === undefined ? null : <CellLink to={problem.link} sheet={sheet} />}{" "}
          <span className={styles.message}>{problem.message}</span>
        </div>
        {problem.consequence === undefined ? null : <div className={styles.consequence}>{problem.consequence}</div>}
      </div>
    </li>
  );
}
