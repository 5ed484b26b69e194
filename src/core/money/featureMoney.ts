import type { Assumptions } from "../assumptions/assumptions";
import { deriveBucket, type ValueBucket, valueBuckets } from "../feature/valueBucket";
import type { SimulatedItem } from "../doubt/simulation";
import { pertMean } from "../doubt/threePoint";
import type { Feature } from "../feature/feature";
import { expectedCashFlows, type MoneyBasis, moneyBasis } from "./moneyBasis";
import { presentValue } from "./presentValue";
import { stagedValue } from "./stagedValue";

/** What a feature costs and brings, in expectation. */
export interface FeatureMoney {
  readonly basis: MoneyBasis;
  /** Expected value of a year, success weighed in, before run cost and tax. */
  readonly annualValue: number;
  readonly cost: number;
  /** By year, the first undiscounted. */
  readonly cashFlows: readonly number[];
  /** rNPV. */
  readonly riskAdjustedValue: number;
  /** eNPV: the cost is spent only where it pays, and a failure is stopped before it runs. */
  readonly stagedValue: number;
}

/**
 * Money of a feature; undefined where its value a year is not told.
 *
 * Unit     money in the currency unit of the assumptions
 * Source   stewart2001 (rNPV)
 */
export function featureMoney(feature: Feature, assumptions: Assumptions): FeatureMoney | undefined {
  const basis = moneyBasis(feature, assumptions);
  if (basis === undefined) return undefined;
  const { discountRate } = assumptions;
  const cashFlows = expectedCashFlows(basis, assumptions);
  const [, ...afterSuccess] = expectedCashFlows({ ...basis, successProbability: 1 }, assumptions);
  const payoff = presentValue(discountRate, [0, ...afterSuccess]);
  const stage = { cost: basis.cost, probability: basis.successProbability, periods: 0 };
  return {
    basis,
    annualValue: pertMean(basis) * basis.successProbability,
    cost: basis.cost,
    cashFlows,
    riskAdjustedValue: presentValue(discountRate, cashFlows),
    stagedValue: stagedValue([stage], payoff, discountRate).value,
  };
}

/**
 * A feature as the simulation draws it: the present value of its money, linear in the value of a year, so that the mean is its rNPV.
 *
 * The tax that the expectation pays is a share of every year's result; a loss is set off against other profit.
 *
 * Domain   number: 1 or more, the same in every scenario
 */
export function simulatedFeature(basis: MoneyBasis, number: number, assumptions: Assumptions): SimulatedItem {
  const isTaxed = pertMean(basis) * basis.successProbability > basis.runCost;
  const kept = isTaxed ? 1 - assumptions.taxRate : 1;
  const factor = kept * presentValue(assumptions.discountRate, [0, ...Array.from({ length: basis.years }, () => 1)]);
  const { low, likely, high, successProbability, cost, runCost } = basis;
  return { value: { low, likely, high }, successProbability, number, factor, offset: -cost - runCost * factor };
}

/** Sums over features. */
export interface MoneySum {
  /** Features whose value a year is told, and those left out because it is not. */
  readonly features: number;
  readonly untold: number;
  readonly annualValue: number;
  readonly cost: number;
  readonly riskAdjustedValue: number;
  readonly stagedValue: number;
}

/** Money by value bucket; features without a bucket, stated or derived, stand under undefined. */
export function moneyByBucket(features: readonly Feature[], assumptions: Assumptions): ReadonlyMap<ValueBucket | undefined, MoneySum> {
  const bucketOf = (feature: Feature): ValueBucket | undefined =>
    feature.valueBucket ?? deriveBucket(feature.possibleToday, feature.personDecides);
  return new Map(
    [...valueBuckets, undefined].map((bucket) => [
      bucket,
      sumOfMoney(
        features.filter((feature) => bucketOf(feature) === bucket),
        assumptions,
      ),
    ]),
  );
}

/** Money of several features together. */
export function sumOfMoney(features: readonly Feature[], assumptions: Assumptions): MoneySum {
  const told = features.flatMap((feature) => featureMoney(feature, assumptions) ?? []);
  const sum = (amountOf: (money: FeatureMoney) => number): number => told.reduce((total, money) => total + amountOf(money), 0);
  return {
    features: told.length,
    untold: features.length - told.length,
    annualValue: sum((money) => money.annualValue),
    cost: sum((money) => money.cost),
    riskAdjustedValue: sum((money) => money.riskAdjustedValue),
    stagedValue: sum((money) => money.stagedValue),
  };
}
