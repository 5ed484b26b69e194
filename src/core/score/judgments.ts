import { pairwiseWeights, type PairwiseWeights } from "./pairwise";
import { criteria, type Criterion, type RibsWeights } from "./ribs";

/** The pairs that are compared, in the order of the criteria; 0-based. */
export const criterionPairs = criteria.flatMap((_, first) =>
  criteria.flatMap((__, second) => (second > first ? [[first, second] as const] : [])),
);

/** Strongest step either way: 9 on Saaty's scale. */
export const strongestStep = 8;

/**
 * One judgment a pair, in the order of `criterionPairs`: 0 says equally important; steps above 0 favor the first of the pair, below 0 the second, up to
 * 8, which stands for 9 on the published scale.
 */
export type Judgments = readonly number[];

/** Words of the published scale from 1 to 9; even numbers lie between two of its sentences. */
export const judgmentWords = [
  "equally",
  "a little more",
  "moderately more",
  "moderately to strongly more",
  "strongly more",
  "strongly to very strongly more",
  "very strongly more",
  "very strongly to extremely more",
  "extremely more",
] as const;

/** How many times more important the first of a pair is. */
export function ratioOfStep(step: number): number {
  return step >= 0 ? step + 1 : 1 / (1 - step);
}

/** The step nearest to a ratio, on the scale of ratios. */
export function stepOfRatio(ratio: number): number {
  const size = Math.min(strongestStep, Math.round(Math.max(ratio, 1 / ratio)) - 1);
  return ratio >= 1 ? size : -size || 0;
}

/** "moderately more important": which of a pair, how much, than which; undefined favor where both are equal. */
export function readJudgment(
  pair: number,
  step: number,
): { readonly more: Criterion; readonly less: Criterion; readonly words: (typeof judgmentWords)[number] } {
  const [first = 0, second = 0] = criterionPairs[pair] ?? [];
  const [more, less] = step >= 0 ? [first, second] : [second, first];
  return { more: criteria[more] ?? "risk", less: criteria[less] ?? "risk", words: judgmentWords[Math.abs(step)] ?? "equally" };
}

/** The judgments as a reciprocal matrix. */
export function comparisonMatrix(judgments: Judgments): readonly (readonly number[])[] {
  const stepOf = (row: number, column: number): number =>
    judgments[criterionPairs.findIndex(([first, second]) => first === row && second === column)] ?? 0;
  return criteria.map((_, row) =>
    criteria.map((__, column) => (column >= row ? ratioOfStep(stepOf(row, column)) : 1 / ratioOfStep(stepOf(column, row)))),
  );
}

/** The judgments nearest to weights; a weight of nothing counts as the least there is. */
export function judgmentsNear(weights: RibsWeights): Judgments {
  return criterionPairs.map(([first, second]) => {
    const [one, other] = [weights[first] ?? 0, weights[second] ?? 0];
    if (one === other) return 0;
    return other === 0 ? strongestStep : one === 0 ? -strongestStep : stepOfRatio(one / other);
  });
}

/** What the judgments lead to. */
export interface JudgedWeights {
  readonly weights: RibsWeights;
  readonly consistencyRatio: number;
  /** The pair that fits the others least, and the step that would make all agree best; absent where no other step does. */
  readonly contradiction?: { readonly pair: number; readonly step: number; readonly consistencyRatio: number };
}

/**
 * Weights of the four criteria from their six comparisons, and the judgment to look at again.
 *
 * Unit     weights: fractions that sum to 1
 * Source   saaty1980
 */
export function judgedWeights(judgments: Judgments): JudgedWeights {
  const { weights, consistencyRatio, contradiction } = derive(judgments);
  const [risk = 0, impact = 0, businessValue = 0, scalability = 0] = weights;
  const pair =
    contradiction === undefined
      ? -1
      : criterionPairs.findIndex(([first, second]) => first === contradiction.row && second === contradiction.column);
  const better = pair < 0 ? undefined : bestStep(judgments, pair);
  return {
    weights: [risk, impact, businessValue, scalability],
    consistencyRatio,
    ...(better === undefined || better.consistencyRatio >= consistencyRatio ? {} : { contradiction: { pair, ...better } }),
  };
}

/** The step of one pair at which all judgments agree best; ties go to the one nearest to what was said. */
function bestStep(judgments: Judgments, pair: number): { readonly step: number; readonly consistencyRatio: number } {
  const said = judgments[pair] ?? 0;
  const tried = Array.from({ length: 2 * strongestStep + 1 }, (_, index) => index - strongestStep).map((step) => ({
    step,
    consistencyRatio: derive(judgments.map((each, index) => (index === pair ? step : each))).consistencyRatio,
  }));
  tried.sort((a, b) => a.consistencyRatio - b.consistencyRatio || Math.abs(a.step - said) - Math.abs(b.step - said));
  return tried[0] ?? { step: said, consistencyRatio: derive(judgments).consistencyRatio };
}

function derive(judgments: Judgments): PairwiseWeights {
  const derived = pairwiseWeights(comparisonMatrix(judgments));
  if (!derived.ok) throw new Error("judgments always make a reciprocal matrix");
  return derived.value;
}
