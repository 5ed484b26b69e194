import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import { type Limits, noLimits } from "./limits";

/** What a selection makes as great as it can: the expected value of a year, or the risk-adjusted net present value. */
export type Aim = "Value a year" | "NPV";
export const aims: readonly Aim[] = ["Value a year", "NPV"];

/** How a scenario differs from what the sheets say. */
export interface Factors {
  /** On the three-point values. */
  readonly value: number;
  /** On cost and run cost, for dearer or cheaper prices. */
  readonly cost: number;
  /** On the success probability, which stays at most 1. */
  readonly success: number;
}

/** A named set of limits and assumptions, as a row of the table Scenarios. */
export interface Scenario {
  readonly name: string;
  readonly limits: Limits;
  readonly factors: Factors;
  /** A fraction a year; that of the assumptions without it. */
  readonly discountRate?: number;
  readonly aim: Aim;
}

export const noFactors: Factors = { value: 1, cost: 1, success: 1 };

/** A scenario that changes nothing and limits nothing. */
export function plainScenario(name: string, limits: Limits = noLimits): Scenario {
  return { name, limits, factors: noFactors, aim: "Value a year" };
}

/**
 * The features as they would be in a scenario.
 *
 * Domain   factors ≥ 0
 */
export function featuresIn({ factors }: Scenario, features: readonly Feature[]): readonly Feature[] {
  const { value, cost, success } = factors;
  if (value === 1 && cost === 1 && success === 1) return features;
  return features.map((feature) => ({
    ...feature,
    ...times(feature, ["low", "likely", "high"], value),
    ...times(feature, ["cost", "costLow", "costHigh", "runCost"], cost),
    // A blank probability is 1.
    ...(success === 1 ? {} : { successProbability: Math.min(1, (feature.successProbability ?? 1) * success) }),
  }));
}

type MoneyKey = "low" | "likely" | "high" | "cost" | "costLow" | "costHigh" | "runCost";

function times(feature: Feature, keys: readonly MoneyKey[], factor: number): Partial<Record<MoneyKey, number>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const amount = feature[key];
      return amount === undefined ? [] : [[key, amount * factor]];
    }),
  );
}

/** The assumptions as they would be in a scenario. */
export function assumptionsIn({ discountRate }: Scenario, assumptions: Assumptions): Assumptions {
  return discountRate === undefined ? assumptions : { ...assumptions, discountRate };
}

/** A name that none of the scenarios has: "Plan 2". */
export function freeName(name: string, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map((each) => each.name.toLowerCase()));
  const stem = name.replace(/ \d+$/, "");
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem} ${String(count)}`;
  return free;
}
