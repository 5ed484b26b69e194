import type { Rating } from "../score/rating";
import { type DrawKey, fillDraws, greatestDrawNumber } from "./hdr";
import { descendingOrder } from "./ordering";
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

const blockLength = 64;
const blocksPerReport = 16;
/** Ratings have an entity of their own, apart from values (1) and weights (2). */
const ratingEntity = 3;

/**
 * Rank the features in every draw of weights and uncertain ratings (SMAA-2). A generator: it reports the trials done.
 *
 * Ratings are not rescaled by the data. Tied rows share the better rank. A row's draws are keyed by its own ratings, so deleting or sorting other
 * rows changes no draw of it; equal rows are told apart by their order.
 *
 * Shape    n × m ratings → n counts
 * Cost     O(trials · n · m); memory O(64 · n)
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
  const descending = descendingOrder(count);
  const places = withRanks ? count : k;
  let blocks = 0;
  for (let start = 0; start < trials; start += blockLength) {
    const length = Math.min(blockLength, trials - start);
    fillWeights(weights, start + 1, length, question.weights, question.seed);
    score(scores, start + 1, length);
    for (let trial = 0; trial < length; trial += 1) {
      for (let row = 0; row < count; row += 1) column[row] = scores[row * blockLength + trial] ?? 0;
      countRanks(counts, descending(column, places), column, weights, trial, k);
    }
    blocks += 1;
    if (blocks % blocksPerReport === 0) yield start + length;
  }
  return counts;
}

/** One uncertain or certain rating as the scorer uses it: weight · (base + width · draw). */
interface Term {
  readonly base: number;
  readonly width: number;
  /** Absent where the rating is certain. */
  readonly key: DrawKey | undefined;
}

/** Scores of a block, row by row. What does not change from block to block is laid out once: this runs millions of times. */
function blockScorer(
  question: RankQuestion,
  weights: readonly Float64Array[],
): (scores: Float64Array, firstTrial: number, length: number) => void {
  const rows = termsOf(question);
  const draws = new Float64Array(blockLength);
  return (scores, firstTrial, length) => {
    scores.fill(0);
    for (let row = 0; row < rows.length; row += 1) {
      const terms = rows[row] ?? [];
      const offset = row * blockLength;
      for (let criterion = 0; criterion < terms.length; criterion += 1) {
        const term = terms[criterion];
        if (term === undefined) continue;
        if (term.key !== undefined) fillDraws(draws, firstTrial, length, term.key);
        addTerm(scores, offset, length, term, weights[criterion] ?? draws, draws);
      }
    }
  };
}

function addTerm(
  scores: Float64Array,
  offset: number,
  length: number,
  { base, width, key }: Term,
  weight: Float64Array,
  draws: Float64Array,
): void {
  if (key === undefined) {
    for (let trial = 0; trial < length; trial += 1) scores[offset + trial] = (scores[offset + trial] ?? 0) + (weight[trial] ?? 0) * base;
    return;
  }
  for (let trial = 0; trial < length; trial += 1)
    scores[offset + trial] = (scores[offset + trial] ?? 0) + (weight[trial] ?? 0) * (base + width * (draws[trial] ?? 0));
}

function termsOf({ ratings, isLessBetter, seed }: RankQuestion): readonly (readonly Term[])[] {
  const keys = rowKeys(ratings);
  return ratings.map((line, row) =>
    line.map(({ low, high }, criterion) => {
      const sign = isLessBetter[criterion] === true ? -1 : 1;
      const key = low === high ? undefined : { entity: ratingEntity, variable: keys[row] ?? 0, seed3: seed, seed4: criterion + 1 };
      return { base: sign * low, width: sign * (high - low), key };
    }),
  );
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

/** Walks the best places once: rows of equal score share the rank of the first of them. */
function countRanks(
  counts: RankCounts,
  order: Int32Array,
  column: Float64Array,
  weights: readonly Float64Array[],
  trial: number,
  k: number,
): void {
  const { byRank, inTop, first, firstWeights } = counts;
  const count = column.length;
  let rank = 0;
  for (let place = 0; place < order.length && (byRank !== undefined || rank < k); place += 1) {
    const row = order[place] ?? 0;
    if (place > 0 && column[row] !== column[order[place - 1] ?? 0]) rank = place;
    if (rank < k) inTop[row] = (inTop[row] ?? 0) + 1;
    if (byRank !== undefined) byRank[row * count + rank] = (byRank[row * count + rank] ?? 0) + 1;
    if (rank > 0) continue;
    first[row] = (first[row] ?? 0) + 1;
    for (let criterion = 0; criterion < weights.length; criterion += 1) {
      const at = row * weights.length + criterion;
      firstWeights[at] = (firstWeights[at] ?? 0) + (weights[criterion]?.[trial] ?? 0);
    }
  }
}
