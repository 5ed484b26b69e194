import normalDistribution from "@stdlib/stats-base-dists-normal-cdf";

/**
 * Chance that a chi-square variable is at least x.
 *
 * Domain   x ≥ 0; degrees of freedom: whole, 1 or more
 * Cost     O(degrees)
 * Source   abramowitz1964 (26.4.4, 26.4.5)
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const half = x / 2;
  const isEven = degrees % 2 === 0;
  const root = Math.sqrt(x);
  let term = isEven ? Math.exp(-half) : (2 * root * Math.exp(-half)) / Math.sqrt(2 * Math.PI);
  let sum = isEven ? 0 : 2 * normalDistribution(-root, 0, 1);
  for (let index = isEven ? 2 : 3; index <= degrees; index += 2) {
    sum += term;
    term *= x / index;
  }
  return Math.min(1, sum);
}
