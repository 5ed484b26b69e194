import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { likelyRanks, type RankConfidence } from "../../core/doubt/rankConfidence";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import { formatShare } from "../../core/sheet/numbers";
import { strings } from "./strings";
import { useRankConfidence } from "./useRankConfidence";

const useStyles = makeStyles({
  root: { marginTop: "8px" },
  heading: { display: "flex", justifyContent: "space-between", columnGap: "8px", color: tokens.colorNeutralForeground3 },
  link: { fontSize: "inherit" },
  strip: {
    display: "flex",
    alignItems: "flex-end",
    columnGap: "1px",
    height: "36px",
    marginTop: "2px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: "none",
  },
  bar: { flexGrow: 1, flexBasis: 0, backgroundColor: tokens.colorNeutralStrokeAccessible },
  own: { backgroundColor: tokens.colorNeutralForeground1 },
  axis: { display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground3 },
  table: { borderCollapse: "collapse", marginTop: "2px", "& td, & th": { padding: "0 12px 0 0", textAlign: "end", fontWeight: "inherit" } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface RankStripProps {
  readonly question: RankQuestion;
  readonly row: number;
  /** The rank under the weights shown. */
  readonly rank: number;
  /** Short names of the criteria. */
  readonly names: readonly string[];
}

/** How sure a rank is: its chance of every rank, whose weights would put it first, and how exact the draws are. */
export function RankStrip({ question, row, rank, names }: RankStripProps): ReactNode {
  const styles = useStyles();
  const confidence = useRankConfidence(question, row);
  const [isTable, setIsTable] = useState(false);
  if (confidence === undefined) return <div className={styles.root}>{strings.drawing}</div>;
  const range = likelyRanks(confidence.rankChances, strings.likelyShare);
  return (
    <div className={styles.root}>
      <div className={styles.heading}>
        <span>{strings.rankChances}</span>
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            setIsTable(!isTable);
          }}
        >
          {isTable ? strings.asPicture : strings.asTable}
        </Link>
      </div>
      {isTable ? <RankTable chances={confidence.rankChances} /> : <Strip chances={confidence.rankChances} rank={rank} />}
      <div>{strings.ranks(range, likeliest(confidence.rankChances))}</div>
      <div>{strings.favor(confidence.favor, names)}</div>
      <div className={styles.quiet}>{strings.drawError(question.trials, confidence.error)}</div>
    </div>
  );
}

/** More bars than this are thinner than their gaps in a narrow pane: ranks are put together. */
const mostBars = 40;

function Strip({ chances, rank }: { readonly chances: RankConfidence["rankChances"]; readonly rank: number }): ReactNode {
  const styles = useStyles();
  const width = Math.ceil(chances.length / mostBars);
  const bars = Array.from({ length: Math.ceil(chances.length / width) }, (_, bar) =>
    chances.slice(bar * width, (bar + 1) * width).reduce((sum, chance) => sum + chance, 0),
  );
  const most = Math.max(...bars);
  const ownBar = Math.floor((rank - 1) / width);
  return (
    <>
      <div className={styles.strip} role="img" aria-label={strings.ranks(likelyRanks(chances, strings.likelyShare), likeliest(chances))}>
        {bars.map((chance, bar) => (
          <span
            key={bar}
            className={bar === ownBar ? `${styles.bar} ${styles.own}` : styles.bar}
            style={{ height: `${String((100 * chance) / most)}%` }}
            title={strings.rankChance(bar * width + 1, Math.min(chances.length, (bar + 1) * width), chance)}
          />
        ))}
      </div>
      <div className={styles.axis} aria-hidden="true">
        <span>{strings.firstRank}</span>
        <span>{chances.length}</span>
      </div>
    </>
  );
}

function RankTable({ chances }: { readonly chances: RankConfidence["rankChances"] }): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead className={styles.quiet}>
        <tr>
          <th scope="col">{strings.rank}</th>
          <th scope="col">{strings.chance}</th>
        </tr>
      </thead>
      <tbody>
        {chances.map((chance, index) =>
          chance === 0 ? null : (
            <tr key={index}>
              <td>{index + 1}</td>
              <td>{formatShare(chance)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** The rank with the greatest chance; ties go to the better one. */
function likeliest(chances: readonly number[]): { readonly rank: number; readonly chance: number } {
  const chance = Math.max(...chances);
  return { rank: chances.indexOf(chance) + 1, chance };
}
