import type { ThreePoint } from "./threePoint";

/** How far one item moves the total, the others at their likely values. */
export interface TornadoBar {
  /** Position of the item among those given. */
  readonly item: number;
  readonly atLow: number;
  readonly atHigh: number;
  readonly swing: number;
}

/**
 * Tornado of a sum: the total at each item's low and high, widest swing first; the first given among equals.
 *
 * Unit     as the values
 * Cost     O(n · log n)
 * Source   clemen2013
 */
export function tornado(items: readonly ThreePoint[]): readonly TornadoBar[] {
  const base = items.reduce((sum, { likely }) => sum + likely, 0);
  return items
    .map(({ low, likely, high }, item) => ({ item, atLow: base - (likely - low), atHigh: base + (high - likely), swing: high - low }))
    .toSorted((one, other) => other.swing - one.swing);
}
