import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RankQuestion } from "../../core/doubt/rankDraws";
import { nextBandChange, weakestCriterion } from "../../core/score/explainRibs";
import { middle } from "../../core/score/rating";
import { criteria, mostPoints, type RibsWeights } from "../../core/score/ribs";
import type { CellLink as CellTarget } from "../../workbook/excel/cellLink";
import { CellLink } from "../portfolio/CellLink";
import { criterionMarks } from "../parts/colors";
import { formatScore } from "../../core/sheet/numbers";
import { wide } from "../parts/layout";
import { Swatch } from "../parts/Swatch";
import { rowInQuestion } from "./chances";
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
  readonly weights: RibsWeights;
  readonly assumptions: ScoringAssumptions;
  readonly question: RankQuestion;
  readonly link: CellTarget;
}

/** Why the score is what it is: points per criterion, the weakest, what would change the rank and the band, and how sure the rank is. */
export function OpenRow({ entry, ranking, weights, assumptions, question, link }: OpenRowProps): ReactNode {
  const styles = useStyles();
  const most = mostPoints(weights);
  return (
    <div className={styles.inset}>
      <div className={styles.parts}>
        {criteria.map((criterion, index) => (
          <div key={criterion}>
            <div className={styles.name}>
              <Swatch color={criterionMarks[criterion]} />
              {strings.shortCriterion[criterion]}
            </div>
            <span className={styles.points}>{formatScore(entry.parts[index] ?? 0)}</span>{" "}
            <span className={styles.most}>{strings.of(most[index] ?? 0)}</span>
          </div>
        ))}
      </div>
      <div>{explanation(entry, ranking, weights, assumptions)}</div>
      <CellLink to={link}>{strings.goToRow(rowOf(link))}</CellLink>
      {ranking.length > 1 ? <RankStrip question={question} row={rowInQuestion(ranking, entry.feature.id)} rank={entry.rank} /> : null}
    </div>
  );
}

function explanation(entry: Ranked, ranking: readonly Ranked[], weights: RibsWeights, assumptions: ScoringAssumptions): string {
  const weakest = weakestCriterion(entry.ratings, weights, assumptions.scale);
  const change = furthestRankChange(entry, ranking, weights, assumptions);
  const band = nextBandChange(entry.ratings, weights, assumptions.bands, assumptions.scale);
  return [
    weakest === undefined ? strings.nothingLost : strings.weakest(weakest.criterion, middle(entry.ratings[weakest.criterion])),
    change === undefined ? strings.noRankChange : strings.rankChange(change, entry.rank),
    ...(band === undefined ? [] : [strings.nextBand(band.criterion, band.to, band.reaches)]),
  ].join(" ");
}

/** The row number a link points at: "8" of "A8:AD8". */
function rowOf({ address }: CellTarget): string {
  return /\d+/.exec(address)?.[0] ?? address;
}
