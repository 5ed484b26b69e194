import { betaTails, logBeta } from "./incompleteBeta";
import type { SimulatedItem } from "./simulation";
import { classicShape, isConstant, modeOf, pertMean, type ThreePoint } from "./threePoint";

/** What finding out before deciding is worth, for the decision to do a feature or not. */
export interface LearningValue {
  /** Expected net value if done. */
  readonly expected: number;
  /** Of knowing both its value and its success (EVPI). */
  readonly perfect: number;
  /** Of knowing whether it succeeds: do not spend more on a pilot that shows this (EVPPI). */
  readonly success: number;
  /** Of knowing its value a year: do not spend more on a study that shows this (EVPPI). */
  readonly value: number;
}

/**
 * Value of information about one feature, exactly, from the partial expectations of the Beta-PERT.
 *
 * What to learn first: the input, and the feature, with the greatest.
 *
 * Unit     as the item's offset
 * Domain   factor 0 or more
 * Source   raiffa1968
 */
export function learningValue(item: SimulatedItem): LearningValue {
  const { value, successProbability, factor, offset, failed: failure = offset } = item;
  const mean = factor * pertMean(value);
  const expected = successProbability * (offset + mean) + (1 - successProbability) * failure;
  const unlearned = Math.max(0, expected);
  const failed = (1 - successProbability) * Math.max(0, failure);
  const gain = (informed: number): number => Math.max(0, informed - unlearned);
  return {
    expected,
    perfect: gain(successProbability * expectedGain(value, factor, offset) + failed),
    success: gain(successProbability * Math.max(0, offset + mean) + failed),
    value: gain(expectedGain(value, factor * successProbability, successProbability * offset + (1 - successProbability) * failure)),
  };
}

/** E[max(0, offset + factor·V)] for a Beta-PERT V. */
function expectedGain(value: ThreePoint, factor: number, offset: number): number {
  const least = offset + factor * value.low;
  const range = factor * (value.high - value.low);
  if (isConstant(value) || least >= 0) return Math.max(0, offset + factor * pertMean(value));
  const threshold = -least / range;
  if (!(threshold < 1)) return 0;
  const mode = modeOf(value);
  const [alpha, beta] = [1 + classicShape * mode, 1 + classicShape * (1 - mode)];
  const mean = alpha / (alpha + beta);
  const above = betaTails(threshold, alpha, beta, logBeta(alpha, beta)).above;
  const meanAbove = mean * betaTails(threshold, alpha + 1, beta, logBeta(alpha + 1, beta)).above;
  return range * (meanAbove - threshold * above);
}
