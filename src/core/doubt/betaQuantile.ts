import { betaTails, logBeta } from "./incompleteBeta";

/** Steps after which Newton's method within a shrinking bracket has long converged. */
const mostSteps = 120;

/** The quantile of a beta distribution from either tail, so that neither loses digits. */
export interface BetaQuantile {
  /** x with `below` to its left. */
  readonly fromBelow: (below: number) => number;
  /** x with `above` to its right. */
  readonly fromAbove: (above: number) => number;
  /** Density at x. */
  readonly densityAt: (x: number) => number;
}

/**
 * Quantile of the beta distribution on [0, 1].
 *
 * Newton's method on the logarithms of tail and x, nearly linear there, held in a bracket.
 *
 * Domain   a, b of at least 1
 */
export function betaQuantile(a: number, b: number): BetaQuantile {
  const logBetaAB = logBeta(a, b);
  const left = lowerTail(a, b, logBetaAB);
  const right = lowerTail(b, a, logBetaAB);
  const half = betaTails(a / (a + b), a, b, logBetaAB).below;
  return {
    fromBelow: (below) => (below <= half ? left(below) : 1 - right(1 - below)),
    fromAbove: (above) => (above <= 1 - half ? 1 - right(above) : left(1 - above)),
    densityAt: (x) => Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBetaAB),
  };
}

/** x of a tail on the left of the mean. */
function lowerTail(a: number, b: number, logBetaAB: number): (tail: number) => number {
  return (tail) => {
    if (tail <= 0) return 0;
    const logTail = Math.log(tail);
    let low = 0;
    let high = 1;
    // The leading term x^a / (a·B(a, b)) of the distribution function, exact as the tail vanishes.
    let x = Math.min(a / (a + b), Math.exp((logTail + Math.log(a) + logBetaAB) / a));
    for (let step = 0; step < mostSteps; step += 1) {
      const { below } = betaTails(x, a, b, logBetaAB);
      if (below > tail) high = x;
      else low = x;
      const logSlope = Math.exp(a * Math.log(x) + (b - 1) * Math.log1p(-x) - logBetaAB) / below;
      const newton = x * Math.exp((logTail - Math.log(below)) / logSlope);
      const next = newton > low && newton < high ? newton : (low + high) / 2;
      if (Math.abs(next - x) <= Number.EPSILON * x) return next;
      x = next;
    }
    return x;
  };
}
