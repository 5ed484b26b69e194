import { makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactNode } from "react";
import type { ColumnMatch } from "../../core/feature/columnMap";
import type { ColumnReading } from "../../core/list/readList";
import { wide } from "../parts/layout";
import { strings } from "./strings";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex",
    alignItems: "center",
    justifySelf: "start",
    columnGap: "3px",
    minWidth: 0,
    maxWidth: "100%",
    minHeight: "18px",
    boxSizing: "border-box",
    paddingInline: "6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "4px",
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
  },
  guess: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  icon: { flexShrink: 0 },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  quiet: { display: "none", color: tokens.colorNeutralForeground3, [wide]: { display: "block" } },
});

interface HowChipProps {
  readonly match: ColumnMatch;
  readonly reading: ColumnReading | undefined;
}

/** How a column is read: a chip for a conversion or a guess, plain words where its name says it. */
export function HowChip({ match, reading }: HowChipProps): ReactNode {
  const styles = useStyles();
  const isByHand = match.matchedBy === "chosen by hand";
  const isGuess = reading?.isGuess === true && !isByHand;
  const words = reading?.conversion ?? (isGuess ? strings.guess : undefined);
  if (words === undefined)
    return <span className={styles.quiet}>{isByHand ? strings.yours : (reading?.matchedBy ?? match.matchedBy)}</span>;
  const whole = isGuess && reading.conversion !== undefined ? `${strings.guess}: ${words}` : words;
  return (
    <Tooltip content={reading?.note ?? whole} relationship="description">
      <span className={mergeClasses(styles.chip, isGuess && styles.guess)}>
        {isGuess ? <QuestionCircle16Regular className={styles.icon} /> : null}
        <span className={styles.text}>{whole}</span>
      </span>
    </Tooltip>
  );
}
