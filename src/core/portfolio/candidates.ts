import { plannedFeatures } from "../roadmap/plannedFeatures";
import type { Assumptions } from "../assumptions/assumptions";
import { roundStep } from "../doubt/histogram";
import type { Feature } from "../feature/feature";
import { type Horizon, horizons } from "../horizon/horizon";
import { featureMoney } from "../money/featureMoney";
import { horizonBalance, type HorizonShare } from "../roadmap/balance";
import { costToGo } from "../money/moneyBasis";
import type { Strategy } from "../strategy/strategy";
import type { Limits, Rule } from "./limits";
import { assumptionsIn, featuresIn, type Scenario } from "./scenario";
import type { Capacity, CountLimit, SelectionProblem, ShareLimit } from "./selectionProblem";

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

/** How limits stand in a conflict; a budget is followed by its amount in brackets. */
export const capacityNames = { budget: "Budget", people: "People", team: (team: string) => `People of ${team}` } as const;

/** Amounts of a further numeric column, by the feature's ID. */
export interface Resource {
  readonly header: string;
  readonly amounts: ReadonlyMap<string, number>;
}

/** The problem of a scenario; the first capacity is the budget. A prerequisite that is no candidate is done: it asks for nothing. */
export function problemOf(candidates: readonly Candidate[], limits: Limits, resources: readonly Resource[] = []): SelectionProblem {
  const rows = new Map(candidates.map(({ feature }, row) => [feature.id, row]));
  const rowsOf = (ids: readonly string[]): readonly number[] => ids.flatMap((id) => rows.get(id) ?? []);
  const pair = (id: string, needs: string): NonNullable<SelectionProblem["requires"]> => {
    const [feature, required] = [rows.get(id), rows.get(needs)];
    return feature === undefined || required === undefined ? [] : [{ feature, required }];
  };
  return {
    values: candidates.map(({ value }) => value),
    capacities: capacitiesOf(candidates, limits, resources),
    requires: [
      ...candidates.flatMap(({ feature }) => feature.dependsOn.flatMap((id) => pair(feature.id, id))),
      ...limits.rules.flatMap((rule) => (rule.kind === "needs" ? pair(rule.id, rule.needs) : [])),
    ],
    force: candidates.map(({ feature }) => limits.forced.get(feature.id)),
    ...(limits.atMost === undefined ? {} : { atMost: limits.atMost }),
    counts: limits.rules.flatMap((rule): readonly CountLimit[] =>
      rule.kind === "atMost" ? [{ name: describeRule(rule, candidates), members: rowsOf(rule.ids), most: rule.most }] : [],
    ),
    shares: shareLimits(candidates, limits),
    names: candidates.map(({ feature }) => feature.name),
  };
}

function capacitiesOf(candidates: readonly Candidate[], limits: Limits, resources: readonly Resource[]): readonly Capacity[] {
  const { cost } = totalsOf(candidates);
  const people = candidates.map((candidate) => candidate.people);
  return [
    { name: capacityNames.budget, amounts: candidates.map((candidate) => candidate.cost), available: limits.budget ?? cost },
    ...(limits.people === undefined ? [] : [{ name: capacityNames.people, amounts: people, available: limits.people }]),
    ...[...limits.teams].map(([team, available]) => ({
      name: capacityNames.team(team),
      amounts: candidates.map((candidate) => (isSameName(candidate.feature.team, team) ? candidate.people : 0)),
      available,
    })),
    ...[...limits.resources].map(([header, available]) => {
      const resource = resources.find((each) => isSameName(each.header, header));
      return { name: header, amounts: candidates.map(({ feature }) => resource?.amounts.get(feature.id) ?? 0), available };
    }),
  ];
}

function isSameName(one: string | undefined, other: string): boolean {
  return one?.trim().toLowerCase() === other.trim().toLowerCase();
}

/** A rule as a person reads it, features by their names: "Voice agent or Shopping agent". */
export function describeRule(rule: Rule, candidates: readonly Candidate[]): string {
  const nameOf = (id: string): string => candidates.find(({ feature }) => feature.id === id)?.feature.name ?? id;
  switch (rule.kind) {
    case "atMost": {
      const names = rule.ids.map(nameOf);
      return rule.most === 1 && names.length === 2 ? names.join(" or ") : `at most ${String(rule.most)} of ${names.join(", ")}`;
    }
    case "needs":
      return `${nameOf(rule.id)} needs ${nameOf(rule.needs)}`;
    case "unread":
      return rule.text;
  }
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
