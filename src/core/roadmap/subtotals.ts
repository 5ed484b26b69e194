import { type Horizon, horizons } from "../horizon/horizon";
import { type GateStatus, gateStatuses } from "../measure/gate";
import { horizonBalance, type HorizonShare } from "./balance";
import type { Roadmap, RoadmapEntry } from "./roadmap";

/** Totals of some features; a blank cost or head count adds nothing. */
export interface Totals {
  readonly count: number;
  /** Money still to spend, in the currency unit of the assumptions. */
  readonly cost: number;
  readonly people: number;
  /** How many gates stand at each status; features without evidence are in none. */
  readonly gates: Readonly<Record<GateStatus, number>>;
}

/** Totals of one group of the roadmap, and of each team in it. */
export interface Subtotal extends Totals {
  readonly horizon: Horizon | "Not scheduled";
  /** By team in alphabetical order; features without a team come last, under "". */
  readonly teams: readonly (Totals & { readonly team: string })[];
}

/** Totals per horizon, and of what is not scheduled, in the order of the roadmap. */
export function subtotals(roadmap: Roadmap): readonly Subtotal[] {
  const groups = [
    ...roadmap.horizons.map(({ horizon, entries }) => ({ horizon, entries })),
    { horizon: "Not scheduled" as const, entries: roadmap.notScheduled },
  ];
  return groups.map(({ horizon, entries }) => ({ horizon, ...totalsOf(entries), teams: byTeam(entries) }));
}

function byTeam(entries: readonly RoadmapEntry[]): readonly (Totals & { readonly team: string })[] {
  const teams = new Map<string, RoadmapEntry[]>();
  for (const entry of entries) {
    const team = entry.feature.team ?? "";
    const members = teams.get(team);
    if (members === undefined) teams.set(team, [entry]);
    else members.push(entry);
  }
  return [...teams]
    .sort(([one], [other]) => (one === "" || (other !== "" && one > other) ? 1 : -1))
    .map(([team, members]) => ({ team, ...totalsOf(members) }));
}

function totalsOf(entries: readonly RoadmapEntry[]): Totals {
  const countOf = (status: GateStatus): number => entries.filter(({ gate }) => gate === status).length;
  const [pass, failed, open] = gateStatuses;
  return {
    count: entries.length,
    cost: entries.reduce((sum, { costToGo }) => sum + costToGo, 0),
    people: entries.reduce((sum, { feature }) => sum + (feature.people ?? 0), 0),
    gates: { [pass]: countOf(pass), [failed]: countOf(failed), [open]: countOf(open) },
  };
}

/**
 * How the cost of the scheduled features spreads over the horizons, against the target mix; undefined where nothing costs anything.
 *
 * Source   nagji2012
 */
export function costBalance(roadmap: Roadmap, targetMix: readonly [number, number, number]): readonly HorizonShare[] | undefined {
  const totals = subtotals(roadmap);
  const amounts = horizons.map((horizon) => ({ horizon, amount: totals.find((total) => total.horizon === horizon)?.cost ?? 0 }));
  const balance = horizonBalance(amounts, targetMix);
  return balance.ok ? balance.value : undefined;
}
