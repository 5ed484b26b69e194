import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";

/** The money of a feature before it is discounted or simulated. */
export interface MoneyBasis {
  /** Once, in year 0. */
  readonly cost: number;
  /** A year, if it works. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly successProbability: number;
  readonly runCost: number;
  readonly years: number;
}

/**
 * What the value, rNPV and simulation of a feature stand on; undefined where its value a year is not told.
 *
 * A likely value alone is certain; low and high without it are read around their middle. Blank cost and run cost are 0, a blank probability is 1.
 *
 * Unit     money in the currency unit of the assumptions; runCost and values a year
 */
export function moneyBasis(feature: Feature, { benefitYears }: Assumptions): MoneyBasis | undefined {
  const { low, high } = feature;
  const middle = low === undefined || high === undefined ? undefined : (low + high) / 2;
  const likely = feature.likely ?? middle;
  if (likely === undefined) return undefined;
  return {
    cost: feature.cost ?? 0,
    low: low ?? likely,
    likely,
    high: high ?? likely,
    successProbability: feature.successProbability ?? 1,
    runCost: feature.runCost ?? 0,
    years: feature.benefitYears ?? benefitYears,
  };
}

/**
 * Expected cash flows by year, the first being the cost: each later year is value × success probability − run cost, and a gain is taxed.
 *
 * Shape    → 1 + years
 * Source   malcolm1959 (mean of a three-point value); tax on yearly gains is ours
 */
export function expectedCashFlows(basis: MoneyBasis, { taxRate }: Assumptions): readonly number[] {
  const value = (basis.low + 4 * basis.likely + basis.high) / 6;
  const result = value * basis.successProbability - basis.runCost;
  const kept = result > 0 ? result * (1 - taxRate) : result;
  return [-basis.cost, ...Array.from({ length: basis.years }, () => kept)];
}
