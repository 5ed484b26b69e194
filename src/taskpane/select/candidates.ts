import type { Assumptions } from "../../core/assumptions/assumptions";
import { roundStep } from "../../core/doubt/histogram";
import type { Feature } from "../../core/feature/feature";
import { type Horizon, horizons } from "../../core/horizon/horizon";
import { featureMoney } from "../../core/money/featureMoney";
import { horizonBalance, type HorizonShare } from "../../core/portfolio/balance";
import type { Capacity, ShareLimit } from "../../core/portfolio/selectionProblem";
import { buildRoadmap } from "../../core/roadmap/buildRoadmap";
import type { Strategy } from "../../core/strategy/strategy";
import type { PostedProblem } from "../work/jobs";
import type { Limits } from "./limits";

/** A feature that can be chosen: it has a horizon, and it is not done. */
export interface Candidate {
  readonly feature: Feature;
  readonly horizon: Horizon;
  readonly strategy: Strategy | undefined;
  /** Expected value of a year, success weighed in; 0 where it is not told. */
  readonly value: number;
  readonly isTold: boolean;
  readonly cost: number;
  readonly people: number;
}

/**
 * What there is to choose from, in the order of the sheet. What was selected before does not count.
 *
 * Unit     money in the currency unit of the assumptions
 */
export function candidatesOf(features: readonly Feature[], assumptions: Assumptions): readonly Candidate[] {
  const free = features.map((feature): Feature => {
    const { selected, ...others } = feature;
    return selected === undefined ? feature : others;
  });
  return buildRoadmap(free, assumptions)
    .horizons.flatMap(({ horizon, entries }) => entries.map((entry) => ({ horizon, entry })))
    .filter(({ entry }) => !entry.isDone)
    .map(({ horizon, entry: { feature, strategy } }) => {
      const money = featureMoney(feature, assumptions);
      return {
        feature,
        horizon,
        strategy,
        value: money?.annualValue ?? 0,
        isTold: money !== undefined,
        cost: feature.cost ?? 0,
        people: feature.people ?? 0,
      };
    })
    .sort((a, b) => a.feature.row - b.feature.row);
}

/** How the budget, and people where they are limited, stand in a conflict. */
export const capacityNames = { budget: "Budget", people: "People" } as const;

/** The problem as the worker takes it; the first capacity is the budget. A prerequisite that is no candidate is done: it asks for nothing. */
export function problemOf(candidates: readonly Candidate[], limits: Limits): PostedProblem {
  const rows = new Map(candidates.map(({ feature }, row) => [feature.id, row]));
  const capacities: Capacity[] = [
    { name: capacityNames.budget, amounts: candidates.map(({ cost }) => cost), available: limits.budget },
    ...(limits.people === undefined
      ? []
      : [{ name: capacityNames.people, amounts: candidates.map(({ people }) => people), available: limits.people }]),
  ];
  return {
    values: candidates.map(({ value }) => value),
    capacities,
    requires: candidates.flatMap(({ feature }, row) =>
      feature.dependsOn.flatMap((id) => {
        const required = rows.get(id);
        return required === undefined ? [] : [{ feature: row, required }];
      }),
    ),
    force: candidates.map(({ feature }) => limits.forced.get(feature.id)),
    ...(limits.atMost === undefined ? {} : { atMost: limits.atMost }),
    shares: shareLimits(candidates, limits),
    names: candidates.map(({ feature }) => feature.name),
  };
}

function shareLimits(candidates: readonly Candidate[], { shares }: Limits): readonly ShareLimit[] {
  return horizons.flatMap((horizon) => {
    const { least = 0, most = 1 } = shares[horizon];
    if (least === 0 && most === 1) return [];
    const members = candidates.map((candidate) => candidate.horizon === horizon);
    return [{ name: `H${String(horizon)} share of cost`, members, amounts: candidates.map(({ cost }) => cost), least, most }];
  });
}

/** How the cost of the chosen spreads over the horizons; undefined where it is nothing. */
export function balanceOf(
  candidates: readonly Candidate[],
  isChosen: readonly boolean[],
  { targetMix }: Assumptions,
): readonly HorizonShare[] | undefined {
  const amounts = candidates.filter((_, row) => isChosen[row]).map(({ horizon, cost }) => ({ horizon, amount: cost }));
  const balance = horizonBalance(amounts, targetMix);
  return balance.ok ? balance.value : undefined;
}

/** Sums of what is chosen. */
export interface Chosen {
  readonly count: number;
  readonly cost: number;
  readonly value: number;
  readonly people: number;
}

export function totalsOf(candidates: readonly Candidate[]): Chosen {
  return candidates.reduce(
    (sum, { cost, value, people }) => ({
      count: sum.count + 1,
      cost: sum.cost + cost,
      value: sum.value + value,
      people: sum.people + people,
    }),
    { count: 0, cost: 0, value: 0, people: 0 },
  );
}

/** The least budget that pays a feature and everything it depends on. */
export function costWithPrerequisites(candidates: readonly Candidate[], ids: readonly string[]): number {
  const byId = new Map(candidates.map((candidate) => [candidate.feature.id, candidate]));
  const needed = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const candidate = byId.get(id);
    if (candidate === undefined || needed.has(id)) continue;
    needed.add(id);
    open.push(...candidate.feature.dependsOn);
  }
  return [...needed].reduce((sum, id) => sum + (byId.get(id)?.cost ?? 0), 0);
}

const mostPoints = 20;

/** Round budgets from nothing to what everything costs. */
export function budgetsOf({ capacities: [first] }: PostedProblem): readonly number[] {
  const total = (first?.amounts ?? []).reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return [];
  const step = roundStep(total, mostPoints);
  return Array.from({ length: Math.ceil(total / step) + 1 }, (_, index) => index * step);
}
