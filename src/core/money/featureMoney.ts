import type { Assumptions } from "../assumptions/assumptions";
import { pertMean } from "../doubt/threePoint";
import type { Feature } from "../feature/feature";
import type { Horizon } from "../horizon/horizon";
import { type MoneyBasis, moneyBasis } from "./moneyBasis";
import { expectedInputs, outcomeFlows, type OutcomeFlows, planYearsOf } from "./planFlows";

/** What a feature costs and brings. */
export interface FeatureMoney {
  readonly basis: MoneyBasis;
  /** Expected value of a year at full adoption, success weighed in, before run cost and tax. */
  readonly annualValue: number;
  /** Still to spend. */
  readonly cost: number;
  readonly works: OutcomeFlows;
  readonly fails: OutcomeFlows;
  /** The two outcomes weighed: p × works + (1 − p) × fails, year by year. */
  readonly expected: OutcomeFlows;
  /** rNPV: p × NPV if it works + (1 − p) × NPV if it fails. */
  readonly riskAdjustedValue: number;
}

/**
 * Money of an open feature; undefined where its value a year is not told, or an input can't be used.
 *
 * Unit     money in the currency unit of the assumptions
 * Source   stewart2001 (rNPV); the failure rule is ours
 */
export function featureMoney(feature: Feature, assumptions: Assumptions, horizon: Horizon | undefined): FeatureMoney | undefined {
  const basis = moneyBasis(feature, assumptions, horizon);
  return basis === undefined ? undefined : moneyOf(basis, assumptions);
}

/** Money that follows from a basis. */
export function moneyOf(basis: MoneyBasis, assumptions: Assumptions): FeatureMoney {
  const inputs = expectedInputs(basis);
  const planYears = planYearsOf(inputs, assumptions);
  const works = outcomeFlows("works", inputs, assumptions, planYears);
  const fails = outcomeFlows("fails", inputs, assumptions, planYears);
  const expected = weighed(basis.successProbability, works, fails);
  return {
    basis,
    annualValue: pertMean(basis.value) * basis.successProbability,
    cost: basis.costToGo,
    works,
    fails,
    expected,
    riskAdjustedValue: expected.presentValue,
  };
}

function weighed(p: number, works: OutcomeFlows, fails: OutcomeFlows): OutcomeFlows {
  const both = (key: "value" | "runCost" | "cost" | "tax" | "net"): readonly number[] =>
    works[key].map((amount, year) => p * amount + (1 - p) * (fails[key][year] ?? 0));
  return {
    value: both("value"),
    runCost: both("runCost"),
    cost: both("cost"),
    tax: both("tax"),
    net: both("net"),
    presentValue: p * works.presentValue + (1 - p) * fails.presentValue,
  };
}
