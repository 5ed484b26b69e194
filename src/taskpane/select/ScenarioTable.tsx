import type { MoneyUnit } from "../../core/sheet/money";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ScenarioOutcome } from "../../core/portfolio/scenarios";
import { wide } from "../parts/layout";
import { formatAmount, strings } from "./strings";
import type { Comparison } from "./useComparison";
import type { Editing } from "./useScenarios";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { height: "26px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  current: { backgroundColor: tokens.colorNeutralBackground2, fontWeight: tokens.fontWeightSemibold },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  name: { overflowWrap: "anywhere", fontWeight: "inherit", textAlign: "start", paddingInlineEnd: "6px" },
  number: { textAlign: "end", width: "50px", [wide]: { width: "76px" } },
  link: { fontSize: "inherit", lineHeight: "inherit", fontWeight: "inherit" },
});

interface ScenarioTableProps {
  readonly editing: Editing;
  readonly comparison: Comparison | undefined;
  /** They maximize different things: a loss would compare money a year with money once. */
  readonly isMixed: boolean;
  readonly unit: MoneyUnit;
  readonly onShow: (index: number) => void;
}

/** What each scenario's best selection gives, costs and holds; the one in sight can be changed. */
export function ScenarioTable({ editing: { drafts, current }, comparison, isMixed, unit, onShow }: ScenarioTableProps): ReactNode {
  const styles = useStyles();
  const outcomes = comparison?.compared.ok === true ? comparison.compared.value.outcomes : [];
  const number = mergeClasses(styles.head, styles.number);
  return (
    <table className={styles.table} aria-label={strings.scenarios}>
      <thead>
        <tr className={styles.row}>
          <th scope="col" className={styles.head}>
            {strings.scenario}
          </th>
          <th scope="col" className={number}>
            {strings.value(unit)}
          </th>
          <th scope="col" className={number}>
            {strings.cost(unit)}
          </th>
          <th scope="col" className={number}>
            {strings.features}
          </th>
          <th scope="col" className={number} title={strings.mostLost}>
            {strings.loses(unit)}
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ scenario: { name } }, index) => {
          const outcome = outcomes.find((each) => each.name === name);
          return (
            <tr key={name} className={mergeClasses(styles.row, index === current && styles.current)}>
              <th scope="row" className={styles.name}>
                {String(index + 1)}{" "}
                {index === current ? (
                  name
                ) : (
                  <Link
                    as="button"
                    className={styles.link}
                    aria-label={strings.showScenario(name)}
                    onClick={() => {
                      onShow(index);
                    }}
                  >
                    {name}
                  </Link>
                )}
              </th>
              <Cells outcome={outcome} isMixed={isMixed} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cells({ outcome, isMixed }: { readonly outcome: ScenarioOutcome | undefined; readonly isMixed: boolean }): ReactNode {
  const styles = useStyles();
  const selection = outcome?.selection;
  const shown =
    selection === undefined
      ? ["", "", ""]
      : [selection.value, selection.used[0] ?? 0, selection.isChosen.filter(Boolean).length].map(formatAmount);
  return [...shown, outcome === undefined || isMixed ? "" : lossOf(outcome)].map((text, column) => (
    <td key={["value", "cost", "count", "loss"][column]} className={styles.number}>
      {text}
    </td>
  ));
}

/** The most a scenario's selection loses where another comes true. */
function lossOf({ regrets }: ScenarioOutcome): string {
  const known = regrets.filter((regret) => regret !== undefined);
  return known.length < regrets.length ? strings.breaks : formatAmount(Math.max(...known));
}
