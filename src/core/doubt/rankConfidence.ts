import { confidenceFactor, drawError } from "./rankAcceptability";
import { rankDraws, type RankQuestion } from "./rankDraws";

/** How sure the rank of one feature is. */
export interface RankConfidence {
  /** Share of draws by rank, the first entry for rank 1; they sum to 1. */
  readonly rankChances: readonly number[];
  /** Greatest standard error of these shares, from the number of draws. */
  readonly error: number;
  /** Absent where the feature never ranks first. */
  readonly favor?: {
    /** Mean weights in the draws in which it ranks first: those of a person who would put it first. */
    readonly centralWeights: readonly number[];
    /** Chance that it ranks first when these weights are taken for certain; only ratings are in doubt then. */
    readonly confidenceFactor: number;
  };
}

/**
 * Rank acceptabilities, central weights and confidence factor of one row. A generator: it reports the trials done.
 *
 * Unit     fractions
 * Cost     O(trials · n · (m + log n)); memory O(n²)
 * Source   lahdelma2001
 */
export function* rankConfidence(question: RankQuestion, row: number): Generator<number, RankConfidence> {
  const { trials, ratings } = question;
  const count = ratings.length;
  const criteria = ratings[0]?.length ?? 0;
  const { byRank, first, firstWeights } = yield* rankDraws(question, 1, true);
  const rankChances = Array.from(byRank?.subarray(row * count, (row + 1) * count) ?? [], (hits) => hits / trials);
  const error = Math.max(0, ...rankChances.map((chance) => drawError(chance, trials)));
  const hits = first[row] ?? 0;
  if (hits === 0) return { rankChances, error };
  const centralWeights = Array.from(firstWeights.subarray(row * criteria, (row + 1) * criteria), (sum) => sum / hits);
  return { rankChances, error, favor: { centralWeights, confidenceFactor: confidenceFactor(question, centralWeights, row) } };
}

/**
 * The ranks that a feature keeps to in a share of the draws, the rest split evenly between better and worse.
 *
 * Unit     ranks from 1
 */
export function likelyRanks(rankChances: readonly number[], share: number): { readonly best: number; readonly worst: number } {
  const rest = (1 - share) / 2;
  let sum = 0;
  let best = 1;
  for (const [index, chance] of rankChances.entries()) {
    if (sum <= rest) best = index + 1;
    sum += chance;
    if (sum >= 1 - rest) return { best, worst: index + 1 };
  }
  return { best, worst: rankChances.length };
}
