import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useState } from "react";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import type { Criterion } from "../../core/score/criteria";
import { greatestParts } from "../../core/score/weightedScore";
import type { FeatureSheet } from "../../workbook/portfolio";
import { rowsAtFirst } from "../parts/lengthOfList";
import { wide } from "../parts/layout";
import { useRows } from "../parts/rows";
import { ShowMore } from "../parts/ShowMore";
import { usePortfolio } from "../portfolio/PortfolioContext";
import type { Chances } from "./chances";
import { shortNames } from "./criterionNames";
import { OpenRow } from "./OpenRow";
import type { Ranked, ScoringAssumptions } from "./ranking";
import { RankingRow, useRankingColumns } from "./RankingRow";
import { strings } from "./strings";

const useStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    paddingBlock: "4px",
  },
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 46px",
    [wide]: { containIntrinsicSize: "auto 27px" },
  },
  wideOnly: { display: "none", [wide]: { display: "block" } },
  narrowOff: { display: "none", [wide]: { display: "flex" } },
  axis: { gridArea: "bar", justifyContent: "space-between" },
  foot: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "8px",
    marginTop: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface RankingListProps {
  readonly ranking: readonly Ranked[];
  readonly moves: ReadonlyMap<string, number>;
  readonly chances: Chances | undefined;
  readonly question: RankQuestion;
  readonly criteria: readonly Criterion[];
  readonly assumptions: ScoringAssumptions;
  readonly linkTo: FeatureSheet["linkTo"];
}

/** The ranking, one tab stop: arrows move, Enter opens a row, Ctrl+Enter goes to its cell, Esc closes. */
export function RankingList({ ranking, moves, chances, question, criteria, assumptions, linkTo }: RankingListProps): ReactNode {
  const columns = useRankingColumns();
  const styles = useStyles();
  const { goTo } = usePortfolio();
  const [openId, setOpenId] = useState<string>();
  const [length, setLength] = useState<number>();
  const shown = ranking.slice(0, length ?? rowsAtFirst(ranking.length));
  const most = useMemo(() => greatestParts(criteria.map(({ weight }) => weight)), [criteria]);
  const names = useMemo(() => shortNames(criteria), [criteria]);
  const rows = useRows(shown.length, (index) => {
    const entry = shown[index];
    if (entry !== undefined) goTo(linkTo(entry.feature.row));
  });
  const toggle = useCallback((id: string) => {
    setOpenId((last) => (last === id ? undefined : id));
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape") setOpenId(undefined);
    rows.list.onKeyDown(event);
  };
  return (
    <>
      <div className={mergeClasses(columns.columns, styles.heading)} aria-hidden="true">
        <span className={columns.rank}>{strings.columns.rank}</span>
        <span className={mergeClasses(columns.move, styles.wideOnly)}>{strings.columns.move}</span>
        <span className={columns.name}>{strings.columns.feature}</span>
        <span className={mergeClasses(styles.axis, styles.narrowOff)}>
          {[0, 25, 50, 75, 100].map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </span>
        <span className={columns.score}>{strings.columns.score}</span>
        <span className={mergeClasses(columns.band, styles.wideOnly)}>{strings.columns.band}</span>
        <span className={columns.chance}>{chances === undefined ? null : strings.topColumn(chances.places)}</span>
      </div>
      {/* The keys of a list are handled where they bubble to; the rows themselves are buttons. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol className={styles.list} onFocus={rows.list.onFocus} onKeyDown={onKeyDown}>
        {shown.map((entry, index) => (
          <li key={entry.feature.id} className={styles.item}>
            <RankingRow
              entry={entry}
              move={moves.get(entry.feature.id) ?? 0}
              chance={chances?.top.get(entry.feature.id)}
              most={most}
              names={names}
              thresholds={assumptions.bands}
              isOpen={entry.feature.id === openId}
              onToggle={toggle}
              {...rows.row(index)}
            />
            {entry.feature.id === openId ? (
              <OpenRow
                entry={entry}
                ranking={ranking}
                criteria={criteria}
                assumptions={assumptions}
                question={question}
                link={linkTo(entry.feature.row)}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <ShowMore shown={shown.length} total={ranking.length} onShow={setLength} />
        <span>{strings.ticks(assumptions.bands)}</span>
      </div>
    </>
  );
}
