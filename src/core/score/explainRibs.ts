import { type Band, bandOf, bands, type BandThresholds } from "./band";
import { middle } from "./rating";
import { rounded, shownQuantity } from "./rounded";
import { type Scale, toDefaultScale } from "./scale";
import { criteria, type Criterion, criterionNames, mostPoints, ribsParts, type RibsRatings, type RibsWeights } from "./ribs";

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
  const parts = ribsParts(ratings, weights, scale);
  const lost = mostPoints(weights).map((most, index) => rounded(most - (parts[index] ?? 0)));
  const most = Math.max(...lost);
  const criterion = criteria[lost.indexOf(most)];
  return criterion === undefined || most <= 0 ? undefined : { criterion, lost: most };
}

/**
 * The smallest change of one rating that reaches the next band; ties go to the earlier criterion.
 *
 * Undefined in the highest band, and where no rating suffices alone. A rating is told to two decimals, rounded to the side that reaches.
 */
export function nextBandChange(
  ratings: RibsRatings,
  weights: RibsWeights,
  thresholds: BandThresholds,
  scale: Scale,
): RatingChange | undefined {
  const parts = ribsParts(ratings, weights, scale);
  const score = parts.reduce((sum, part) => sum + part, 0);
  const reaches = bands[bands.indexOf(bandOf(score, thresholds)) - 1];
  const threshold = reaches === undefined ? undefined : thresholds[bands.indexOf(reaches)];
  if (reaches === undefined || threshold === undefined) return undefined;
  const most = mostPoints(weights);
  let best: (RatingChange & { readonly steps: number }) | undefined;
  for (const [index, criterion] of criteria.entries()) {
    const available = most[index] ?? 0;
    const needed = threshold - score;
    if (available <= 0 || rounded(available - (parts[index] ?? 0)) < rounded(needed)) continue;
    const steps = rounded((needed / available) * (scale.hi - scale.lo));
    if (best !== undefined && steps >= best.steps) continue;
    best = { criterion, ...changed(criterion, middle(ratings[criterion]), steps, scale), reaches, steps };
  }
  return best === undefined ? undefined : { criterion: best.criterion, from: best.from, to: best.to, reaches };
}

function changed(criterion: Criterion, from: number, steps: number, scale: Scale): { readonly from: number; readonly to: number } {
  const to =
    criterion === "risk"
      ? Math.max(scale.lo, Math.floor(rounded((from - steps) * 100)) / 100)
      : Math.min(scale.hi, Math.ceil(rounded((from + steps) * 100)) / 100);
  return { from, to };
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
