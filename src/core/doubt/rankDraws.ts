import type { Rating } from "../score/rating";
import { fillDraws, greatestDrawNumber } from "./hdr";
import { fillWeights, type WeightKnowledge } from "./weightDraws";

/** Features rated on criteria, and what is known of the weights. */
export interface RankQuestion {
  /** n × m; every row as long as the first. */
  readonly ratings: readonly (readonly Rating[])[];
  /** Criteria on which less is better. */
  readonly isLessBetter: readonly boolean[];
  readonly weights: WeightKnowledge;
  readonly trials: number;
  readonly seed: number;
}

/** What is counted over the draws, by row. */
export interface RankCounts {
  /** Draws with each rank, n × n flat; absent where only the top was asked for. */
  readonly byRank?: Float64Array;
  /** Draws with a rank of at most k. */
  readonly inTop: Float64Array;
  /** Draws with rank 1, and the sum of the weights in them, n × m flat. */
  readonly first: Float64Array;
  readonly firstWeights: Float64Array;
}

const blockLength = 256;
const blocksPerReport = 4;
/** Ratings have an entity of their own, apart from values (1) and weights (2). */
const ratingEntity = 3;

/**
 * Rank the features in every draw of weights and uncertain ratings (SMAA-2). A generator: it reports the trials done.
 *
 * Ratings are not rescaled by the data. Tied rows share the better rank. A row's draws are keyed by its own ratings, so deleting or sorting other
 * rows changes no draw of it; equal rows are told apart by their order.
 *
 * Shape    n × m ratings → n counts
 * Cost     O(trials · n · (m + log n)); memory O(256 · n)
 * Source   lahdelma2001
 */
export function* rankDraws(question: RankQuestion, k: number, withRanks: boolean): Generator<number, RankCounts> {
  const { ratings, trials } = question;
  const count = ratings.length;
  const criteria = ratings[0]?.length ?? 0;
  const counts: RankCounts = {
    ...(withRanks ? { byRank: new Float64Array(count * count) } : {}),
    inTop: new Float64Array(count),
    first: new Float64Array(count),
    firstWeights: new Float64Array(count * criteria),
  };
  const weights = Array.from({ length: criteria }, () => new Float64Array(blockLength));
  const scores = new Float64Array(count * blockLength);
  const score = blockScorer(question, weights);
  const column = new Float64Array(count);
  let blocks = 0;
  for (let start = 0; start < trials; start += blockLength) {
    const length = Math.min(blockLength, trials - start);
    fillWeights(weights, start + 1, length, question.weights, question.seed);
    score(scores, start + 1, length);
    for (let trial = 0; trial < length; trial += 1) {
      for (let row = 0; row < count; row += 1) column[row] = scores[row * blockLength + trial] ?? 0;
      countRanks(counts, column, weights, trial, k);
    }
    blocks += 1;
    if (blocks % blocksPerReport === 0) yield start + length;
  }
  return counts;
}

/** Scores of a block, row by row: certain ratings are constants, uncertain ones are drawn. */
function blockScorer(
  question: RankQuestion,
  weights: readonly Float64Array[],
): (scores: Float64Array, firstTrial: number, length: number) => void {
  const keys = rowKeys(question.ratings);
  const draws = new Float64Array(blockLength);
  return (scores, firstTrial, length) => {
    scores.fill(0);
    for (const [row, ratings] of question.ratings.entries()) {
      const offset = row * blockLength;
      for (const [criterion, rating] of ratings.entries()) {
        const sign = question.isLessBetter[criterion] === true ? -1 : 1;
        const weight = weights[criterion] ?? draws;
        const width = sign * (rating.high - rating.low);
        const base = sign * rating.low;
        if (width !== 0)
          fillDraws(draws, firstTrial, length, {
            entity: ratingEntity,
            variable: keys[row] ?? 0,
            seed3: question.seed,
            seed4: criterion + 1,
          });
        for (let trial = 0; trial < length; trial += 1) {
          const drawn = width === 0 ? base : base + width * (draws[trial] ?? 0);
          scores[offset + trial] = (scores[offset + trial] ?? 0) + (weight[trial] ?? 0) * drawn;
        }
      }
    }
  };
}

/** A number per row made of its ratings alone; equal rows count on. */
function rowKeys(ratings: readonly (readonly Rating[])[]): readonly number[] {
  const seen = new Map<number, number>();
  return ratings.map((row) => {
    let hash = 2_166_136_261;
    for (const { low, high } of row) {
      for (const bound of [low, high]) hash = Math.imul(hash ^ Math.round(bound * 65_536), 16_777_619);
    }
    const key = (hash >>> 0) % greatestDrawNumber;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return (key + before * 7919) % greatestDrawNumber;
  });
}

function countRanks(counts: RankCounts, column: Float64Array, weights: readonly Float64Array[], trial: number, k: number): void {
  const count = column.length;
  const sorted = column.slice().sort();
  const best = sorted[count - 1] ?? 0;
  const threshold = sorted[Math.max(0, count - k)] ?? 0;
  const { byRank, inTop, first, firstWeights } = counts;
  for (let row = 0; row < count; row += 1) {
    const score = column[row] ?? 0;
    if (score >= threshold) inTop[row] = (inTop[row] ?? 0) + 1;
    if (score === best) {
      first[row] = (first[row] ?? 0) + 1;
      for (const [criterion, drawn] of weights.entries()) {
        const at = row * weights.length + criterion;
        firstWeights[at] = (firstWeights[at] ?? 0) + (drawn[trial] ?? 0);
      }
    }
    if (byRank !== undefined) {
      const rank = count - upperBound(sorted, score);
      byRank[row * count + rank] = (byRank[row * count + rank] ?? 0) + 1;
    }
  }
}

/** How many sorted entries are at most this large. */
function upperBound(sorted: Float64Array, score: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
