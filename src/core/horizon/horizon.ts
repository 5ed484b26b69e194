import type { Strategy } from "../strategy/strategy";

/** H1 deterministic, H2 optimization, H3 transformative. */
export const horizons = [1, 2, 3] as const;
export type Horizon = (typeof horizons)[number];

/** What each horizon is for. Source: article. */
export const horizonGoals: Readonly<Record<Horizon, string>> = {
  1: "Quick wins that build trust and gather data",
  2: "Differentiation and a moat",
  3: "Market disruption",
};

/** Months before which H1 and H2 end. */
export type Windows = readonly [number, number];

/** Source: article. */
export const defaultWindows: Windows = [6, 12];

/** Plain names of H1, H2 and H3, as people say them. */
export type HorizonNames = readonly [string, string, string];

export const defaultHorizonNames: HorizonNames = ["Now", "Next", "Later"];

/** The plain name of a horizon: "Now". */
export function horizonName(horizon: Horizon, names: HorizonNames): string {
  return names[horizon - 1] ?? `H${String(horizon)}`;
}

/** Both names of a horizon: "Now · H1"; one where they are the same. */
export function horizonTitle(horizon: Horizon, names: HorizonNames): string {
  const [name, code] = [horizonName(horizon, names), `H${String(horizon)}`];
  return name.toLowerCase() === code.toLowerCase() ? code : `${name} · ${code}`;
}

/**
 * The horizon whose window holds the time until evidence.
 *
 * Unit     months
 * Source   article
 */
export function horizonFromMonths(months: number, windows: Windows): Horizon {
  const [firstEnd, secondEnd] = windows;
  if (months < firstEnd) return 1;
  return months < secondEnd ? 2 : 3;
}

const byStrategy: Readonly<Record<Strategy, Horizon>> = { Rule: 1, Buy: 1, Partner: 2, "Fine-tune": 2, Build: 3 };

/** The horizon a strategy suggests where neither approach nor months tell. */
export function horizonFromStrategy(strategy: Strategy): Horizon {
  return byStrategy[strategy];
}

/** The later of two horizons, either of which may be untold. */
export function laterHorizon(one: Horizon, other: Horizon | undefined): Horizon;
export function laterHorizon(one: Horizon | undefined, other: Horizon | undefined): Horizon | undefined;
export function laterHorizon(one: Horizon | undefined, other: Horizon | undefined): Horizon | undefined {
  if (one === undefined) return other;
  return other === undefined || one >= other ? one : other;
}
