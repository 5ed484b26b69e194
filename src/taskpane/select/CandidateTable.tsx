import type { MoneyUnit } from "../../core/sheet/money";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Pin16Filled, Pin16Regular } from "@fluentui/react-icons/svg/pin";
import { memo, type ReactNode, useMemo, useState } from "react";
import { HorizonChip } from "../parts/HorizonChip";
import { wide } from "../parts/layout";
import { rowsAtFirst } from "../parts/lengthOfList";
import { ShowMore } from "../parts/ShowMore";
import { StrategyIcon } from "../parts/StrategyIcon";
import { type Candidate, totalsOf } from "../../core/portfolio/candidates";
import type { Limits } from "../../core/portfolio/limits";
import { formatAmount, strings } from "./strings";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { height: "26px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, textAlign: "start", paddingBlock: "4px" },
  number: { textAlign: "end", width: "52px", whiteSpace: "nowrap", [wide]: { width: "76px" } },
  people: { width: "44px", [wide]: { width: "60px" } },
  rules: { width: "52px", textAlign: "end", whiteSpace: "nowrap" },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  wideOnly: { display: "none", [wide]: { display: "table-cell" } },
  chip: { width: "36px" },
  strategy: { width: "96px" },
  withIcon: { display: "inline-flex", alignItems: "center", columnGap: "4px", verticalAlign: "middle" },
  rule: { minWidth: "24px", width: "24px", height: "24px", padding: 0 },
  total: { borderTop: `2px solid ${tokens.colorNeutralStrokeAccessible}`, fontWeight: tokens.fontWeightSemibold, height: "28px" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface CandidateTableProps {
  readonly label: string;
  readonly candidates: readonly Candidate[];
  /** Whether these are the ones that are selected. */
  readonly isSelected: boolean;
  /** What a rule has put in (1) or out (0), by ID. */
  readonly forced: Limits["forced"];
  readonly unit: MoneyUnit;
  /** In (1), out (0), or free again. */
  readonly onForce: (id: string, force: 0 | 1 | undefined) => void;
}

/** Features with what they cost and bring, the sums, and the two rules one can give each. */
export function CandidateTable({ label, candidates, isSelected, forced, unit, onForce }: CandidateTableProps): ReactNode {
  const styles = useStyles();
  const [length, setLength] = useState<number>();
  const shown = candidates.slice(0, length ?? rowsAtFirst(candidates.length));
  const totals = useMemo(() => totalsOf(candidates), [candidates]);
  const number = mergeClasses(styles.head, styles.number);
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr className={styles.row}>
            <td className={mergeClasses(styles.wideOnly, styles.chip)} />
            <th scope="col" className={styles.head}>
              {strings.feature}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.wideOnly, styles.strategy)}>
              {strings.strategy}
            </th>
            <th scope="col" className={number}>
              {strings.cost(unit)}
            </th>
            <th scope="col" className={number}>
              {strings.value(unit)}
            </th>
            <th scope="col" className={mergeClasses(number, styles.people)}>
              {strings.people}
            </th>
            <td className={styles.rules} />
          </tr>
        </thead>
        <tbody>
          {shown.map((candidate) => (
            <CandidateRow
              key={candidate.feature.id}
              candidate={candidate}
              isSelected={isSelected}
              force={forced.get(candidate.feature.id)}
              onForce={onForce}
            />
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.total}>
            <td className={styles.wideOnly} />
            <th scope="row" className={mergeClasses(styles.name, styles.strong)}>
              {strings.total}
            </th>
            <td className={styles.wideOnly} />
            <td className={styles.number}>{formatAmount(totals.cost)}</td>
            <td className={styles.number}>{formatAmount(totals.value)}</td>
            <td className={styles.number}>{formatAmount(totals.people)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <ShowMore shown={shown.length} total={candidates.length} onShow={setLength} />
    </>
  );
}

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly isSelected: boolean;
  readonly force: 0 | 1 | undefined;
  readonly onForce: (id: string, force: 0 | 1 | undefined) => void;
}

const CandidateRow = memo(function CandidateRow({ candidate, isSelected, force, onForce }: CandidateRowProps): ReactNode {
  const styles = useStyles();
  const { feature, horizon, strategy, cost, value, people } = candidate;
  const toggle = (to: 0 | 1): void => {
    onForce(feature.id, force === to ? undefined : to);
  };
  return (
    <tr className={styles.row}>
      <td className={styles.wideOnly}>
        <HorizonChip horizon={horizon} />
      </td>
      <th scope="row" className={styles.name} title={feature.name}>
        {feature.name}
      </th>
      <td className={styles.wideOnly}>
        <span className={styles.withIcon}>
          <StrategyIcon strategy={strategy} /> {strategy ?? ""}
        </span>
      </td>
      <td className={styles.number}>{formatAmount(cost)}</td>
      <td className={styles.number}>{formatAmount(value)}</td>
      <td className={styles.number}>{formatAmount(people)}</td>
      <td className={styles.rules}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.rule}
          aria-label={strings.keepIn(feature.name)}
          aria-pressed={force === 1}
          title={strings.keepIn(feature.name)}
          icon={isSelected ? force === 1 ? <Pin16Filled /> : <Pin16Regular /> : <Add16Regular />}
          onClick={() => {
            toggle(1);
          }}
        />
        {isSelected ? (
          <Button
            appearance="subtle"
            size="small"
            className={styles.rule}
            aria-label={strings.leaveOut(feature.name)}
            aria-pressed={force === 0}
            title={strings.leaveOut(feature.name)}
            icon={<Dismiss16Regular />}
            onClick={() => {
              toggle(0);
            }}
          />
        ) : null}
      </td>
    </tr>
  );
});
