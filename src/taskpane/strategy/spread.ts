/**
 * Heights of labels moved down just so far that none touches the next, and up again where that would leave the field.
 *
 * Unit     pixels from the top; distance: the least between two labels
 */
export function spread(tops: readonly number[], distance: number, lowest: number): readonly number[] {
  const order = tops.map((_, index) => index).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
  const placed = [...tops];
  let last = -Infinity;
  for (const index of order) {
    last = Math.max(placed[index] ?? 0, last + distance);
    placed[index] = last;
  }
  let limit = lowest;
  for (const index of order.reverse()) {
    const top = Math.min(placed[index] ?? 0, limit);
    placed[index] = top;
    limit = top - distance;
  }
  return placed;
}
