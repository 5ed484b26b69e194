import { rounded } from "../score/rounded";
import { compareIds } from "./compareIds";

/** What the order of a horizon stands on. */
export interface Orderable {
  readonly id: string;
  readonly score?: number | undefined;
  /** Keys of its prerequisites; those outside the list are placed already. */
  readonly dependsOn: readonly string[];
  /** Place asked for by hand, from 1; the score decides where it is absent. */
  readonly pin?: number | undefined;
}

/**
 * Order of the features of one horizon: repeatedly the best score among those whose prerequisites are placed; ties by ID; unscored last.
 *
 * A pinned feature takes its place as soon as its prerequisites are placed; the others keep their order around it.
 *
 * Domain   no cycles
 * Cost     O(n log n + dependencies)
 */
export function orderByScore<T extends Orderable>(features: readonly T[]): readonly T[] {
  const positions = new Map(features.map((feature, index) => [feature.id, index]));
  const waitingFor = new Int32Array(features.length);
  const needers: number[][] = features.map(() => []);
  for (const [index, feature] of features.entries()) {
    for (const id of new Set(feature.dependsOn)) {
      const needed = positions.get(id);
      if (needed === undefined) continue;
      waitingFor[index] = (waitingFor[index] ?? 0) + 1;
      needers[needed]?.push(index);
    }
  }
  const sorted = [...features.keys()].sort((a, b) => compareFeatures(features[a], features[b]));
  const precedence = new Int32Array(features.length);
  for (const [rank, index] of sorted.entries()) precedence[index] = rank;

  const ready = new ReadyList();
  const pinned = new PinnedList();
  const add = (index: number): void => {
    const pin = features[index]?.pin;
    if (pin === undefined) ready.add(precedence[index] ?? 0);
    else pinned.add(pin, precedence[index] ?? 0);
  };
  for (const index of features.keys()) if (waitingFor[index] === 0) add(index);
  const ordered: T[] = [];
  const next = (): number | undefined => pinned.takeUpTo(ordered.length + 1) ?? ready.takeFirst() ?? pinned.takeUpTo(Infinity);
  for (let rank = next(); rank !== undefined; rank = next()) {
    const index = sorted[rank] ?? 0;
    const feature = features[index];
    if (feature !== undefined) ordered.push(feature);
    for (const needer of needers[index] ?? []) {
      const left = (waitingFor[needer] ?? 0) - 1;
      waitingFor[needer] = left;
      if (left === 0) add(needer);
    }
  }
  if (ordered.length !== features.length) throw new Error("features of a cycle can't be ordered; they are not scheduled");
  return ordered;
}

/** Best score first, compared as thresholds are; unscored last; ties by ID. */
export function compareFeatures(one: Orderable | undefined, other: Orderable | undefined): number {
  const first = one?.score === undefined ? -Infinity : rounded(one.score);
  const second = other?.score === undefined ? -Infinity : rounded(other.score);
  return first === second ? compareIds(one?.id ?? "", other?.id ?? "") : second - first;
}

/** Ranks that wait for a place; few, so that a list is enough. */
class PinnedList {
  private readonly waiting: { readonly pin: number; readonly rank: number }[] = [];

  public add(pin: number, rank: number): void {
    this.waiting.push({ pin, rank });
    this.waiting.sort((a, b) => a.pin - b.pin || a.rank - b.rank);
  }

  /** The rank whose place is the first, where that place has come. */
  public takeUpTo(place: number): number | undefined {
    const [first] = this.waiting;
    if (first === undefined || first.pin > place) return undefined;
    this.waiting.shift();
    return first.rank;
  }
}

/** Numbers of which the smallest can be taken; a binary heap. */
class ReadyList {
  private readonly heap: number[] = [];

  public add(rank: number): void {
    let at = this.heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.heap[parent] ?? 0;
      if (above <= rank) break;
      this.heap[at] = above;
      at = parent;
    }
    this.heap[at] = rank;
  }

  public takeFirst(): number | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const child = (this.heap[right] ?? Infinity) < (this.heap[left] ?? Infinity) ? right : left;
      const below = this.heap[child];
      if (below === undefined || below >= last) break;
      this.heap[at] = below;
      at = child;
    }
    this.heap[at] = last;
    return first;
  }
}
