import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactNode } from "react";
import type { Candidate } from "../../core/portfolio/candidates";
import type { ScenarioComparison, ScenarioStanding } from "../../core/portfolio/scenarios";
import { strings } from "./strings";

const useStyles = makeStyles({
  table: {
    width: "100%",
    marginTop: "8px",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { height: "24px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  group: { height: "28px", textAlign: "start", verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  cell: { width: "26px", textAlign: "center" },
  safest: { width: "52px", textAlign: "center" },
  mark: { verticalAlign: "middle" },
});

const standings: readonly ScenarioStanding[] = ["all", "some", "none"];

interface ScenarioMatrixProps {
  readonly names: readonly string[];
  readonly comparison: ScenarioComparison;
  readonly candidates: readonly Candidate[];
  readonly isMixed: boolean;
}

/** Features against scenarios, grouped by how many choose them; the columns bear the numbers of the table above. */
export function ScenarioMatrix({ names, comparison, candidates, isMixed }: ScenarioMatrixProps): ReactNode {
  const styles = useStyles();
  const least = isMixed ? undefined : comparison.leastRegret;
  const columns = names.length + (least === undefined ? 1 : 2);
  return (
    <table className={styles.table} aria-label={strings.matrix}>
      <thead>
        <tr className={styles.row}>
          <th scope="col" className={styles.head}>
            {strings.feature}
          </th>
          {names.map((name, index) => (
            <th key={name} scope="col" className={mergeClasses(styles.head, styles.cell)} title={name} aria-label={name}>
              {index + 1}
            </th>
          ))}
          {least === undefined ? null : (
            <th scope="col" className={mergeClasses(styles.head, styles.safest)} title={strings.regret}>
              {strings.safest}
            </th>
          )}
        </tr>
      </thead>
      {standings.map((standing) => {
        const rows = [...candidates.keys()].filter((row) => comparison.standings[row] === standing);
        return rows.length === 0 ? null : (
          <tbody key={standing}>
            <tr>
              <th scope="rowgroup" colSpan={columns} className={styles.group}>
                {strings.group(standing, rows.length)}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={candidates[row]?.feature.id} className={styles.row}>
                <th scope="row" className={styles.name} title={candidates[row]?.feature.name}>
                  {candidates[row]?.feature.name}
                </th>
                {comparison.outcomes.map(({ name, selection }) => (
                  <td key={name} className={styles.cell}>
                    <Mark isIn={selection.isChosen[row] === true} />
                  </td>
                ))}
                {least === undefined ? null : (
                  <td className={styles.safest}>
                    <Mark isIn={least.isChosen[row] === true} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Mark({ isIn }: { readonly isIn: boolean }): ReactNode {
  const styles = useStyles();
  return isIn ? <Checkmark16Regular className={styles.mark} aria-label={strings.isChosen} /> : null;
}
