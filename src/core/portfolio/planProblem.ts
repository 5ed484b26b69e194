import { type Horizon, horizons } from "../horizon/horizon";
import { type Candidate, totalsOf } from "./candidates";
import type { Limits, Rule } from "./limits";
import type { Prerequisite } from "./prerequisites";
import type { Capacity, ProblemLimit, SelectionProblem, ShareLimit } from "./selectionProblem";

/** How limits stand in a conflict; a budget is followed by its amount in brackets. */
export const capacityNames = { budget: "Budget", people: "People", team: (team: string) => `People of ${team}` } as const;

/** Amounts of a further numeric column, by the feature's ID. */
export interface Resource {
  readonly header: string;
  readonly amounts: ReadonlyMap<string, number>;
}

/** A limit of a plan as it was stated: by whom, or on what. */
export type StatedLimit =
  | { readonly kind: "budget" | "people" | "atMost" }
  | { readonly kind: "team"; readonly team: string; readonly available: number }
  | { readonly kind: "resource"; readonly header: string; readonly available: number }
  | { readonly kind: "forced"; readonly candidate: Candidate; readonly force: 0 | 1 }
  | { readonly kind: "share"; readonly horizon: Horizon; readonly bound: "least" | "most" }
  | { readonly kind: "rule"; readonly rule: Rule }
  | { readonly kind: "dependsOn"; readonly candidate: Candidate; readonly needs: Candidate };

/** A limit of how much there is in all. */
export type StatedCapacity = Extract<StatedLimit, { readonly kind: "budget" | "people" | "atMost" | "team" | "resource" }>;

/** What a limit of `problemOf` was stated as; undefined where the problem is another one. */
export function statedLimit(limit: ProblemLimit, candidates: readonly Candidate[], limits: Limits): StatedLimit | undefined {
  switch (limit.kind) {
    case "capacity":
      return statedCapacities(limits)[limit.index];
    case "atMost":
      return { kind: "atMost" };
    case "force": {
      const candidate = candidates[limit.row];
      const force = candidate === undefined ? undefined : limits.forced.get(candidate.feature.id);
      return candidate === undefined || force === undefined ? undefined : { kind: "forced", candidate, force };
    }
    case "requires":
      return requirementsOf(candidates, limits)[limit.index]?.stated;
    case "count":
      return countRules(limits).map((rule): StatedLimit => ({ kind: "rule", rule }))[limit.index];
    case "share": {
      const horizon = limitedHorizons(limits)[limit.index];
      return horizon === undefined ? undefined : { kind: "share", horizon, bound: limit.bound };
    }
    case "excludes":
      return undefined;
  }
}

/** The capacities of a plan in the order of its problem. */
function statedCapacities(limits: Limits): readonly StatedCapacity[] {
  return [
    { kind: "budget" },
    ...(limits.people === undefined ? [] : [{ kind: "people" } as const]),
    ...[...limits.teams].map(([team, available]) => ({ kind: "team", team, available }) as const),
    ...[...limits.resources].map(([header, available]) => ({ kind: "resource", header, available }) as const),
  ];
}

interface Requirement extends Prerequisite {
  readonly stated: StatedLimit;
}

/** What the sheet and the rules say that features need. A prerequisite that is no candidate is done: it asks for nothing. */
function requirementsOf(candidates: readonly Candidate[], limits: Limits): readonly Requirement[] {
  const rows = new Map(candidates.map(({ feature }, row) => [feature.id, row]));
  const pair = (id: string, needs: string, stated: (candidate: Candidate, needed: Candidate) => StatedLimit): readonly Requirement[] => {
    const [feature, required] = [rows.get(id), rows.get(needs)];
    const [candidate, needed] = [candidates[feature ?? -1], candidates[required ?? -1]];
    if (feature === undefined || required === undefined || candidate === undefined || needed === undefined) return [];
    return [{ feature, required, stated: stated(candidate, needed) }];
  };
  return [
    ...candidates.flatMap(({ feature }) =>
      feature.dependsOn.flatMap((id) => pair(feature.id, id, (candidate, needs) => ({ kind: "dependsOn", candidate, needs }))),
    ),
    ...limits.rules.flatMap((rule) => (rule.kind === "needs" ? pair(rule.id, rule.needs, () => ({ kind: "rule", rule })) : [])),
  ];
}

function countRules({ rules }: Limits): readonly (Rule & { readonly kind: "atMost" })[] {
  return rules.filter((rule) => rule.kind === "atMost");
}

function limitedHorizons({ shares }: Limits): readonly Horizon[] {
  return horizons.filter((horizon) => (shares[horizon].least ?? 0) !== 0 || (shares[horizon].most ?? 1) !== 1);
}

/** The problem of a scenario; the first capacity is the budget. */
export function problemOf(candidates: readonly Candidate[], limits: Limits, resources: readonly Resource[] = []): SelectionProblem {
  const rows = new Map(candidates.map(({ feature }, row) => [feature.id, row]));
  const rowsOf = (ids: readonly string[]): readonly number[] => ids.flatMap((id) => rows.get(id) ?? []);
  return {
    values: candidates.map(({ value }) => value),
    capacities: capacitiesOf(candidates, limits, resources),
    requires: requirementsOf(candidates, limits).map(({ feature, required }) => ({ feature, required })),
    force: candidates.map(({ feature }) => limits.forced.get(feature.id)),
    ...(limits.atMost === undefined ? {} : { atMost: limits.atMost }),
    counts: countRules(limits).map((rule) => ({ name: describeRule(rule, candidates), members: rowsOf(rule.ids), most: rule.most })),
    shares: shareLimits(candidates, limits),
    names: candidates.map(({ feature }) => feature.name),
  };
}

function capacitiesOf(candidates: readonly Candidate[], limits: Limits, resources: readonly Resource[]): readonly Capacity[] {
  const capacity = (name: string, available: number, amountOf: (candidate: Candidate) => number): Capacity => ({
    name,
    amounts: candidates.map(amountOf),
    available,
  });
  return statedCapacities(limits).flatMap((stated): readonly Capacity[] => {
    switch (stated.kind) {
      case "budget":
        return [capacity(capacityNames.budget, limits.budget ?? totalsOf(candidates).cost, ({ cost }) => cost)];
      case "people":
        return [capacity(capacityNames.people, limits.people ?? 0, ({ people }) => people)];
      case "team": {
        const { team, available } = stated;
        return [capacity(capacityNames.team(team), available, ({ feature, people }) => (isSameName(feature.team, team) ? people : 0))];
      }
      case "resource": {
        const resource = resources.find((each) => isSameName(each.header, stated.header));
        return [capacity(stated.header, stated.available, ({ feature }) => resource?.amounts.get(feature.id) ?? 0)];
      }
      case "atMost":
        return [];
    }
  });
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

function shareLimits(candidates: readonly Candidate[], limits: Limits): readonly ShareLimit[] {
  return limitedHorizons(limits).map((horizon) => {
    const { least = 0, most = 1 } = limits.shares[horizon];
    const members = candidates.map((candidate) => candidate.horizon === horizon);
    return { name: `H${String(horizon)} share of cost`, members, amounts: candidates.map(({ cost }) => cost), least, most };
  });
}
