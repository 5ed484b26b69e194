import { plannedFeatures } from "../../core/roadmap/plannedFeatures";
import type { Assumptions } from "../../core/assumptions/assumptions";
import type { ValueBucket } from "../../core/feature/valueBucket";
import { type LearningValue, learningValue } from "../../core/doubt/learning";
import type { SimulatedItem, SimulationPlan } from "../../core/doubt/simulation";
import { tornado } from "../../core/doubt/tornado";
import type { Feature } from "../../core/feature/feature";
import { type CountedFeature, moneyByBucket, type MoneySum, portfolioMoney, type PortfolioMoney } from "../../core/money/portfolioMoney";
import { defaultScope, type Scope } from "../../core/feature/scope";
import { simulatedFeature } from "../../core/money/simulatedMoney";

/** A feature with its money, as the simulation draws it, and what finding out is worth. */
export interface FeatureValue extends CountedFeature {
  readonly item: SimulatedItem;
  readonly learning: LearningValue;
}

/** What the features of a scope bring together; those dropped, delivered or with an input that can't be used count nowhere. */
export interface PortfolioValue {
  readonly money: PortfolioMoney;
  /** Features whose value is told, greatest rNPV first. */
  readonly entries: readonly FeatureValue[];
  readonly untold: readonly Feature[];
  readonly total: MoneySum;
  /** Buckets that hold a feature whose value is told. */
  readonly buckets: readonly (MoneySum & { readonly bucket: ValueBucket | undefined })[];
}

/** Work out the money of the features in a scope. */
export function portfolioValue(features: readonly Feature[], assumptions: Assumptions, chosen?: Scope): PortfolioValue {
  const planned = plannedFeatures(features, assumptions);
  const money = portfolioMoney(planned, assumptions, chosen ?? defaultScope(planned));
  const entries = money.counted.map((counted): FeatureValue => {
    const item = simulatedFeature(counted.money.basis, counted.feature.row + 1, assumptions);
    return { ...counted, item, learning: learningValue(item) };
  });
  return {
    money,
    entries: entries.toSorted((one, other) => other.money.riskAdjustedValue - one.money.riskAdjustedValue),
    untold: money.untold.map(({ feature }) => feature),
    total: money.total,
    buckets: [...moneyByBucket(money, assumptions)].flatMap(([bucket, sum]) => (sum.features === 0 ? [] : [{ bucket, ...sum }])),
  };
}

/** The simulation of the features together, their values moving together by one coefficient. */
export function simulationOf(entries: readonly FeatureValue[], trials: number, coefficient: number): SimulationPlan {
  return {
    items: entries.map(({ item }) => item),
    trials,
    seed: 1,
    correlation: { kind: "common", coefficient },
    withContributions: true,
  };
}

/** How far a feature's value moves the rNPV of all, the others at their likely values. */
export interface Influence {
  readonly entry: FeatureValue;
  readonly atLow: number;
  readonly atHigh: number;
  /** Share of the simulated spread; absent until simulated. */
  readonly share?: number;
}

/** The features as a tornado of rNPV, widest first; what has no doubt is left out. */
export function influences(entries: readonly FeatureValue[], shares: readonly number[] | undefined): readonly Influence[] {
  const points = entries.map(({ item: { value, successProbability, factor, offset, failed = offset } }) => {
    const net = (amount: number): number => successProbability * (offset + factor * amount) + (1 - successProbability) * failed;
    return { low: net(value.low), likely: net(value.likely), high: net(value.high) };
  });
  return tornado(points).flatMap(({ item, atLow, atHigh, swing }) => {
    const [entry, share] = [entries[item], shares?.[item]];
    if (entry === undefined || !(swing > 0)) return [];
    return [{ entry, atLow, atHigh, ...(share === undefined ? {} : { share }) }];
  });
}

/** Something to find out about a feature before deciding on it, and the most that is worth spending on it. */
export interface Lesson {
  readonly entry: FeatureValue;
  readonly about: "success" | "value";
  readonly worth: number;
}

/** Less than this share of the cost is rounding, not a reason for a study. */
const leastShare = 1e-6;

/** What to learn first: of each feature the input worth most, dearest first; only what could change a decision. */
export function lessons(entries: readonly FeatureValue[]): readonly Lesson[] {
  return entries
    .map((entry): Lesson => {
      const { success, value } = entry.learning;
      return success >= value ? { entry, about: "success", worth: success } : { entry, about: "value", worth: value };
    })
    .filter(({ entry, worth }) => worth > leastShare * Math.max(1, entry.money.cost))
    .toSorted((one, other) => other.worth - one.worth);
}
