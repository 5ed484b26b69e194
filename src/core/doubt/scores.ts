import { commonFactor, type Correlation } from "./correlation";
import { fillDraws } from "./hdr";
import { toNormalScores } from "./normalScore";

/** Trials computed together: their scores stay in the processor's cache. */
export const blockLength = 256;

/**
 * Correlated normal scores of one item for a block of trials. Items of a block are asked for in their order; the answer lasts until the next.
 */
export type ScoreSource = (item: number, firstTrial: number, length: number) => Float64Array;

/** The draw behind a score: an item's value, or whether it succeeds. */
export type ScoredDraw = "value" | "success";

/**
 * Normal scores of the items' draws of one kind, correlated.
 *
 * Memory   O(items), whatever the number of trials
 * Cost     O(1) a score with one coefficient, O(items) with a matrix
 */
export function scoreSource(
  correlation: Correlation,
  itemNumbers: readonly number[],
  seed: number,
  draw: ScoredDraw = "value",
): ScoreSource {
  const back = draw === "value" ? 1 : 0;
  const fillScores = (target: Float64Array, item: number, firstTrial: number, length: number): void => {
    fillDraws(target, firstTrial, length, { entity: 1, variable: 2 * (itemNumbers[item] ?? 0) - back, seed3: seed, seed4: 0 });
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
  const nothing = new Float64Array(blockLength);
  const rows = Array.from({ length: items }, () => new Float64Array(blockLength));
  const even = new Float64Array(blockLength);
  const odd = new Float64Array(blockLength);
  return (item, firstTrial, length) => {
    if (item % 2 === 1) return odd;
    even.fill(0);
    odd.fill(0);
    for (const next of [item, item + 1]) if (next < items) fillScores(rows[next] ?? nothing, next, firstTrial, length);
    for (let column = 0; column <= item + 1; column += 4) {
      const four = [
        rows[column] ?? nothing,
        rows[column + 1] ?? nothing,
        rows[column + 2] ?? nothing,
        rows[column + 3] ?? nothing,
      ] as const;
      addProducts(even, odd, four, factor, item * items + column, (item + 1) * items + column);
    }
    return even;
  };
}

/**
 * Two items by four columns at once: every score is read once for both, every sum once for four.
 *
 * Columns past an item weigh 0 in the factor; columns past the last item hold 0.
 */
function addProducts(
  even: Float64Array,
  odd: Float64Array,
  four: readonly [Float64Array, Float64Array, Float64Array, Float64Array],
  factor: Float64Array,
  evenAt: number,
  oddAt: number,
): void {
  const [first, second, third, fourth] = four;
  const [a, b, c, d] = [factor[evenAt] ?? 0, factor[evenAt + 1] ?? 0, factor[evenAt + 2] ?? 0, factor[evenAt + 3] ?? 0];
  const [e, f, g, h] = [factor[oddAt] ?? 0, factor[oddAt + 1] ?? 0, factor[oddAt + 2] ?? 0, factor[oddAt + 3] ?? 0];
  for (let trial = 0; trial < blockLength; trial += 1) {
    const p = first[trial] ?? 0;
    const q = second[trial] ?? 0;
    const r = third[trial] ?? 0;
    const s = fourth[trial] ?? 0;
    even[trial] = (even[trial] ?? 0) + a * p + b * q + c * r + d * s;
    odd[trial] = (odd[trial] ?? 0) + e * p + f * q + g * r + h * s;
  }
}
