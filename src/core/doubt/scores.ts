import { commonFactor, type Correlation } from "./correlation";
import { fillDraws } from "./hdr";
import { toNormalScores } from "./normalScore";

/** Trials computed together: their scores stay in the processor's cache. */
export const blockLength = 256;

/**
 * Correlated normal scores of one item for a block of trials. Items of a block are asked for in their order; the answer lasts until the next.
 */
export type ScoreSource = (item: number, firstTrial: number, length: number) => Float64Array;

/**
 * Normal scores of the items' value draws, correlated.
 *
 * Memory   O(items), whatever the number of trials
 * Cost     O(1) a score with one coefficient, O(items) with a matrix
 */
export function scoreSource(correlation: Correlation, itemNumbers: readonly number[], seed: number): ScoreSource {
  const fillScores = (target: Float64Array, item: number, firstTrial: number, length: number): void => {
    fillDraws(target, firstTrial, length, { entity: 1, variable: 2 * (itemNumbers[item] ?? 0) - 1, seed3: seed, seed4: 0 });
    toNormalScores(target, length);
  };
  if (correlation.kind === "matrix") return matrixScores(correlation.factor, itemNumbers.length, fillScores);
  return correlation.coefficient === 0
    ? independentScores(fillScores)
    : commonScores(correlation.coefficient, itemNumbers.length, fillScores);
}

type Fill = (target: Float64Array, item: number, firstTrial: number, length: number) => void;

function independentScores(fillScores: Fill): ScoreSource {
  const scores = new Float64Array(blockLength);
  return (item, firstTrial, length) => {
    fillScores(scores, item, firstTrial, length);
    return scores;
  };
}

/** One coefficient: every column of the factor is constant below its diagonal, so a running sum replaces the row. */
function commonScores(coefficient: number, items: number, fillScores: Fill): ScoreSource {
  const factor = commonFactor(coefficient, items);
  const scores = new Float64Array(blockLength);
  const running = new Float64Array(blockLength);
  return (item, firstTrial, length) => {
    if (item === 0) running.fill(0);
    fillScores(scores, item, firstTrial, length);
    share(scores, running, factor.own[item] ?? 0, factor.shared[item] ?? 0);
    return scores;
  };
}

function share(scores: Float64Array, running: Float64Array, own: number, shared: number): void {
  for (let trial = 0; trial < blockLength; trial += 1) {
    const score = scores[trial] ?? 0;
    const before = running[trial] ?? 0;
    scores[trial] = before + own * score;
    running[trial] = before + shared * score;
  }
}

function matrixScores(factor: Float64Array, items: number, fillScores: Fill): ScoreSource {
  const rows = Array.from({ length: items }, () => new Float64Array(blockLength));
  const sum = new Float64Array(blockLength);
  const nothing = new Float64Array(blockLength);
  return (item, firstTrial, length) => {
    fillScores(rows[item] ?? nothing, item, firstTrial, length);
    sum.fill(0);
    for (let column = 0; column <= item; column += 4) {
      const at = item * items + column;
      const weight = (step: number): number => (column + step <= item ? (factor[at + step] ?? 0) : 0);
      const row = (step: number): Float64Array => rows[column + step] ?? nothing;
      addFour(sum, length, [weight(0), weight(1), weight(2), weight(3)], [row(0), row(1), row(2), row(3)]);
    }
    return sum;
  };
}

/** Four columns at once: the sum is read and written a quarter as often. */
function addFour(
  sum: Float64Array,
  length: number,
  [a, b, c, d]: readonly [number, number, number, number],
  [first, second, third, fourth]: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
): void {
  for (let trial = 0; trial < length; trial += 1) {
    sum[trial] =
      (sum[trial] ?? 0) + a * (first[trial] ?? 0) + b * (second[trial] ?? 0) + c * (third[trial] ?? 0) + d * (fourth[trial] ?? 0);
  }
}
