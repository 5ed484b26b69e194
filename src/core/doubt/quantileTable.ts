import normalDistribution from "@stdlib/stats-base-dists-normal-cdf";

import { betaDistribution } from "./betaQuantile";
import { classicShape } from "./threePoint";

/** Scores beyond which less than 1e-10 of the probability lies: farther than the generator's steps of 2^−32 reach. */
const reach = 6.5;
const nodesPerUnit = 38;
const intervals = 2 * reach * nodesPerUnit;

/**
 * A quantile function over normal scores, for cubic Hermite interpolation: value and slope (times the distance of nodes) of node k stand at 2k and 2k + 1.
 *
 * Smooth in the tails, where probabilities crowd; within 1e-9 of the range of the exact quantile function.
 */
export type QuantileTable = Float64Array;

/**
 * Table of the Beta-PERT on [0, 1] with a given mode.
 *
 * Built outwards from the median of either side, each node the guess for the next.
 *
 * Domain   mode in [0, 1]
 * Cost     about a millisecond
 * Source   malcolm1959, vose2008
 */
export function pertTable(mode: number): QuantileTable {
  const table = new Float64Array(2 * (intervals + 1));
  const alpha = 1 + classicShape * mode;
  const beta = 1 + classicShape * (1 - mode);
  fillHalf(alpha, beta, (node, x, slope) => {
    table[2 * node] = x;
    table[2 * node + 1] = slope;
  });
  fillHalf(beta, alpha, (node, x, slope) => {
    table[2 * (intervals - node)] = 1 - x;
    table[2 * (intervals - node) + 1] = slope;
  });
  return table;
}

/** Nodes from the middle down to the lowest score. */
function fillHalf(alpha: number, beta: number, put: (node: number, x: number, slope: number) => void): void {
  const distribution = betaDistribution(alpha, beta);
  const root2Pi = Math.sqrt(2 * Math.PI);
  let guess: number | undefined;
  let lastLogSlope: number | undefined;
  for (let node = intervals / 2; node >= 0; node -= 1) {
    const score = node / nodesPerUnit - reach;
    const x = distribution.quantile(normalDistribution(score, 0, 1), guess);
    const slope = Math.exp(-0.5 * score * score) / root2Pi / distribution.densityAt(x) / nodesPerUnit;
    put(node, x, slope);
    const logSlope = slope / x;
    guess = x * Math.exp(-1.5 * logSlope + 0.5 * (lastLogSlope ?? logSlope));
    lastLogSlope = logSlope;
  }
}

/** Value of a table at a score; beyond its reach the outermost node's. */
export function lookUp(table: QuantileTable, score: number): number {
  const position = (score + reach) * nodesPerUnit;
  if (position <= 0) return table[0] ?? 0;
  if (position >= intervals) return table[2 * intervals] ?? 0;
  const node = Math.floor(position);
  const t = position - node;
  const at = 2 * node;
  const from = table[at] ?? 0;
  const to = table[at + 2] ?? 0;
  const rise = to - from;
  const slope = table[at + 1] ?? 0;
  const nextSlope = table[at + 3] ?? 0;
  return from + t * (slope + t * (3 * rise - 2 * slope - nextSlope + t * (slope + nextSlope - 2 * rise)));
}

/** Fill a target with base + range × the table's value at each score. */
export function fillFromTable(
  target: Float64Array,
  table: QuantileTable,
  scores: Float64Array,
  length: number,
  base: number,
  range: number,
): void {
  for (let index = 0; index < length; index += 1) target[index] = base + range * lookUp(table, scores[index] ?? 0);
}
