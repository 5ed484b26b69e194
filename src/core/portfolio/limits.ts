import type { Horizon } from "../horizon/horizon";

/** Bounds of a horizon's share of the cost, fractions; absent where there is none. */
export interface ShareRange {
  readonly least?: number;
  readonly most?: number;
}

/** A rule between features, by their IDs. */
export type Rule =
  /** At most so many of them; 1 of two is "either, or". */
  | { readonly kind: "atMost"; readonly most: number; readonly ids: readonly string[] }
  /** One needs another, beyond what the sheet's prerequisites say. */
  | { readonly kind: "needs"; readonly id: string; readonly needs: string }
  /** Text of the sheet that says no rule; it is kept as typed and asks for nothing. */
  | { readonly kind: "unread"; readonly text: string };

/** What a selection must keep beside the prerequisites in the sheet. */
export interface Limits {
  /** Money once, in the currency unit of the assumptions; absent where money is no limit. */
  readonly budget?: number;
  readonly people?: number;
  readonly atMost?: number;
  /** By feature: 1 must be in, 0 must be out; features not named are free. */
  readonly forced: ReadonlyMap<string, 0 | 1>;
  readonly shares: Readonly<Record<Horizon, ShareRange>>;
  /** People of a team, by its name. */
  readonly teams: ReadonlyMap<string, number>;
  /** Amounts of further numeric columns of the sheet, by their headers: "GPUs". */
  readonly resources: ReadonlyMap<string, number>;
  readonly rules: readonly Rule[];
}

/** No limit at all. */
export const noLimits: Limits = {
  forced: new Map(),
  shares: { 1: {}, 2: {}, 3: {} },
  teams: new Map(),
  resources: new Map(),
  rules: [],
};

const startShare = 0.6;

/** Limits to begin with: a budget of about three fifths of what everything costs, in two digits, and nothing else. */
export function startLimits(totalCost: number): Limits {
  return { ...noLimits, budget: Number((startShare * totalCost).toPrecision(2)) };
}

/** The same limits with one feature in, out or free. */
export function withForced(limits: Limits, id: string, force: 0 | 1 | undefined): Limits {
  return { ...limits, forced: withEntry(limits.forced, id, force) };
}

type Amount = "budget" | "people" | "atMost";

/** The same limits with a capacity, or without it. */
export function withAmount(limits: Limits, which: Amount, amount: number | undefined): Limits {
  return withKey(limits, which, amount);
}

/** The same limits with an amount for a team's people or a further resource, or without it. */
export function withNamed(limits: Limits, which: "teams" | "resources", name: string, amount: number | undefined): Limits {
  return { ...limits, [which]: withEntry(limits[which], name, amount) };
}

/** The same limits with one bound of a horizon's share, or without it. */
export function withShare(limits: Limits, horizon: Horizon, bound: keyof ShareRange, share: number | undefined): Limits {
  return { ...limits, shares: { ...limits.shares, [horizon]: withKey(limits.shares[horizon], bound, share) } };
}

/** The same limits with one more rule; a rule that stands already is not doubled. */
export function withRule(limits: Limits, rule: Rule): Limits {
  const text = JSON.stringify(rule);
  return limits.rules.some((each) => JSON.stringify(each) === text) ? limits : { ...limits, rules: [...limits.rules, rule] };
}

export function withoutRule(limits: Limits, rule: Rule): Limits {
  return { ...limits, rules: limits.rules.filter((each) => each !== rule) };
}

/** The same record with an optional key set, or without it. */
function withKey<Held extends object, Key extends keyof Held & string>(held: Held, key: Key, value: Held[Key] | undefined): Held {
  if (value !== undefined) return { ...held, [key]: value };
  return Object.fromEntries(Object.entries(held).filter(([name]) => name !== key)) as Held; // only an optional key is ever taken away
}

function withEntry<Value>(entries: ReadonlyMap<string, Value>, key: string, value: Value | undefined): ReadonlyMap<string, Value> {
  const changed = new Map(entries);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

/** A number as people type it: "2,400", "2 400.5"; undefined where it is none or negative. */
export function readAmount(text: string): number | undefined {
  const bare = text.replace(/[\s,\u00a0]/g, "");
  return /^\d+(?:\.\d*)?$|^\.\d+$/.test(bare) ? Number(bare) : undefined;
}
