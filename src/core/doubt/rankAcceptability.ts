import { type RankCounts, rankDraws, type RankQuestion } from "./rankDraws";

/** How sure a ranking is. */
export interface RankAcceptability {
  /** Share of draws in which the row's rank is at most k. */
  readonly topChances: readonly number[];
  /** Standard error of each chance, from the number of draws. */
  readonly errors: readonly number[];
  /** Share of draws in which the row ranks first, alone or tied. */
  readonly firstChances: readonly number[];
  /** Share of draws by rank, row = feature; absent where only the top was asked for. */
  readonly rankChances?: readonly (readonly number[])[];
  /** Mean weights in the draws in which the row ranks first; undefined where it never does. */
  readonly centralWeights: readonly (readonly number[] | undefined)[];
}

/**
 * Chance of being among the best k, with what makes a feature first. A generator: it reports the trials done, and whoever runs it may stop.
 *
 * Unit     fractions
 * Source   lahdelma2001
 */
export function* rankAcceptability(question: RankQuestion, k: number, withRanks: boolean): Generator<number, RankAcceptability> {
  const counts = yield* rankDraws(question, k, withRanks);
  const { trials } = question;
  const topChances = Array.from(counts.inTop, (hits) => hits / trials);
  return {
    topChances,
    errors: topChances.map((chance) => drawError(chance, trials)),
    firstChances: Array.from(counts.first, (hits) => hits / trials),
    ...(counts.byRank === undefined ? {} : { rankChances: rankChancesOf(counts.byRank, question.ratings.length, trials) }),
    centralWeights: centralWeightsOf(counts, question.ratings[0]?.length ?? 0),
  };
}

/** Standard error of a share of draws. */
export function drawError(chance: number, trials: number): number {
  return Math.sqrt((chance * (1 - chance)) / trials);
}

/** The same without reports. */
export function rankAcceptabilities(question: RankQuestion, k: number, withRanks: boolean): RankAcceptability {
  const running = rankAcceptability(question, k, withRanks);
  let step = running.next();
  while (step.done !== true) step = running.next();
  return step.value;
}

function rankChancesOf(byRank: Float64Array, count: number, trials: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, row) => Array.from(byRank.subarray(row * count, (row + 1) * count), (hits) => hits / trials));
}

function centralWeightsOf({ first, firstWeights }: RankCounts, criteria: number): readonly (readonly number[] | undefined)[] {
  return Array.from(first, (hits, row) =>
    hits === 0 ? undefined : Array.from(firstWeights.subarray(row * criteria, (row + 1) * criteria), (sum) => sum / hits),
  );
}

/**
 * Confidence factor: the chance that a row ranks first when its central weights are taken for certain. A row that never ranks first has none.
 *
 * Source   lahdelma2001
 */
export function confidenceFactor(question: RankQuestion, centralWeights: readonly number[], row: number): number {
  const certain: RankQuestion = { ...question, weights: { kind: "certain", weights: centralWeights } };
  return rankAcceptabilities(certain, 1, false).topChances[row] ?? 0;
}
