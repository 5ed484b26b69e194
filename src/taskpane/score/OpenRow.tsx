import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import type { Criterion } from "../../core/score/criteria";
import { middle } from "../../core/score/rating";
import { bandChangeOf, weakestOf } from "../../core/score/scoreChange";
import { greatestParts } from "../../core/score/weightedScore";
import type { CellLink as CellTarget } from "../../workbook/excel/cellLink";
import { CellLink } from "../portfolio/CellLink";
import { formatScore } from "../../core/sheet/numbers";
import { wide } from "../parts/layout";
import { rowInQuestion } from "./chances";
import { CriterionMark } from "./CriterionMark";
import { shortNames, spokenName } from "./criterionNames";
import { furthestRankChange, type Ranked, type ScoringAssumptions } from "./ranking";
import { RankStrip } from "./RankStrip";
import { strings } from "./strings";

const useStyles = makeStyles({
  inset: {
    marginBottom: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [wide]: { marginInlineStart: "68px" },
  },
  parts: { display: "flex", columnGap: "24px", rowGap: "4px", flexWrap: "wrap", marginBottom: "6px" },
  name: { display: "flex", alignItems: "center", columnGap: "6px", color: tokens.colorNeutralForeground2 },
  points: { fontWeight: tokens.fontWeightSemibold },
  most: { color: tokens.colorNeutralForeground3 },
});

interface OpenRowProps {
  readonly entry: Ranked;
  readonly ranking: readonly Ranked[];
  readonly criteria: readonly Criterion[];
  readonly assumptions: ScoringAssumptions;
  readonly question: RankQuestion;
  readonly link: CellTarget;
}

/** Why the score is what it is: points per criterion, the weakest, what would change the rank and the band, and how sure the rank is. */
export function OpenRow({ entry, ranking, criteria, assumptions, question, link }: OpenRowProps): ReactNode {
  const styles = useStyles();
  const most = greatestParts(criteria.map(({ weight }) => weight));
  const names = shortNames(criteria);
  return (
    <div className={styles.inset}>
      <div className={styles.parts}>
        {entry.parts.map((points, index) => (
          <div key={names[index]}>
            <div className={styles.name}>
              <CriterionMark place={index} count={criteria.length} />
              {names[index]}
            </div>
            <span className={styles.points}>{formatScore(points)}</span> <span className={styles.most}>{strings.of(most[index] ?? 0)}</span>
          </div>
        ))}
      </div>
      <div>{explanation(entry, ranking, criteria, assumptions)}</div>
      <CellLink to={link}>{strings.goToRow(rowOf(link))}</CellLink>
      {ranking.length > 1 && entry.parts.length > 0 ? (
        <RankStrip question={question} row={rowInQuestion(ranking, entry.feature.id)} rank={entry.rank} names={names} />
      ) : null}
    </div>
  );
}

function explanation(
  entry: Ranked,
  ranking: readonly Ranked[],
  criteria: readonly Criterion[],
  { bands }: Pick<ScoringAssumptions, "bands">,
): string {
  if (entry.parts.length === 0) return strings.byMethod;
  const nameAt = (place: number): string => spokenName({ name: criteria[place]?.name ?? "" });
  const weakest = weakestOf(entry.ratings, criteria);
  const weakestRating = entry.ratings[weakest?.criterion ?? -1];
  const change = furthestRankChange(entry, ranking, criteria);
  const band = bandChangeOf(entry.ratings, criteria, bands);
  return [
    weakest === undefined || weakestRating === undefined
      ? strings.nothingLost
      : strings.weakest(nameAt(weakest.criterion), middle(weakestRating)),
    change === undefined ? strings.noRankChange : strings.rankChange(nameAt(change.criterion), change, entry.rank),
    ...(band === undefined ? [] : [strings.nextBand(nameAt(band.criterion), band.to, band.reaches)]),
  ].join(" ");
}

/** The row number a link points at: "8" of "A8:AD8". */
function rowOf({ address }: CellTarget): string {
  return /\d+/.exec(address)?.[0] ?? address;
}
