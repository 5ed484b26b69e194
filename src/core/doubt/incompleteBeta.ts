/** Lanczos coefficients for g = 7, nine terms. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const lanczosG = 7;

/** Logarithm of the gamma function, for arguments of at least 1. */
function logGamma(x: number): number {
  const base = x + lanczosG - 0.5;
  const series = lanczos.reduce((sum: number, coefficient, index) => (index === 0 ? coefficient : sum + coefficient / (x - 1 + index)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

/** Logarithm of the beta function. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

const mostTerms = 2000;
const tiny = 1e-300;

/**
 * Regularized incomplete beta function: the distribution function of a beta distribution, at x and from above.
 *
 * Both tails are given, since 1 minus a small one loses its digits.
 *
 * Domain   a, b of at least 1; x in (0, 1)
 * Source   press2007 (continued fraction, by Lentz's method)
 */
export function betaTails(x: number, a: number, b: number, logBetaAB: number): { readonly below: number; readonly above: number } {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBetaAB);
  if (x < (a + 1) / (a + b + 2)) {
    const below = (front * continuedFraction(x, a, b)) / a;
    return { below, above: 1 - below };
  }
  const above = (front * continuedFraction(1 - x, b, a)) / b;
  return { below: 1 - above, above };
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < Number.EPSILON) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
