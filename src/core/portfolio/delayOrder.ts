import { ok, type Result } from "../result";
import { type Prerequisite, prerequisiteLists } from "./prerequisites";

/** A feature that costs while it is not there, and takes a while to make. */
export interface Delayed {
  /** Money per unit of time. */
  readonly costOfDelay: number;
  /** Units of time. */
  readonly duration: number;
}

export interface DelayOrder {
  /** Rows from 0, first to last. */
  readonly order: readonly number[];
  /** Σ cost of delay × time of completion. */
  readonly totalCost: number;
  /** False where the order is the best found, not proven. */
  readonly isProven: boolean;
}

/** Up to this many features every set of finished ones is looked at (2^15 sets). */
const mostExact = 15;

/**
 * Order of least total cost of delay, one feature after another, prerequisites first.
 *
 * Exact up to 15 features (dynamic program over sets). Beyond, repeatedly the feature that, with its unfinished prerequisites, has the greatest
 * cost of delay per duration; optimal where nothing depends on anything (Smith's rule).
 *
 * Unit     total cost: money
 * Domain   cost of delay ≥ 0, duration ≥ 0
 * Faults   out-of-domain, no-answer (prerequisites in a circle)
 * Cost     exact O(2ⁿ·n); beyond O(n²) for short chains
 * Source   smith1956, held1962, sidney1975
 */
export function delayOrder(features: readonly Delayed[], requires: readonly Prerequisite[]): Result<DelayOrder> {
  const lists = prerequisiteLists(requires, features.length);
  if (!lists.ok) return lists;
  const isProven = features.length <= mostExact || requires.length === 0;
  const order = orderOf(features, requires, lists.value);
  return ok({ order, totalCost: delayCost(features, order), isProven });
}

function orderOf(
  features: readonly Delayed[],
  requires: readonly Prerequisite[],
  lists: readonly (readonly number[])[],
): readonly number[] {
  if (features.length <= mostExact) return bestOrder(features, lists);
  if (requires.length > 0) return greedyOrder(features, lists);
  const densities = features.map((_, row) => densityOf([row], features));
  return features.map((_, row) => row).sort((a, b) => compareDensity(densities[b] ?? 0, densities[a] ?? 0) || a - b);
}

/** Infinite densities compare equal to each other, where a plain difference is not a number. */
function compareDensity(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Σ cost of delay × completion time of an order. */
export function delayCost(features: readonly Delayed[], order: readonly number[]): number {
  let time = 0;
  let total = 0;
  for (const row of order) {
    const feature = features[row];
    if (feature === undefined) continue;
    time += feature.duration;
    total += feature.costOfDelay * time;
  }
  return total;
}

function bestOrder(features: readonly Delayed[], lists: readonly (readonly number[])[]): readonly number[] {
  const count = features.length;
  const needs = lists.map((list) => list.reduce((set, row) => set | (1 << row), 0));
  const least = new Float64Array(1 << count).fill(Infinity);
  const last = new Int8Array(1 << count).fill(-1);
  const time = new Float64Array(1 << count);
  least[0] = 0;
  for (let set = 0; set < 1 << count; set += 1) {
    const before = least[set] ?? Infinity;
    if (before === Infinity) continue;
    for (let row = 0; row < count; row += 1) {
      const bit = 1 << row;
      if ((set & bit) !== 0 || ((needs[row] ?? 0) & ~set) !== 0) continue;
      const feature = features[row];
      if (feature === undefined) continue;
      const completion = (time[set] ?? 0) + feature.duration;
      const cost = before + feature.costOfDelay * completion;
      time[set | bit] = completion;
      // Strictly less, so that among equal orders the one with later rows last stays: earlier rows first.
      if (cost < (least[set | bit] ?? Infinity) || (cost === least[set | bit] && row > (last[set | bit] ?? -1))) {
        least[set | bit] = cost;
        last[set | bit] = row;
      }
    }
  }
  const order: number[] = [];
  for (let set = (1 << count) - 1; set > 0;) {
    const row = last[set] ?? 0;
    order.unshift(row);
    set &= ~(1 << row);
  }
  return order;
}

function greedyOrder(features: readonly Delayed[], lists: readonly (readonly number[])[]): readonly number[] {
  const isPlaced = new Uint8Array(features.length);
  const order: number[] = [];
  const place = (candidates: readonly number[]): void => {
    const open = new Set(candidates);
    while (open.size > 0) {
      let best: { readonly row: number; readonly set: readonly number[]; readonly density: number } | undefined;
      for (const row of open) {
        const set = unfinished(row, lists, isPlaced);
        const density = densityOf(set, features);
        if (best === undefined || density > best.density) best = { row, set, density };
      }
      if (best === undefined) return;
      const chosen = best;
      if (chosen.set.length > 1) place(chosen.set.filter((row) => row !== chosen.row).sort((a, b) => a - b));
      isPlaced[chosen.row] = 1;
      order.push(chosen.row);
      for (const row of chosen.set) open.delete(row);
    }
  };
  place(features.map((_, row) => row));
  return order;
}

/** The row and everything it still waits for. */
function unfinished(row: number, lists: readonly (readonly number[])[], isPlaced: Uint8Array): readonly number[] {
  const found = new Set([row]);
  for (const current of found) {
    for (const needed of lists[current] ?? []) if (isPlaced[needed] === 0) found.add(needed);
  }
  return [...found];
}

function densityOf(rows: readonly number[], features: readonly Delayed[]): number {
  let cost = 0;
  let duration = 0;
  for (const row of rows) {
    cost += features[row]?.costOfDelay ?? 0;
    duration += features[row]?.duration ?? 0;
  }
  if (duration === 0) return cost > 0 ? Infinity : 0;
  return cost / duration;
}
