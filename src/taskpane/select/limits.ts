import type { Horizon } from "../../core/horizon/horizon";

/** Bounds of a horizon's share of the cost, fractions; absent where there is none. */
export interface ShareRange {
  readonly least?: number;
  readonly most?: number;
}

/** What a selection must keep beside the prerequisites in the sheet. */
export interface Limits {
  /** Money once, in the currency unit of the assumptions. */
  readonly budget: number;
  readonly people?: number;
  readonly atMost?: number;
  /** By feature: 1 must be in, 0 must be out; features not named are free. */
  readonly forced: ReadonlyMap<string, 0 | 1>;
  readonly shares: Readonly<Record<Horizon, ShareRange>>;
}

const startShare = 0.6;

/** Limits to begin with: a budget of about three fifths of what everything costs, in two digits, and nothing else. */
export function startLimits(totalCost: number): Limits {
  const budget = Number((startShare * totalCost).toPrecision(2));
  return { budget, forced: new Map(), shares: { 1: {}, 2: {}, 3: {} } };
}

/** The same limits with one feature in, out or free. */
export function withForced(limits: Limits, id: string, force: 0 | 1 | undefined): Limits {
  const forced = new Map(limits.forced);
  if (force === undefined) forced.delete(id);
  else forced.set(id, force);
  return { ...limits, forced };
}

type Amount = "people" | "atMost";

/** The same limits with a capacity, or without it. */
export function withAmount(limits: Limits, which: Amount, amount: number | undefined): Limits {
  const { budget, forced, shares } = limits;
  const people = which === "people" ? amount : limits.people;
  const atMost = which === "atMost" ? amount : limits.atMost;
  return { budget, forced, shares, ...(people === undefined ? {} : { people }), ...(atMost === undefined ? {} : { atMost }) };
}

/** The same limits with one bound of a horizon's share, or without it. */
export function withShare(limits: Limits, horizon: Horizon, bound: keyof ShareRange, share: number | undefined): Limits {
  const bounds = limits.shares[horizon];
  const least = bound === "least" ? share : bounds.least;
  const most = bound === "most" ? share : bounds.most;
  const range: ShareRange = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  return { ...limits, shares: { ...limits.shares, [horizon]: range } };
}

/** A number as people type it: "2,400", "2 400.5"; undefined where it is none or negative. */
export function readAmount(text: string): number | undefined {
  const bare = text.replace(/[\s,\u00a0]/g, "");
  return /^\d+(?:\.\d*)?$|^\.\d+$/.test(bare) ? Number(bare) : undefined;
}
