import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import type { Horizon } from "../horizon/horizon";
import { costOfDelay } from "../money/costOfDelay";
import { delayCost, delayOrder } from "./delayOrder";
import type { Prerequisite } from "./prerequisites";
import type { Roadmap, ScheduledEntry } from "../roadmap/roadmap";

/** A feature in its place of the order of least delay cost. */
export interface DelayedFeature {
  readonly feature: Feature;
  /** Money a month. */
  readonly costOfDelay: number;
  readonly months: number;
  /** Its place among these features today, from 1. */
  readonly today: number;
}

/** What the features of a horizon lose by waiting for each other, in today's order and in the best. */
export interface HorizonDelay {
  readonly horizon: Horizon;
  /** Best first. */
  readonly order: readonly DelayedFeature[];
  /** Σ cost of delay × months until it is done, one feature after another. */
  readonly costToday: number;
  readonly costBest: number;
  /** False where the order is the best found, not proven. */
  readonly isProven: boolean;
  /** Features left out, and the fields they lack. */
  readonly missing: readonly { readonly feature: Feature; readonly fields: readonly "likely"[] }[];
}

/**
 * Order of least delay cost of each horizon, prerequisites first, beside the roadmap's own order. What is done waits for nothing and is left out.
 *
 * Unit     money in the currency unit of the assumptions; months
 * Cost     as delayOrder
 * Source   reinertsen2009, smith1956
 */
export function horizonDelays(roadmap: Roadmap, assumptions: Assumptions): readonly HorizonDelay[] {
  return roadmap.horizons.map(({ horizon, entries }) => delayOf(horizon, entries, assumptions));
}

function delayOf(horizon: Horizon, entries: readonly ScheduledEntry[], assumptions: Assumptions): HorizonDelay {
  const open = entries.filter(({ isDone }) => !isDone);
  const known: DelayedFeature[] = [];
  const missing: { readonly feature: Feature; readonly fields: readonly "likely"[] }[] = [];
  for (const { feature } of open) {
    const cost = costOfDelay(feature, assumptions, horizon);
    const months = feature.months ?? assumptions.monthsByHorizon[horizon - 1] ?? 0;
    if (cost !== undefined) known.push({ feature, costOfDelay: cost, months, today: known.length + 1 });
    else missing.push({ feature, fields: ["likely"] });
  }
  const delayed = known.map(({ costOfDelay: cost, months }) => ({ costOfDelay: cost, duration: months }));
  const found = delayOrder(delayed, prerequisitesOf(known, open));
  if (!found.ok) throw new Error("features of a cycle are not scheduled, so an order exists");
  const costToday = delayCost(delayed, [...known.keys()]);
  // Beyond the size that is proven, today's order may be better than the one found.
  const isBetter = found.value.totalCost < costToday;
  const order = isBetter ? found.value.order : [...known.keys()];
  return {
    horizon,
    order: order.flatMap((row) => known[row] ?? []),
    costToday,
    costBest: Math.min(costToday, found.value.totalCost),
    isProven: found.value.isProven,
    missing,
  };
}

/** Which of the known features need each other, directly or through ones left out. */
function prerequisitesOf(known: readonly DelayedFeature[], open: readonly ScheduledEntry[]): readonly Prerequisite[] {
  const rows = new Map(known.map(({ feature }, row) => [feature.id, row]));
  const features = new Map(open.map(({ feature }) => [feature.id, feature]));
  return known.flatMap(({ feature }, row) => {
    const needed = new Set(feature.dependsOn);
    const required: Prerequisite[] = [];
    for (const id of needed) {
      const other = rows.get(id);
      if (other !== undefined) required.push({ feature: row, required: other });
      else for (const further of features.get(id)?.dependsOn ?? []) needed.add(further);
    }
    return required;
  });
}
