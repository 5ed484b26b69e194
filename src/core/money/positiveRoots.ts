import type { Row } from "../matrix";
import { bracketedRoot } from "./bracketedRoot";

/** Rounding of a sum of terms, relative to the sum of their sizes and per term. */
const roundingPerTerm = 4 * Number.EPSILON;

/**
 * Every positive real root of Σ c_t·x^t, ascending, a multiple root once.
 *
 * Between two changes of sign in the coefficients stands a power s; the derivative of x^(−s)·P(x) has one change fewer, so its roots are found the
 * same way first. They cut the half line into pieces on which x^(−s)·P(x) is monotone: at most one root each, and a root that touches stands on a cut.
 *
 * Two roots closer than rounding can tell apart are reported as one.
 *
 * Domain   a coefficient other than 0; finite coefficients
 * Cost     O(changes² · terms)
 * Source   rolle1691
 */
export function positiveRoots(coefficients: Row): readonly number[] {
  const terms = trimmed(coefficients);
  const change = firstSignChange(terms);
  if (change === undefined) return [];
  const power = (change.from + change.to) / 2;
  const cuts = positiveRoots(scaled(terms.map((coefficient, index) => coefficient * (index - power))));
  const bounds = rootBounds(terms);
  return rootsBetween(terms, [bounds.low, ...cuts, bounds.high]);
}

function rootsBetween(terms: Row, cuts: readonly number[]): readonly number[] {
  const roots: number[] = [];
  let low = cuts[0] ?? 0;
  let lowSign = Math.sign(terms[0] ?? 0);
  const last = cuts.length - 1;
  for (const [index, high] of cuts.entries()) {
    if (index === 0) continue;
    const highSign = index === last ? Math.sign(terms.at(-1) ?? 0) : signAt(terms, high);
    // Two neighboring cuts that are both roots enclose a piece that never leaves 0: one root, found twice.
    if (highSign === 0 && lowSign !== 0) roots.push(high);
    else if (lowSign * highSign < 0) roots.push(rootWithin(terms, low, high, lowSign));
    low = high;
    lowSign = highSign;
  }
  return roots;
}

/** Sign of the polynomial, 0 where its value is within rounding. */
function signAt(terms: Row, x: number): number {
  const { value, size } = evaluate(terms, x);
  return Math.abs(value) <= roundingPerTerm * terms.length * size ? 0 : Math.sign(value);
}

/** Value and sum of absolute terms, both over x^degree where x exceeds 1, so that neither overflows. */
function evaluate(terms: Row, x: number): { readonly value: number; readonly size: number } {
  let value = 0;
  let size = 0;
  const isLarge = x > 1;
  const factor = isLarge ? 1 / x : x;
  const last = terms.length - 1;
  for (let step = 0; step <= last; step += 1) {
    const coefficient = terms[isLarge ? step : last - step] ?? 0;
    value = value * factor + coefficient;
    size = size * factor + (coefficient < 0 ? -coefficient : coefficient);
  }
  return { value, size };
}

/** The root between two points of opposite sign. */
function rootWithin(terms: Row, from: number, to: number, fromSign: number): number {
  let [low, high] = [from, to];
  // Bounds may lie hundreds of powers of ten apart: halve their distance on the logarithmic scale first.
  while (high > 2 * low) {
    const middle = Math.sqrt(low) * Math.sqrt(high);
    if (middle <= low || middle >= high) break;
    if (Math.sign(evaluate(terms, middle).value) === fromSign) low = middle;
    else high = middle;
  }
  return bracketedRoot((x) => evaluate(terms, x).value, low, high);
}

/** Without leading and trailing zeros: neither moves a positive root. */
function trimmed(coefficients: Row): Row {
  const first = coefficients.findIndex((coefficient) => coefficient !== 0);
  const last = coefficients.findLastIndex((coefficient) => coefficient !== 0);
  return scaled(coefficients.slice(Math.max(0, first), last + 1));
}

/** Scaled to a greatest size of 1. */
function scaled(coefficients: Row): Row {
  const greatest = coefficients.reduce((most, coefficient) => Math.max(most, Math.abs(coefficient)), 0);
  return greatest === 0 ? coefficients : coefficients.map((coefficient) => coefficient / greatest);
}

function firstSignChange(terms: Row): { readonly from: number; readonly to: number } | undefined {
  let from = 0;
  for (const [to, coefficient] of terms.entries()) {
    if (coefficient === 0) continue;
    if (Math.sign(coefficient) !== Math.sign(terms[from] ?? 0)) return { from, to };
    from = to;
  }
  return undefined;
}

/** Bounds of every positive root, by Cauchy, a little wider so that no root stands on them. */
function rootBounds(terms: Row): { readonly low: number; readonly high: number } {
  const first = Math.abs(terms[0] ?? 0);
  const last = Math.abs(terms.at(-1) ?? 0);
  return { low: Math.max(Number.MIN_VALUE, first / (first + 1) / 2), high: Math.min(Number.MAX_VALUE, 2 * (1 + 1 / last)) };
}
