import type { Assumptions } from "../assumptions/assumptions";
import type { ThreePoint } from "../doubt/threePoint";
import type { Feature, MoneyFault } from "../feature/feature";
import type { Horizon } from "../horizon/horizon";

/** The money of a feature before it is placed in time, discounted or simulated. */
export interface MoneyBasis {
  /** A year, if it works. */
  readonly value: ThreePoint;
  /** A fraction; 1 where it is blank. */
  readonly successProbability: number;
  /** Whether the probability is blank, so that the feature counts as certain. */
  readonly isCertain: boolean;
  /** Once, as a whole; what is spent already is part of it. */
  readonly cost: ThreePoint;
  /** The part of the cost that is gone and does not count; 0 where it does. */
  readonly sunk: number;
  /** What is still to spend of the likely cost. */
  readonly costToGo: number;
  /** A year, while it runs. */
  readonly runCost: number;
  /** Until it works. */
  readonly months: ThreePoint;
  /** Years the benefits last. */
  readonly years: number;
}

/** What the sheet says of a feature's money: enough to compute with, no value a year, or something that can't be used. */
export type MoneyTold =
  | { readonly kind: "told"; readonly basis: MoneyBasis }
  | { readonly kind: "untold" }
  | { readonly kind: "invalid"; readonly faults: readonly MoneyFault[] };

/**
 * What the flows, the rNPV and the simulation of a feature stand on.
 *
 * A likely value alone is certain; low and high without it are read around their middle; cost and months likewise. Blank cost, run cost and
 * spent are 0, a blank probability is 1, blank months are those of the horizon, of the last one where it is not placed.
 *
 * Unit     money in the currency unit of the assumptions; value and run cost a year
 */
export function moneyTold(feature: Feature, assumptions: Assumptions, horizon: Horizon | undefined): MoneyTold {
  if (feature.moneyFaults !== undefined) return { kind: "invalid", faults: feature.moneyFaults };
  const value = threePointOf(feature.low, feature.likely, feature.high);
  if (value === undefined) return { kind: "untold" };
  const cost = costOf(feature);
  const sunk = assumptions.countSpent ? 0 : (feature.spent ?? 0);
  const months = feature.months ?? assumptions.monthsByHorizon[(horizon ?? 3) - 1] ?? 0;
  return {
    kind: "told",
    basis: {
      value,
      successProbability: feature.successProbability ?? 1,
      isCertain: feature.successProbability === undefined,
      cost,
      sunk,
      costToGo: Math.max(0, cost.likely - sunk),
      runCost: feature.runCost ?? 0,
      months: threePointOf(feature.monthsLow, feature.months, feature.monthsHigh) ?? { low: months, likely: months, high: months },
      years: feature.benefitYears ?? assumptions.benefitYears,
    },
  };
}

/** The basis where it is told. */
export function moneyBasis(feature: Feature, assumptions: Assumptions, horizon: Horizon | undefined): MoneyBasis | undefined {
  const told = moneyTold(feature, assumptions, horizon);
  return told.kind === "told" ? told.basis : undefined;
}

/**
 * What is still to be spent once on an open feature: cost less spent, never below 0. It counts in no total where an input of its money can't be used.
 *
 * The one cost of Select, Value, Roadmap and Business case.
 */
export function costToGo(feature: Feature, { countSpent }: Pick<Assumptions, "countSpent">): number {
  if (feature.moneyFaults !== undefined) return 0;
  return Math.max(0, costOf(feature).likely - (countSpent ? 0 : (feature.spent ?? 0)));
}

function costOf({ costLow, cost, costHigh }: Feature): ThreePoint {
  return threePointOf(costLow, cost, costHigh) ?? { low: 0, likely: 0, high: 0 };
}

/** Three points from what is given: the likely one alone is certain, the outer ones alone are read around their middle. */
function threePointOf(low: number | undefined, likely: number | undefined, high: number | undefined): ThreePoint | undefined {
  const middle = likely ?? (low === undefined || high === undefined ? undefined : (low + high) / 2);
  return middle === undefined ? undefined : { low: low ?? middle, likely: middle, high: high ?? middle };
}
