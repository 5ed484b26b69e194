import type { Rating } from "../score/rating";
import { fillDraws } from "./hdr";
import { descendingOrder } from "./ordering";
import { type ScoreTerm, scoreTerms } from "./scoreTerms";
import { type BlockTop, topOfBlocks } from "./topDraws";
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
/** Up to this many places the best are kept while rows are drawn; beyond, every draw is sorted. */
const mostKept = 50;

/**
 * Rank the features in every draw of weights and uncertain ratings (SMAA-2). A generator: it reports the trials done.
 *
 * Ratings are not rescaled by the data. Tied rows share the better rank.
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
  const countBlock = !withRanks && k <= mostKept ? topCounter(question, counts, weights, k) : rankCounter(question, counts, weights, k);
  let blocks = 0;
  for (let start = 0; start < trials; start += blockLength) {
    const length = Math.min(blockLength, trials - start);
    fillWeights(weights, start + 1, length, question.weights, question.seed);
    countBlock(start + 1, length);
    blocks += 1;
    if (blocks % blocksPerReport === 0) yield start + length;
  }
  return counts;
}

/** Counts a block of trials, from a 1-based first; its weights are drawn already. */
type BlockCounter = (firstTrial: number, length: number) => void;

/** Ranks every row in every trial. */
function rankCounter(question: RankQuestion, counts: RankCounts, weights: readonly Float64Array[], k: number): BlockCounter {
  const count = question.ratings.length;
  const scores = new Float64Array(count * blockLength);
  const score = blockScorer(question, weights);
  const column = new Float64Array(count);
  const descending = descendingOrder(count);
  const places = counts.byRank === undefined ? k : count;
  return (firstTrial, length) => {
    score(scores, firstTrial, length);
    for (let trial = 0; trial < length; trial += 1) {
      for (let row = 0; row < count; row += 1) column[row] = scores[row * blockLength + trial] ?? 0;
      countRanks(counts, descending(column, places), column, weights, trial, k);
    }
  };
}

/** Looks at the rows only that may be among the best k. */
function topCounter(question: RankQuestion, counts: RankCounts, weights: readonly Float64Array[], k: number): BlockCounter {
  const rows = scoreTerms(question.ratings, question.isLessBetter, question.seed);
  const topOf = topOfBlocks(rows, weights, k, blockLength);
  const most = new Float64Array(blockLength);
  return (firstTrial, length) => {
    const top = topOf(firstTrial, length);
    countTop(counts, top, most, length);
    countFirst(counts, top, most, weights, length);
  };
}

function countTop({ inTop }: RankCounts, { drawn, drawnCount, scores, least }: BlockTop, most: Float64Array, length: number): void {
  most.fill(-Infinity);
  for (let index = 0; index < drawnCount; index += 1) {
    const row = drawn[index] ?? 0;
    let hits = 0;
    for (let trial = 0; trial < length; trial += 1) {
      const score = scores[index * blockLength + trial] ?? 0;
      if (score >= (least[trial] ?? 0)) hits += 1;
      if (score > (most[trial] ?? 0)) most[trial] = score;
    }
    inTop[row] = (inTop[row] ?? 0) + hits;
  }
}

function countFirst(
  counts: RankCounts,
  { drawn, drawnCount, scores }: BlockTop,
  most: Float64Array,
  weights: readonly Float64Array[],
  length: number,
): void {
  for (let index = 0; index < drawnCount; index += 1) {
    const offset = index * blockLength;
    for (let trial = 0; trial < length; trial += 1) {
      if (scores[offset + trial] === most[trial]) addFirst(counts, drawn[index] ?? 0, weights, trial);
    }
  }
}

function addFirst({ first, firstWeights }: RankCounts, row: number, weights: readonly Float64Array[], trial: number): void {
  first[row] = (first[row] ?? 0) + 1;
  for (let criterion = 0; criterion < weights.length; criterion += 1) {
    const at = row * weights.length + criterion;
    firstWeights[at] = (firstWeights[at] ?? 0) + (weights[criterion]?.[trial] ?? 0);
  }
}

/** Scores of a block, row by row. What does not change from block to block is laid out once: this runs millions of times. */
function blockScorer(
  question: RankQuestion,
  weights: readonly Float64Array[],
): (scores: Float64Array, firstTrial: number, length: number) => void {
  const rows = scoreTerms(question.ratings, question.isLessBetter, question.seed);
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
  { base, width, key }: ScoreTerm,
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

/** Walks the best places once: rows of equal score share the rank of the first of them. */
function countRanks(
  counts: RankCounts,
  order: Int32Array,
  column: Float64Array,
  weights: readonly Float64Array[],
  trial: number,
  k: number,
): void {
  const { byRank, inTop } = counts;
  const count = column.length;
  let rank = 0;
  for (let place = 0; place < order.length && (byRank !== undefined || rank < k); place += 1) {
    const row = order[place] ?? 0;
    if (place > 0 && column[row] !== column[order[place - 1] ?? 0]) rank = place;
    if (rank < k) inTop[row] = (inTop[row] ?? 0) + 1;
    if (byRank !== undefined) byRank[row * count + rank] = (byRank[row * count + rank] ?? 0) + 1;
    if (rank === 0) addFirst(counts, row, weights, trial);
  }
}
