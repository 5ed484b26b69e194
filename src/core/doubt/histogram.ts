/** How many of the values stand from one border up to the next; the last bin holds its end too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const roundFactors = [1, 2, 2.5, 5, 10] as const;

/** The least round step (1, 2, 2.5 or 5 times a power of ten) of which at most so many cover the range. Domain: range above 0. */
export function roundStep(range: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(range / most));
  return power * (roundFactors.find((factor) => factor * power * most >= range) ?? 10);
}

/** Values closer together than this share of their size, or than any amount anyone counts, differ by rounding only. */
const leastRange = 1e-9;
const leastAmount = 1e-100;

/**
 * Bins of a round width, with a border at 0 where the values reach across it. Empty where all values are the same but for rounding.
 *
 * Shape    ascending values → about `most` bins
 * Cost     O(bins · log n)
 */
export function histogram(ascending: Float64Array, most: number): readonly Bin[] {
  const [first, last] = [ascending[0] ?? 0, ascending.at(-1) ?? 0];
  if (!(last - first > Math.max(leastAmount, leastRange * Math.max(Math.abs(first), Math.abs(last))))) return [];
  const step = roundStep(last - first, most);
  const [start, end] = [Math.floor(first / step), Math.max(Math.floor(first / step) + 1, Math.ceil(last / step))];
  let below = 0;
  return Array.from({ length: end - start }, (_, index) => {
    const [from, to] = [(start + index) * step, (start + index + 1) * step];
    const upTo = index === end - start - 1 ? ascending.length : countBelow(ascending, to);
    const count = upTo - below;
    below = upTo;
    return { from, to, count };
  });
}

/** How many ascending values are below a border. */
function countBelow(ascending: Float64Array, border: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < border) low = middle + 1;
    else high = middle;
  }
  return low;
}
