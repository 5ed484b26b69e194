import { ok, type Result } from "../result";
import { DensestFirst } from "./densestFirst";
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
/** Up to this many features the sets that each waits for are weighed against each other. */
const mostGreedy = 300;

/**
 * Order of least total cost of delay, one feature after another, prerequisites first.
 *
 * Exact up to 15 features (dynamic program over sets), and wherever no feature has more than one prerequisite (Horn's rule; Smith's where nothing
 * depends on anything). Beyond, repeatedly the feature that, with its unfinished prerequisites, has the greatest cost of delay per duration.
 *
 * Unit     total cost: money
 * Domain   cost of delay ≥ 0, duration ≥ 0
 * Faults   out-of-domain, no-answer (prerequisites in a circle)
 * Cost     exact O(2ⁿ·n), O(n·log n) with one prerequisite each; beyond 300 features O((n + m)·log n)
 * Source   smith1956, held1962, horn1972, sidney1975
 */
export function delayOrder(features: readonly Delayed[], requires: readonly Prerequisite[]): Result<DelayOrder> {
  const lists = prerequisiteLists(requires, features.length);
  if (!lists.ok) return lists;
  const isProven = features.length <= mostExact || isForest(lists.value);
  const order = orderOf(features, lists.value);
  return ok({ order, totalCost: delayCost(features, order), isProven });
}

function orderOf(features: readonly Delayed[], lists: readonly (readonly number[])[]): readonly number[] {
  if (features.length <= mostExact) return bestOrder(features, lists);
  if (isForest(lists)) {
    return forestOrder(
      features,
      lists.map(([required]) => required),
    );
  }
  return features.length <= mostGreedy ? greedyOrder(features, lists) : listOrder(features, lists);
}

/** Whether no feature waits for more than one other. */
export function isForest(lists: readonly (readonly number[])[]): boolean {
  return lists.every((list) => new Set(list).size <= 1);
}

/**
 * Horn's rule: the densest block of features joins the one that holds its prerequisite, or is made next where that is made already.
 *
 * A block bears the number of its first row.
 */
function forestOrder(features: readonly Delayed[], required: readonly (number | undefined)[]): readonly number[] {
  const costs = Float64Array.from(features, ({ costOfDelay }) => costOfDelay);
  const durations = Float64Array.from(features, ({ duration }) => duration);
  const isMade = new Uint8Array(features.length);
  const blocks = disjointBlocks(features.length);
  const joined: number[][] = features.map(() => []);
  const order: number[] = [];
  const queue = new DensestFirst(features.length);
  const enter = (head: number): void => {
    queue.put(head, density(costs[head] ?? 0, durations[head] ?? 0));
  };
  for (const row of features.keys()) enter(row);
  for (let head = queue.take(); head !== undefined; head = queue.take()) {
    const needed = required[head];
    const holder = needed === undefined ? undefined : blocks.headOf(needed);
    if (holder === undefined || isMade[holder] === 1) {
      isMade[head] = 1;
      readOff(head, joined, order);
      continue;
    }
    blocks.join(head, holder);
    joined[holder]?.push(head);
    costs[holder] = (costs[holder] ?? 0) + (costs[head] ?? 0);
    durations[holder] = (durations[holder] ?? 0) + (durations[head] ?? 0);
    enter(holder);
  }
  return order;
}

/** Which block a row belongs to, by the number of its first row; paths are halved as they are walked. */
function disjointBlocks(count: number): { readonly headOf: (row: number) => number; readonly join: (head: number, to: number) => void } {
  const holder = Int32Array.from({ length: count }, (_, row) => row);
  return {
    headOf: (row) => {
      let at = row;
      while (holder[at] !== at) {
        holder[at] = holder[holder[at] ?? at] ?? at;
        at = holder[at] ?? at;
      }
      return at;
    },
    join: (head, to) => {
      holder[head] = to;
    },
  };
}

/** The rows of a block in the order in which they joined, without recursion: chains are long. */
function readOff(head: number, joined: readonly (readonly number[])[], order: number[]): void {
  const open = [head];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    order.push(row);
    for (const head of (joined[row] ?? []).toReversed()) open.push(head);
  }
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

/**
 * Of the features that wait for nothing, the one that is, or leads to, the densest.
 *
 * Cost     O((n + m)·log n)
 */
function listOrder(features: readonly Delayed[], lists: readonly (readonly number[])[]): readonly number[] {
  const followers: number[][] = features.map(() => []);
  const waitsFor = new Int32Array(features.length);
  for (const [row, list] of lists.entries()) {
    for (const required of new Set(list)) {
      followers[required]?.push(row);
      waitsFor[row] = (waitsFor[row] ?? 0) + 1;
    }
  }
  const leadsTo = Float64Array.from(features, ({ costOfDelay, duration }) => density(costOfDelay, duration));
  for (const row of requiredFirst(lists, followers).toReversed()) {
    for (const follower of followers[row] ?? []) leadsTo[row] = Math.max(leadsTo[row] ?? 0, leadsTo[follower] ?? 0);
  }
  const queue = new DensestFirst(features.length);
  for (const row of features.keys()) if (waitsFor[row] === 0) queue.put(row, leadsTo[row] ?? 0);
  const order: number[] = [];
  for (let row = queue.take(); row !== undefined; row = queue.take()) {
    order.push(row);
    for (const follower of followers[row] ?? []) {
      waitsFor[follower] = (waitsFor[follower] ?? 0) - 1;
      if (waitsFor[follower] === 0) queue.put(follower, leadsTo[follower] ?? 0);
    }
  }
  return order;
}

/** Every row after those that it requires. */
function requiredFirst(lists: readonly (readonly number[])[], followers: readonly (readonly number[])[]): readonly number[] {
  const waitsFor = Int32Array.from(lists, (list) => new Set(list).size);
  const order = [...lists.keys()].filter((row) => waitsFor[row] === 0);
  for (const row of order) {
    for (const follower of followers[row] ?? []) {
      waitsFor[follower] = (waitsFor[follower] ?? 0) - 1;
      if (waitsFor[follower] === 0) order.push(follower);
    }
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
        const here = densityOf(set, features);
        if (best === undefined || here > best.density) best = { row, set, density: here };
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
  return density(cost, duration);
}

function density(cost: number, duration: number): number {
  if (duration === 0) return cost > 0 ? Infinity : 0;
  return cost / duration;
}
