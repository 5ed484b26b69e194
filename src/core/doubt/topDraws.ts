import { fillWantedDraws } from "./hdr";
import type { ScoreTerm } from "./scoreTerms";

/** The best rows of each trial of a block, found without drawing those that cannot be among them. */
export interface BlockTop {
  /** Rows drawn in the block, and their scores: row i of the list at i × block length + trial. */
  readonly drawn: Int32Array;
  readonly drawnCount: number;
  readonly scores: Float64Array;
  /** The k-th greatest score of each trial: rows at or above it are the top, ties included. */
  readonly least: Float64Array;
}

/** Bounds and scores are added up in another order; what rounding may change is far below this. */
const slack = 1e-9;

/**
 * Scores of the rows that may be among the best k, block by block of trials.
 *
 * Rows are tried from the most promising on. Draws are keyed by row and trial, so a row whose greatest possible score lies below the k-th best found
 * so far, in every trial of the block, is left undrawn without moving any other.
 *
 * Domain   k from 1 to the number of rows
 * Cost     O(rows · criteria) a block, and the draws of the rows in question
 */
export function topOfBlocks(
  rows: readonly (readonly ScoreTerm[])[],
  weights: readonly Float64Array[],
  k: number,
  blockLength: number,
): (firstTrial: number, length: number) => BlockTop {
  const drawn = new Int32Array(rows.length);
  const scores = new Float64Array(rows.length * blockLength);
  const best = new Float64Array(k * blockLength);
  const least = new Float64Array(blockLength);
  const search = newSearch(weights, blockLength);
  let order: Int32Array | undefined;
  return (firstTrial, length) => {
    order ??= mostPromisingFirst(rows, weights, length);
    best.fill(-Infinity);
    least.fill(-Infinity);
    const [lightest, heaviest] = extremes(weights, length);
    let drawnCount = 0;
    for (const row of order) {
      const terms = rows[row] ?? [];
      if (greatestOf(terms, lightest, heaviest) < lowestOf(least, length)) continue;
      const hopeful = drawHopeful(search, terms, firstTrial, length, least);
      if (hopeful === 0) continue;
      const offset = drawnCount * blockLength;
      fillScores(scores, offset, length, search, terms, hopeful);
      for (let index = 0; index < hopeful; index += 1) {
        const trial = search.hopeful[index] ?? 0;
        const score = scores[offset + trial] ?? 0;
        if (score > (least[trial] ?? 0)) least[trial] = enter(best, trial * k, k, score);
      }
      drawn[drawnCount] = row;
      drawnCount += 1;
    }
    return { drawn, drawnCount, scores, least };
  };
}

/** What is at hand while one row is tried in the trials of a block. */
interface Search {
  readonly weights: readonly Float64Array[];
  /** Draws by criterion, at the trials that are still hopeful. */
  readonly draws: readonly Float64Array[];
  /** The greatest score still possible, by trial. */
  readonly bounds: Float64Array;
  /** Trials in which the row may still be among the best, ascending. */
  readonly hopeful: Uint8Array;
}

function newSearch(weights: readonly Float64Array[], blockLength: number): Search {
  return {
    weights,
    draws: weights.map(() => new Float64Array(blockLength)),
    bounds: new Float64Array(blockLength),
    hopeful: new Uint8Array(blockLength),
  };
}

/** Put a score among the k best of a trial, which stand in descending order; returns the last of them. */
function enter(best: Float64Array, start: number, k: number, score: number): number {
  let hole = start + k - 1;
  while (hole > start && (best[hole - 1] ?? 0) < score) {
    best[hole] = best[hole - 1] ?? 0;
    hole -= 1;
  }
  best[hole] = score;
  return best[start + k - 1] ?? 0;
}

/**
 * Draw a row's ratings, criterion by criterion, in the trials only in which its greatest possible score reaches the k-th best so far.
 *
 * @returns in how many trials it still does once all are drawn
 */
function drawHopeful(search: Search, terms: readonly ScoreTerm[], firstTrial: number, length: number, least: Float64Array): number {
  const { weights, draws, bounds, hopeful } = search;
  bounds.fill(slack);
  for (let criterion = 0; criterion < terms.length; criterion += 1) {
    const greatest = terms[criterion]?.greatest ?? 0;
    const weight = weights[criterion];
    if (weight === undefined) continue;
    for (let trial = 0; trial < length; trial += 1) bounds[trial] = (bounds[trial] ?? 0) + (weight[trial] ?? 0) * greatest;
  }
  let count = 0;
  for (let trial = 0; trial < length; trial += 1) {
    hopeful[count] = trial;
    count += (bounds[trial] ?? 0) >= (least[trial] ?? 0) ? 1 : 0;
  }
  for (let criterion = 0; criterion < terms.length && count > 0; criterion += 1) {
    const term = terms[criterion];
    const [weight, drawn] = [weights[criterion], draws[criterion]];
    if (term?.key === undefined || weight === undefined || drawn === undefined) continue;
    fillWantedDraws(drawn, firstTrial, hopeful, count, term.key);
    count = stillHopeful(search, count, term, weight, drawn, least);
  }
  return count;
}

/** Put what was drawn in the place of the greatest possible, and keep the trials in which that suffices. */
function stillHopeful(
  { bounds, hopeful }: Search,
  count: number,
  { base, width, greatest }: ScoreTerm,
  weight: Float64Array,
  drawn: Float64Array,
  least: Float64Array,
): number {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const trial = hopeful[index] ?? 0;
    const bound = (bounds[trial] ?? 0) + (weight[trial] ?? 0) * (base + width * (drawn[trial] ?? 0) - greatest);
    bounds[trial] = bound;
    hopeful[kept] = trial;
    kept += bound >= (least[trial] ?? 0) ? 1 : 0;
  }
  return kept;
}

/** The scores of a row in its hopeful trials, added in the order of the criteria; in the others it is not among the best. */
function fillScores(
  scores: Float64Array,
  offset: number,
  length: number,
  { weights, draws, hopeful }: Search,
  terms: readonly ScoreTerm[],
  count: number,
): void {
  scores.fill(-Infinity, offset, offset + length);
  for (let index = 0; index < count; index += 1) scores[offset + (hopeful[index] ?? 0)] = 0;
  for (let criterion = 0; criterion < terms.length; criterion += 1) {
    const term = terms[criterion];
    const [weight, drawn] = [weights[criterion], draws[criterion]];
    if (term === undefined || weight === undefined || drawn === undefined) continue;
    const { base, width, key } = term;
    for (let index = 0; index < count; index += 1) {
      const trial = hopeful[index] ?? 0;
      const level = key === undefined ? base : base + width * (drawn[trial] ?? 0);
      scores[offset + trial] = (scores[offset + trial] ?? 0) + (weight[trial] ?? 0) * level;
    }
  }
}

/** What a row may reach at most at any weights of the block. */
function greatestOf(terms: readonly ScoreTerm[], lightest: Float64Array, heaviest: Float64Array): number {
  let most = slack;
  for (let criterion = 0; criterion < terms.length; criterion += 1) {
    const greatest = terms[criterion]?.greatest ?? 0;
    most += greatest * ((greatest > 0 ? heaviest[criterion] : lightest[criterion]) ?? 0);
  }
  return most;
}

function lowestOf(least: Float64Array, length: number): number {
  let lowest = Infinity;
  for (let trial = 0; trial < length; trial += 1) lowest = Math.min(lowest, least[trial] ?? 0);
  return lowest;
}

/** Least and greatest weight of each criterion within the block. */
function extremes(weights: readonly Float64Array[], length: number): readonly [Float64Array, Float64Array] {
  const [lightest, heaviest] = [new Float64Array(weights.length).fill(Infinity), new Float64Array(weights.length)];
  for (const [criterion, weight] of weights.entries()) {
    for (let trial = 0; trial < length; trial += 1) {
      const each = weight[trial] ?? 0;
      if (each < (lightest[criterion] ?? 0)) lightest[criterion] = each;
      if (each > (heaviest[criterion] ?? 0)) heaviest[criterion] = each;
    }
  }
  return [lightest, heaviest];
}

/** Rows by their middle score at the weights of the first block: an order that only saves time. */
function mostPromisingFirst(rows: readonly (readonly ScoreTerm[])[], weights: readonly Float64Array[], length: number): Int32Array {
  const mean = weights.map((weight) => weight.subarray(0, length).reduce((sum, each) => sum + each, 0) / length);
  const middles = Float64Array.from(rows, (terms) =>
    terms.reduce((sum, { base, width }, criterion) => sum + (mean[criterion] ?? 0) * (base + width / 2), 0),
  );
  return Int32Array.from(rows.keys()).sort((a, b) => (middles[b] ?? 0) - (middles[a] ?? 0) || a - b);
}
