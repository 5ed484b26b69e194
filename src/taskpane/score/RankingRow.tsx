import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown12Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp12Regular } from "@fluentui/react-icons/svg/arrow-up";
import { memo, type ReactNode } from "react";
import type { BandThresholds } from "../../core/score/band";
import { formatScore } from "../../core/sheet/numbers";
import { wide } from "../parts/layout";
import { ContributionBar } from "./ContributionBar";
import type { Ranked } from "./ranking";
import { strings } from "./strings";
import { TopChance } from "./TopChance";

/** Columns of a row and of the heading above: two lines in a narrow pane, one in a wide pane. */
export const useRankingColumns = makeStyles({
  columns: {
    display: "grid",
    alignItems: "center",
    columnGap: "8px",
    gridTemplateColumns: "20px minmax(0, 1fr) 40px 56px 32px",
    gridTemplateAreas: '"rank name score chance chance" ". bar bar band move"',
    [wide]: {
      gridTemplateColumns: "24px 36px minmax(0, 190px) minmax(0, 1fr) 48px 56px 96px",
      gridTemplateAreas: '"rank move name bar score band chance"',
    },
  },
  rank: { gridArea: "rank", textAlign: "end", color: tokens.colorNeutralForeground3 },
  name: { gridArea: "name", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  score: { gridArea: "score", textAlign: "end" },
  band: { gridArea: "band", color: tokens.colorNeutralForeground3 },
  move: { gridArea: "move", textAlign: "end" },
  chance: { gridArea: "chance", textAlign: "end" },
  bar: { gridArea: "bar" },
});

const useStyles = makeStyles({
  row: {
    width: "100%",
    boxSizing: "border-box",
    paddingBlock: "5px",
    paddingInline: 0,
    rowGap: "3px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    [wide]: { minHeight: "26px" },
    ...createFocusOutlineStyle(),
  },
  open: { fontWeight: tokens.fontWeightSemibold },
  score: { fontWeight: tokens.fontWeightSemibold },
  move: { display: "inline-flex", alignItems: "center", columnGap: "2px", fontWeight: tokens.fontWeightRegular },
  unmoved: { color: tokens.colorNeutralForeground3 },
});

interface RankingRowProps {
  readonly entry: Ranked;
  readonly move: number;
  /** Chance to be in the top; absent until it is known. */
  readonly chance: number | undefined;
  readonly most: readonly number[];
  /** Short names of the criteria. */
  readonly names: readonly string[];
  readonly thresholds: BandThresholds;
  readonly isOpen: boolean;
  readonly "data-row": number;
  readonly tabIndex: 0 | -1;
  readonly onToggle: (id: string) => void;
}

/** One feature of the ranking: place, name, score, band, its contributions, its move against the saved weights and its chance of the top. */
export const RankingRow = memo(function RankingRow(props: RankingRowProps): ReactNode {
  const { entry, move, chance, most, names, thresholds, isOpen, tabIndex, onToggle } = props;
  const columns = useRankingColumns();
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(columns.columns, styles.row, isOpen && styles.open)}
      aria-expanded={isOpen}
      tabIndex={tabIndex}
      data-row={props["data-row"]}
      onClick={() => {
        onToggle(entry.feature.id);
      }}
    >
      <span className={columns.rank}>{entry.rank}</span>
      <span className={columns.name} title={entry.feature.name}>
        {entry.feature.name}
      </span>
      <span className={mergeClasses(columns.score, styles.score)}>{formatScore(entry.score)}</span>
      <span className={columns.band}>{entry.band}</span>
      <span className={columns.bar}>
        <ContributionBar parts={entry.parts} thresholds={thresholds} label={strings.parts(entry, most, names)} />
      </span>
      <span className={columns.move}>
        <Move places={move} />
      </span>
      <span className={columns.chance}>{chance === undefined ? null : <TopChance chance={chance} />}</span>
    </button>
  );
});

function Move({ places }: { readonly places: number }): ReactNode {
  const styles = useStyles();
  if (places === 0) {
    return (
      <span className={styles.unmoved} aria-hidden="true">
        ·
      </span>
    );
  }
  return (
    <span className={styles.move} role="img" aria-label={places > 0 ? strings.up(places) : strings.down(-places)}>
      {places > 0 ? <ArrowUp12Regular /> : <ArrowDown12Regular />}
      {Math.abs(places)}
    </span>
  );
}
