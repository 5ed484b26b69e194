import type { MoneyUnit } from "../../core/sheet/money";
import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowEnter20Regular } from "@fluentui/react-icons/svg/arrow-enter";
import { ArrowExit20Regular } from "@fluentui/react-icons/svg/arrow-exit";
import type { ReactNode } from "react";
import type { BudgetStep } from "../../core/portfolio/budgetSteps";
import { wide } from "../parts/layout";
import type { Candidate } from "../../core/portfolio/candidates";
import { strings } from "./strings";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "8px",
    marginTop: "16px",
    [wide]: { marginTop: "20px" },
  },
  card: {
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", columnGap: "6px", margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  quiet: { color: tokens.colorNeutralForeground3 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface StepCardsProps {
  readonly candidates: readonly Candidate[];
  readonly next: BudgetStep | undefined;
  readonly out: BudgetStep | undefined;
  readonly unit: MoneyUnit;
}

/** Which feature comes in first with more money, and which goes out first with less. */
export function StepCards({ candidates, next, out, unit }: StepCardsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.cards}>
      <section className={styles.card} aria-label={strings.nextIn}>
        <h2 className={styles.head}>
          <ArrowEnter20Regular /> <span className={styles.quiet}>{strings.nextIn}</span>
        </h2>
        <div className={styles.name}>{next === undefined ? strings.noNext : strings.nextName(candidates, next)}</div>
        {next === undefined ? null : <div className={styles.quiet}>{strings.nextHow(candidates, next, unit)}</div>}
      </section>
      <section className={styles.card} aria-label={strings.firstOut}>
        <h2 className={styles.head}>
          <ArrowExit20Regular /> <span className={styles.quiet}>{strings.firstOut}</span>
        </h2>
        <div className={styles.name}>{out === undefined ? strings.noOut : strings.outName(candidates, out)}</div>
        {out === undefined ? null : <div className={styles.quiet}>{strings.outHow(candidates, out, unit)}</div>}
      </section>
    </div>
  );
}
