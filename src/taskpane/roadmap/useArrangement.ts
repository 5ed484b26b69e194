import { useCallback, useMemo, useState } from "react";
import { type Horizon, horizonName, horizons } from "../../core/horizon/horizon";
import { holdsBack, type Move, movedFeatures, type Moves, moveTo, standingOf, withMove } from "../../core/roadmap/arrange";
import { buildRoadmap } from "../../core/roadmap/buildRoadmap";
import type { Roadmap } from "../../core/roadmap/roadmap";
import { serialDate } from "../../core/sheet/serialDate";
import type { FeatureSheet, PortfolioState } from "../../workbook/portfolio";
import { useAnnounce } from "../parts/Announcer";
import { strings } from "./strings";

/** A place in the preview. */
export interface Place {
  readonly horizon: Horizon;
  /** From 1. */
  readonly rank: number;
}

/** A feature that was lifted and not dropped yet. */
export interface Flight {
  readonly id: string;
  /** Where it would land; absent above a place it may not go to. */
  readonly to: Place | undefined;
  /** Why it may not go there. */
  readonly refused?: string | undefined;
}

/** Moving features by hand: nothing is written until the roadmap is. */
export interface Arrangement {
  readonly moves: Moves;
  /** The roadmap with the moves. */
  readonly roadmap: Roadmap;
  readonly flight: Flight | undefined;
  readonly lift: (id: string) => void;
  /** Say where the lifted feature would land. */
  readonly hover: (to: Place) => void;
  /** Step the lifted feature: to another horizon, or up and down. */
  readonly step: (by: { readonly horizon?: 1 | -1; readonly rank?: 1 | -1 }) => void;
  readonly drop: () => void;
  readonly putBack: () => void;
  readonly move: (id: string, horizon: Horizon) => void;
  /** Pin a feature where it stands, or free it. */
  readonly pin: (id: string) => void;
  readonly takeBack: (id: string) => void;
  readonly takeAllBack: () => void;
}

const none: Moves = new Map();

export function useArrangement(portfolio: PortfolioState, sheet: FeatureSheet, standing: Roadmap): Arrangement {
  const [moves, setMoves] = useState<Moves>(none);
  const [flight, setFlight] = useState<Flight>();
  const announce = useAnnounce();
  const { assumptions, evidence } = portfolio;
  const plan = useCallback(
    (wanted: Moves): Roadmap =>
      wanted.size === 0
        ? standing
        : buildRoadmap(movedFeatures(sheet.features, wanted), assumptions, {
            today: serialDate(new Date()),
            observations: evidence?.observations ?? [],
          }),
    [assumptions, evidence, sheet, standing],
  );
  const roadmap = useMemo(() => plan(moves), [moves, plan]);
  const featureOf = (id: string) => sheet.features.find((feature) => feature.id === id);

  const say = (id: string, { horizon, rank }: Place): void => {
    const amount = roadmap.horizons.find((each) => each.horizon === horizon)?.entries.length ?? 0;
    const isThere = standingOf(roadmap, id)?.horizon === horizon;
    announce(strings.inFlight(featureOf(id)?.name ?? id, horizonName(horizon, assumptions.horizonNames), rank, amount + (isThere ? 0 : 1)));
  };
  const record = (id: string, move: Move): void => {
    const feature = featureOf(id);
    if (feature !== undefined) setMoves(withMove(moves, feature, move));
  };
  const land = (id: string, { horizon, rank }: Place): void => {
    record(id, moveTo(id, horizon, rank, moves, plan));
    announce(strings.landed(featureOf(id)?.name ?? id, horizonName(horizon, assumptions.horizonNames), rank));
  };
  const aim = (id: string, to: Place): void => {
    const feature = featureOf(id);
    const held = feature === undefined ? undefined : holdsBack(roadmap, feature, to.horizon);
    const refused = held && strings.waitsFor(held.feature.name, horizonName(held.horizon, assumptions.horizonNames));
    setFlight({ id, to: held === undefined ? to : undefined, refused });
    if (refused === undefined) say(id, to);
    else announce(refused);
  };
  return {
    moves,
    roadmap,
    flight,
    lift: (id) => {
      const at = standingOf(roadmap, id);
      setFlight({ id, to: at && { horizon: at.horizon, rank: at.rank } });
      announce(strings.lifted(featureOf(id)?.name ?? id));
    },
    hover: (to) => {
      if (flight === undefined || (flight.to?.horizon === to.horizon && flight.to.rank === to.rank)) return;
      aim(flight.id, to);
    },
    step: ({ horizon = 0, rank = 0 }) => {
      if (flight === undefined) return;
      const from = flight.to ?? { horizon: 1, rank: 0 };
      const next = horizons.find((each) => each === from.horizon + horizon) ?? from.horizon;
      const entries = roadmap.horizons.find((each) => each.horizon === next)?.entries ?? [];
      const isThere = entries.some(({ feature }) => feature.id === flight.id);
      const most = entries.length + (isThere ? 0 : 1);
      aim(flight.id, { horizon: next, rank: Math.min(most, Math.max(1, from.rank + rank)) });
    },
    drop: () => {
      if (flight?.to !== undefined) land(flight.id, flight.to);
      setFlight(undefined);
    },
    putBack: () => {
      if (flight !== undefined) announce(strings.putBack(featureOf(flight.id)?.name ?? flight.id));
      setFlight(undefined);
    },
    move: (id, horizon) => {
      const feature = featureOf(id);
      const held = feature && holdsBack(roadmap, feature, horizon);
      if (held !== undefined) {
        announce(strings.waitsFor(held.feature.name, horizonName(held.horizon, assumptions.horizonNames)), "assertive");
        return;
      }
      record(id, { ...moves.get(id), horizon });
    },
    pin: (id) => {
      const at = standingOf(roadmap, id);
      if (at !== undefined) record(id, { ...moves.get(id), pin: at.feature.pin === undefined ? at.rank : null });
    },
    takeBack: (id) => {
      const next = new Map(moves);
      next.delete(id);
      setMoves(next);
    },
    takeAllBack: () => {
      setMoves(none);
    },
  };
}
