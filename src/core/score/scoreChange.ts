import { type Band, bandOf, bands, type BandThresholds } from "./band";
import { middle, type Rating } from "./rating";
import { rounded } from "./rounded";
import { greatestParts, scoreParts, type ScoredCriterion } from "./weightedScore";

/** The criterion, by its place, that loses most points; ties go to the earlier one. Undefined where none loses any. */
export function weakestOf(
  ratings: readonly Rating[],
  criteria: readonly ScoredCriterion[],
): { readonly criterion: number; readonly lost: number } | undefined {
  const parts = scoreParts(ratings, criteria);
  const lost = greatestParts(criteria.map(({ weight }) => weight)).map((most, index) => rounded(most - (parts[index] ?? 0)));
  const most = Math.max(...lost);
  return most <= 0 ? undefined : { criterion: lost.indexOf(most), lost: most };
}

/** A rating that, changed alone, lifts the score into the next band. */
export interface BandChange {
  /** Place of the criterion. */
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
  readonly reaches: Band;
}

/**
 * The smallest change of one rating, as a share of its scale, that reaches the next band; ties go to the earlier criterion.
 *
 * Undefined in the highest band, and where no rating suffices alone. A rating is told to two decimals, rounded to the side that reaches.
 */
export function bandChangeOf(
  ratings: readonly Rating[],
  criteria: readonly ScoredCriterion[],
  thresholds: BandThresholds,
): BandChange | undefined {
  const parts = scoreParts(ratings, criteria);
  const score = parts.reduce((sum, part) => sum + part, 0);
  const reaches = bands[bands.indexOf(bandOf(score, thresholds)) - 1];
  const threshold = reaches === undefined ? undefined : thresholds[bands.indexOf(reaches)];
  if (reaches === undefined || threshold === undefined) return undefined;
  const most = greatestParts(criteria.map(({ weight }) => weight));
  const needed = threshold - score;
  let best: (BandChange & { readonly share: number }) | undefined;
  for (const [index, criterion] of criteria.entries()) {
    const available = most[index] ?? 0;
    const rating = ratings[index];
    if (rating === undefined || available <= 0 || rounded(available - (parts[index] ?? 0)) < rounded(needed)) continue;
    const share = rounded(needed / available);
    if (best !== undefined && share >= best.share) continue;
    best = { criterion: index, ...changed(middle(rating), needed / available, criterion), reaches, share };
  }
  return best === undefined ? undefined : { criterion: best.criterion, from: best.from, to: best.to, reaches };
}

function changed(from: number, share: number, { scale, isLowBetter }: ScoredCriterion): { readonly from: number; readonly to: number } {
  const steps = rounded(share * (scale.hi - scale.lo));
  const to = isLowBetter
    ? Math.max(scale.lo, Math.floor(rounded((from - steps) * 100)) / 100)
    : Math.min(scale.hi, Math.ceil(rounded((from + steps) * 100)) / 100);
  return { from, to };
}
