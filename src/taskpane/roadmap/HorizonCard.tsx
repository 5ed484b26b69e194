import { formatMoney, type MoneyUnit } from "../../core/sheet/money";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { type Horizon, horizonName, type HorizonNames } from "../../core/horizon/horizon";
import type { RoadmapChange } from "../../core/roadmap/compareRoadmaps";
import type { RoadmapEntry } from "../../core/roadmap/roadmap";
import type { Totals } from "../../core/roadmap/subtotals";
import type { FeatureEdit } from "../../workbook/features/featureCells";
import type { FeatureSheet } from "../../workbook/portfolio";
import type { Hue } from "../parts/colors";
import { moreRows } from "../parts/lengthOfList";
import { useRows } from "../parts/rows";
import { usePortfolio } from "../portfolio/PortfolioContext";
import { EntryRow } from "./EntryRow";
import { grouped, isShown, type PreviewView } from "./filters";
import { GateCounts } from "./GateCounts";
import { strings } from "./strings";
import type { Arrangement } from "./useArrangement";

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "6px",
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  band: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "6px 10px",
    borderBottom: `1px solid ${tokens.colorTransparentStroke}`,
  },
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  body: { padding: "8px 10px" },
  totals: { display: "flex", justifyContent: "space-between", columnGap: "8px", marginBottom: "4px" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, marginInline: "-10px", padding: 0 },
  more: { fontSize: "inherit" },
  target: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  slot: {
    marginTop: "4px",
    padding: "4px 8px",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** Entries shown before "5 more": the top of a horizon is what people look for. */
const firstEntries = 6;

export interface HorizonCardProps {
  readonly title: string;
  /** Absent for what is not scheduled. */
  readonly horizon: Horizon | undefined;
  readonly aside: string;
  readonly hue: Hue;
  readonly totals: Totals;
  readonly money: MoneyUnit;
  readonly entries: readonly RoadmapEntry[];
  readonly changes: ReadonlyMap<string, RoadmapChange>;
  readonly sheet: FeatureSheet;
  readonly onDecide: (edit: FeatureEdit) => void;
  readonly arrangement: Arrangement;
  readonly view: PreviewView;
  readonly names: HorizonNames;
}

/** One horizon as the roadmap would show it: totals, gates, and its features in order, which can be moved by hand. */
export function HorizonCard(props: HorizonCardProps): ReactNode {
  const { title, horizon, aside, hue, totals, money, entries: all, changes, sheet, onDecide, arrangement, view, names } = props;
  const styles = useStyles();
  const { goTo } = usePortfolio();
  const [openId, setOpenId] = useState<string>();
  const entries = all.filter((entry) => isShown(entry, view.filters));
  const isFiltered = entries.length < all.length;
  const [length, setLength] = useState(entries.length <= firstEntries + 1 ? firstEntries + 1 : firstEntries);
  const { flight } = arrangement;
  const isTarget = horizon !== undefined && flight?.to?.horizon === horizon;
  // While a feature is in flight every place is in sight.
  const shown = grouped(flight === undefined ? entries.slice(0, length) : entries, view.groupBy).flatMap((group) =>
    group.entries.map((entry, index) => ({ entry, head: index === 0 ? group.head : undefined })),
  );
  const rows = useRows(shown.length, (index) => {
    const row = shown[index];
    if (row !== undefined) goTo(sheet.linkTo(row.entry.feature.row));
  });
  const hasGates = Object.values(totals.gates).some((amount) => amount > 0);
  return (
    // Dropping is for pointers; keys and buttons do the same from the row itself.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={mergeClasses(styles.card, isTarget && styles.target)}
      aria-label={title}
      onDragOver={(event) => {
        if (horizon === undefined || flight === undefined) return;
        event.preventDefault();
        const rank =
          rankAt(event.currentTarget, event.clientY) ?? all.length + (all.some(({ feature }) => feature.id === flight.id) ? 0 : 1);
        arrangement.hover({ horizon, rank });
      }}
      onDrop={(event) => {
        event.preventDefault();
        arrangement.drop();
      }}
    >
      <div className={styles.band} style={{ backgroundColor: hue.band, color: hue.text }}>
        <h3 className={styles.title}>{title}</h3>
        <span>{aside}</span>
      </div>
      <div className={styles.body}>
        <div className={styles.totals}>
          <span>
            {isFiltered ? (
              strings.shownOf(entries.length, all.length)
            ) : (
              <>
                <span className={styles.strong}>{totals.count}</span> {strings.features(totals.count)}
              </>
            )}
            {totals.cost === 0 ? null : (
              <>
                {" · "}
                <span className={styles.strong}>{formatMoney(totals.cost, money)}</span>
              </>
            )}
          </span>
          {hasGates ? <GateCounts gates={totals.gates} /> : null}
        </div>
        <ol className={styles.list} {...rows.list}>
          {shown.map(({ entry, head }, index) => (
            <EntryRow
              key={entry.feature.id}
              entry={entry}
              head={head === undefined ? undefined : head || strings.noValue}
              arrangement={arrangement}
              names={names}
              change={changes.get(entry.feature.id)}
              link={sheet.linkTo(entry.feature.row)}
              isOpen={entry.feature.id === openId}
              onToggle={() => {
                setOpenId(entry.feature.id === openId ? undefined : entry.feature.id);
              }}
              onDecide={onDecide}
              stop={rows.row(index)}
            />
          ))}
        </ol>
        {isTarget ? (
          <div className={styles.slot}>
            {strings.slot(horizonName(horizon, names), flight.to.rank)}
            <div className={styles.quiet}>{strings.writesHere(horizon)}</div>
          </div>
        ) : null}
        {flight === undefined && shown.length < entries.length ? (
          <Link
            as="button"
            className={styles.more}
            onClick={() => {
              setLength(moreRows(shown.length, entries.length));
            }}
          >
            {strings.more(moreRows(shown.length, entries.length) - shown.length)}
          </Link>
        ) : null}
      </div>
    </section>
  );
}

/** The rank in the whole horizon at a height of the card; undefined below its rows. */
function rankAt(card: HTMLElement, y: number): number | undefined {
  for (const row of card.querySelectorAll<HTMLElement>("[data-rank]")) {
    const { top, height } = row.getBoundingClientRect();
    if (y < top + height / 2) return Number(row.dataset.rank);
  }
  return undefined;
}
