import { formatHeadlineMoney, type MoneyUnit } from "../../core/sheet/money";
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { markOf } from "./MoneyTable";
import type { Influence } from "./portfolioValue";
import { strings } from "./strings";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: { paddingBlock: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", justifyContent: "space-between", columnGap: "8px" },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  spread: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  row: { display: "grid", gridTemplateColumns: "60px minmax(0, 1fr) 60px", alignItems: "center", columnGap: "8px" },
  low: { textAlign: "end" },
  track: { position: "relative", height: "9px", backgroundColor: tokens.colorNeutralStroke3, forcedColorAdjust: "none" },
  bar: { position: "absolute", top: 0, bottom: 0, boxSizing: "border-box", minWidth: "2px" },
});

/** Bars beyond these are too short to read. */
const mostBars = 8;

interface TornadoProps {
  readonly influences: readonly Influence[];
  readonly unit: MoneyUnit;
}

/** How far each feature moves the whole, widest first, low and high printed at the ends. */
export const Tornado = memo(function Tornado({ influences, unit }: TornadoProps): ReactNode {
  const styles = useStyles();
  const shown = influences.slice(0, mostBars);
  const from = Math.min(...shown.map(({ atLow }) => atLow));
  const range = Math.max(...shown.map(({ atHigh }) => atHigh)) - from;
  const percent = (amount: number): string => `${String((100 * amount) / range)}%`;
  return (
    <ol className={styles.list}>
      {shown.map((influence) => {
        const { entry, atLow, atHigh, share } = influence;
        const mark = markOf(entry.bucket);
        return (
          <li key={entry.feature.id} className={styles.item}>
            <div className={styles.head}>
              <span className={styles.name}>{entry.feature.name}</span>
              {share === undefined ? null : <span className={styles.spread}>{strings.spread(share)}</span>}
            </div>
            <div className={styles.row} role="img" aria-label={strings.tornadoRow(influence, unit)}>
              <span className={styles.low}>{formatHeadlineMoney(atLow, unit)}</span>
              <span className={styles.track}>
                <span
                  className={styles.bar}
                  style={{
                    insetInlineStart: percent(atLow - from),
                    width: percent(atHigh - atLow),
                    ...(mark === undefined ? { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` } : { backgroundColor: mark }),
                  }}
                />
              </span>
              <span>{formatHeadlineMoney(atHigh, unit)}</span>
            </div>
          </li>
        );
      })}
    </ol>
  );
});
