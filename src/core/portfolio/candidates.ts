import { plannedFeatures } from "../roadmap/plannedFeatures";
import type { Assumptions } from "../assumptions/assumptions";
import { roundStep } from "../doubt/histogram";
import type { Feature } from "../feature/feature";
import type { Horizon } from "../horizon/horizon";
import { featureMoney } from "../money/featureMoney";
import { horizonBalance, type HorizonShare } from "../roadmap/balance";
import { costToGo } from "../money/moneyBasis";
import type { Strategy } from "../strategy/strategy";
import { assumptionsIn, featuresIn, type Scenario } from "./scenario";
import type { SelectionProblem } from "./selectionProblem";

/** A feature that can be chosen: it has a horizon, and it is not done. */
export interface Candidate {
  readonly feature: Feature;
  readonly horizon: Horizon;
  readonly strategy: Strategy | undefined;
  /** What the scenario aims at, success weighed in; 0 where it is not told. */
  readonly value: number;
  readonly isTold: boolean;
  /** Still to spend. */
  readonly cost: number;
  readonly people: number;
}

/** A feature that a plan can choose, before any scenario: it has a horizon, and it is not done. */
export type Choosable = Pick<Candidate, "feature" | "horizon" | "strategy">;

/**
 * What there is to choose from, in the order of the sheet. What was selected before does not count. Scenarios have no part in it: their factors
 * change no horizon.
 *
 * Cost     O(features + dependencies)
 */
export function choosableOf(features: readonly Feature[], assumptions: Assumptions): readonly Choosable[] {
  return plannedFeatures(features, assumptions).flatMap(({ feature, horizon, strategy, standing }): readonly Choosable[] => {
    if (horizon === undefined || standing !== "open") return [];
    const { selected, ...others } = feature;
    return [{ feature: selected === undefined ? feature : others, horizon, strategy }];
  });
}

/**
 * What can be chosen, with what a scenario makes of it.
 *
 * Unit     money in the currency unit of the assumptions
 * Cost     O(n)
 */
export function candidatesIn(choosable: readonly Choosable[], assumptions: Assumptions, scenario: Scenario): readonly Candidate[] {
  const assumed = assumptionsIn(scenario, assumptions);
  const told = featuresIn(
    scenario,
    choosable.map(({ feature }) => feature),
  );
  return choosable.map(({ feature: own, horizon, strategy }, index) => {
    const feature = told[index] ?? own;
    const money = featureMoney(feature, assumed, horizon);
    const value = (scenario.aim === "NPV" ? money?.riskAdjustedValue : money?.annualValue) ?? 0;
    return {
      feature,
      horizon,
      strategy,
      value,
      isTold: money !== undefined,
      cost: costToGo(feature, assumed),
      people: feature.people ?? 0,
    };
  });
}

/** Both in one: what there is to choose from in a scenario. */
export function candidatesOf(features: readonly Feature[], assumptions: Assumptions, scenario: Scenario): readonly Candidate[] {
  return candidatesIn(choosableOf(features, assumptions), assumptions, scenario);
}

/** The teams that have people, in the order of the sheet. */
export function teamsOf(candidates: readonly Candidate[]): readonly string[] {
  const teams = new Map<string, string>();
  for (const { feature, people } of candidates) {
    const team = feature.team?.trim() ?? "";
    if (team !== "" && people > 0 && !teams.has(team.toLowerCase())) teams.set(team.toLowerCase(), team);
  }
  return [...teams.values()];
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

/** Some features and everything they depend on, each once, in the order of the sheet. */
export function needsOf(candidates: readonly Candidate[], ids: readonly string[]): readonly Candidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.feature.id, candidate]));
  const needed = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const candidate = byId.get(id);
    if (candidate === undefined || needed.has(id)) continue;
    needed.add(id);
    open.push(...candidate.feature.dependsOn);
  }
  return candidates.filter(({ feature }) => needed.has(feature.id));
}

const mostTicks = 5;
const pointsPerTick = 4;

/** Round budgets from nothing to what everything costs; the last stands on a tick of the axis. */
export function budgetsOf({ capacities: [first] }: SelectionProblem): readonly number[] {
  const total = (first?.amounts ?? []).reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return [];
  const tick = roundStep(total, mostTicks);
  const length = Math.ceil(total / tick - tickSlack) * pointsPerTick + 1;
  return Array.from({ length }, (_, index) => (index * tick) / pointsPerTick);
}

/** A total that only rounding puts above a tick ends on it. */
const tickSlack = 1e-9;
