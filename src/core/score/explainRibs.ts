import { type Band, bandOf, bands, type BandThresholds } from "./band";
import { middle, type Rating } from "./rating";
import { shownQuantity } from "./rounded";
import { bandChangeOf, weakestOf } from "./scoreChange";
import { type Scale, toDefaultScale } from "./scale";
import { criteria, type Criterion, criterionNames, ribsCriteria, ribsParts, type RibsRatings, type RibsWeights } from "./ribs";

/** A rating that, changed alone, lifts the score into the next band. */
export interface RatingChange {
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
  readonly reaches: Band;
}

/** Risk up to this level, on 1 to 5, makes a good candidate for automation. Source: article. */
const automationRisk = 2;

/** The criterion that loses most points, and how many; ties go to the earlier one. Undefined where none loses any. */
export function weakestCriterion(
  ratings: RibsRatings,
  weights: RibsWeights,
  scale: Scale,
): { readonly criterion: Criterion; readonly lost: number } | undefined {
  const weakest = weakestOf(listed(ratings), ribsCriteria(weights, scale));
  const criterion = criteria[weakest?.criterion ?? -1];
  return weakest === undefined || criterion === undefined ? undefined : { criterion, lost: weakest.lost };
}

/** The smallest change of one rating that reaches the next band; ties go to the earlier criterion. Undefined where no single rating does. */
export function nextBandChange(
  ratings: RibsRatings,
  weights: RibsWeights,
  thresholds: BandThresholds,
  scale: Scale,
): RatingChange | undefined {
  const change = bandChangeOf(listed(ratings), ribsCriteria(weights, scale), thresholds);
  const criterion = criteria[change?.criterion ?? -1];
  return change === undefined || criterion === undefined ? undefined : { ...change, criterion };
}

function listed(ratings: RibsRatings): readonly Rating[] {
  return criteria.map((criterion) => ratings[criterion]);
}

/**
 * One sentence on a score: its parts, the weakest criterion, the nearest way into the next band, and whether it invites automation.
 *
 * Source   article (low risk invites automation)
 */
export function explainRibs(ratings: RibsRatings, weights: RibsWeights, thresholds: BandThresholds, scale: Scale): string {
  const parts = ribsParts(ratings, weights, scale);
  const score = parts.reduce((sum, part) => sum + part, 0);
  const shownParts = criteria.map((criterion, index) => `${criterionNames[criterion]} ${shownQuantity(parts[index] ?? 0)}`);
  const isForAutomation = toDefaultScale(middle(ratings.risk), scale) <= automationRisk;
  return [
    `${shownQuantity(score)}, ${bandOf(score, thresholds)}: ${shownParts.join(" + ")}`,
    describeWeakest(ratings, weights, scale),
    describeNextBand(ratings, weights, thresholds, scale),
    ...(isForAutomation ? ["good candidate for automation"] : []),
  ].join("; ");
}

function describeWeakest(ratings: RibsRatings, weights: RibsWeights, scale: Scale): string {
  const weakest = weakestCriterion(ratings, weights, scale);
  if (weakest === undefined) return "no criterion loses points";
  return `weakest: ${criterionNames[weakest.criterion]}, which loses ${shownQuantity(weakest.lost)}`;
}

function describeNextBand(ratings: RibsRatings, weights: RibsWeights, thresholds: BandThresholds, scale: Scale): string {
  const band = bandOf(
    ribsParts(ratings, weights, scale).reduce((sum, part) => sum + part, 0),
    thresholds,
  );
  const next = bands[bands.indexOf(band) - 1];
  if (next === undefined) return "no band is higher";
  const change = nextBandChange(ratings, weights, thresholds, scale);
  if (change === undefined) return `no single rating reaches ${next}`;
  return `${criterionNames[change.criterion]} from ${shownQuantity(change.from)} to ${shownQuantity(change.to)} reaches ${next}`;
}
