import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Answer, isFailure } from "../../functions/door/call";
import { strings } from "./strings";

const useStyles = makeStyles({
  frame: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& tr + tr > *": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  label: { padding: "4px 10px", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  cell: { padding: "4px 10px", textAlign: "end", fontWeight: tokens.fontWeightSemibold },
  words: { textAlign: "start", fontWeight: tokens.fontWeightRegular, minWidth: "90px" },
  failure: { color: tokens.colorStatusDangerForeground1 },
  more: { marginTop: "4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Rows and columns of a result worth showing beside the arguments. */
const shownRows = 3;
const shownColumns = 6;

interface ResultTableProps {
  readonly answers: readonly (readonly Answer[])[];
  /** Names of the rows, where they are features. */
  readonly labels: readonly string[];
}

/** The beginning of a result as it would stand in the sheet; an error says its sentence. */
export function ResultTable({ answers, labels }: ResultTableProps): ReactNode {
  const styles = useStyles();
  const decimals = decimalsOf(answers);
  const isNamed = labels.length > 0 && answers.length === labels.length;
  return (
    <>
      <div className={styles.frame}>
        <table className={styles.table} aria-label={strings.result}>
          <tbody>
            {answers.slice(0, shownRows).map((row, index) => (
              <tr key={index}>
                {isNamed ? (
                  <th scope="row" className={styles.label}>
                    {labels[index]}
                  </th>
                ) : null}
                {row.slice(0, shownColumns).map((answer, column) => (
                  <AnswerCell key={column} answer={answer} decimals={decimals} />
                ))}
                {row.length > shownColumns ? <td className={styles.label}>…</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {answers.length > shownRows ? <div className={styles.more}>{strings.moreRows(answers.length - shownRows)}</div> : null}
    </>
  );
}

function AnswerCell({ answer, decimals }: { readonly answer: Answer; readonly decimals: number }): ReactNode {
  const styles = useStyles();
  if (isFailure(answer)) {
    return (
      <td className={mergeClasses(styles.label, styles.failure)}>
        {answer.code} {answer.message}
      </td>
    );
  }
  return <td className={mergeClasses(styles.cell, typeof answer === "string" && styles.words)}>{shownAnswer(answer, decimals)}</td>;
}

function shownAnswer(answer: Exclude<Answer, object>, decimals: number): string {
  if (typeof answer === "boolean") return String(answer).toUpperCase();
  if (typeof answer === "string") return answer;
  return answer.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).replace("-", "\u2212");
}

/** One number of decimals for the whole result, so that its digits stand under each other. */
function decimalsOf(answers: readonly (readonly Answer[])[]): number {
  const numbers = answers.flat().filter((answer) => typeof answer === "number");
  if (numbers.every(Number.isInteger)) return 0;
  return numbers.every((answer) => Math.abs(answer) <= 1) ? 4 : 2;
}
