/**
 * A level on a criterion, possibly uncertain: uniform between low and high, scored at the middle. A certain rating has low = high.
 *
 * Unit   steps of the scale
 */
export interface Rating {
  readonly low: number;
  readonly high: number;
}

/** The point at which a rating is scored. */
export function middle(rating: Rating): number {
  return (rating.low + rating.high) / 2;
}
