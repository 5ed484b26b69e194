import type { Feature } from "../feature/feature";
import type { Horizon } from "../horizon/horizon";
import type { Roadmap, ScheduledEntry } from "./roadmap";

/** What a person changed of a feature's place: absent stays as it is, null is taken away. */
export interface Move {
  readonly horizon?: Horizon;
  readonly pin?: number | null;
}

/** Moves by the feature's key. */
export type Moves = ReadonlyMap<string, Move>;

/** The features as they read once the moves are written. */
export function movedFeatures(features: readonly Feature[], moves: Moves): readonly Feature[] {
  if (moves.size === 0) return features;
  return features.map((feature) => {
    const move = moves.get(feature.id);
    if (move === undefined) return feature;
    const { pin, ...rest } = feature;
    const pinned = move.pin === undefined ? pin : (move.pin ?? undefined);
    return { ...rest, ...(move.horizon === undefined ? {} : { horizon: move.horizon }), ...(pinned === undefined ? {} : { pin: pinned }) };
  });
}

/** Where a feature stands in a roadmap; undefined where it is not scheduled. */
export function standingOf({ horizons }: Roadmap, id: string): ScheduledEntry | undefined {
  return horizons.flatMap(({ entries }) => entries).find(({ feature }) => feature.id === id);
}

/** The prerequisite that stands later than a horizon, so that the feature can't go there. */
export function holdsBack(roadmap: Roadmap, feature: Feature, horizon: Horizon): ScheduledEntry | undefined {
  const needed = feature.dependsOn.flatMap((id) => standingOf(roadmap, id) ?? []);
  return needed.find((entry) => entry.horizon > horizon);
}

/**
 * The move that brings a feature to a place. It is pinned only where its score alone would not bring it there.
 *
 * @param plan   builds the roadmap with moves
 * @param rank   place in the horizon, from 1
 */
export function moveTo(id: string, horizon: Horizon, rank: number, moves: Moves, plan: (moves: Moves) => Roadmap): Move {
  const before = standingOf(plan(moves), id);
  const isElsewhere = before?.horizon !== horizon;
  const standing = moves.get(id);
  const moved: Move = isElsewhere ? { ...standing, horizon } : { ...standing };
  const free = standingOf(plan(new Map(moves).set(id, { ...moved, pin: null })), id);
  return { ...moved, pin: free?.rank === rank && free.horizon === horizon ? null : rank };
}

/** The moves with one more; a move that changes nothing of the sheet is none. */
export function withMove(moves: Moves, { id, horizon, pin }: Pick<Feature, "id" | "horizon" | "pin">, move: Move): Moves {
  const next = new Map(moves);
  const changed: Move = {
    ...(move.horizon === undefined || move.horizon === horizon ? {} : { horizon: move.horizon }),
    ...(move.pin === undefined || (move.pin ?? undefined) === pin ? {} : { pin: move.pin }),
  };
  if (Object.keys(changed).length === 0) next.delete(id);
  else next.set(id, changed);
  return next;
}
