import { formatMoney, type MoneyUnit } from "../../core/sheet/money";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
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
import { GateCounts } from "./GateCounts";
import { strings } from "./strings";

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
});

/** Entries shown before "5 more": the top of a horizon is what people look for. */
const firstEntries = 6;

export interface HorizonCardProps {
  readonly title: string;
  readonly aside: string;
  readonly hue: Hue;
  readonly totals: Totals;
  readonly money: MoneyUnit;
  readonly entries: readonly RoadmapEntry[];
  readonly changes: ReadonlyMap<string, RoadmapChange>;
  readonly sheet: FeatureSheet;
  readonly onDecide: (edit: FeatureEdit) => void;
}

/** One horizon as the roadmap would show it: totals, gates, and its features in order. */
export function HorizonCard({ title, aside, hue, totals, money, entries, changes, sheet, onDecide }: HorizonCardProps): ReactNode {
  const styles = useStyles();
  const { goTo } = usePortfolio();
  const [openId, setOpenId] = useState<string>();
  const [length, setLength] = useState(entries.length <= firstEntries + 1 ? firstEntries + 1 : firstEntries);
  const shown = entries.slice(0, length);
  const rows = useRows(shown.length, (index) => {
    const entry = shown[index];
    if (entry !== undefined) goTo(sheet.linkTo(entry.feature.row));
  });
  const hasGates = Object.values(totals.gates).some((amount) => amount > 0);
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.band} style={{ backgroundColor: hue.band, color: hue.text }}>
        <h3 className={styles.title}>{title}</h3>
        <span>{aside}</span>
      </div>
      <div className={styles.body}>
        <div className={styles.totals}>
          <span>
            <span className={styles.strong}>{totals.count}</span> {strings.features(totals.count)}
            {totals.cost === 0 ? null : (
              <>
                {" · "}
                <span className={styles.strong}>{formatMoney(totals.cost, money)}</span>
              </>
            )}
          </span>
          {hasGates ? <GateCounts gates={totals.gates} /> : null}
        </div>
        {}
        <ol className={styles.list} {...rows.list}>
          {shown.map((entry, index) => (
            <EntryRow
              key={entry.feature.id}
              entry={entry}
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
        {shown.length < entries.length ? (
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
