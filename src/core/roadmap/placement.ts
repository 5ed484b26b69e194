import type { Assumptions } from "../assumptions/assumptions";
import type { Feature } from "../feature/feature";
import { meaningOfStatus } from "../feature/status";
import { type Horizon, laterHorizon } from "../horizon/horizon";
import { shownQuantity } from "../score/rounded";
import type { Strategy } from "../strategy/strategy";
import { compareIds } from "./compareIds";
import { componentsOf } from "./components";
import { ownHorizon, type OwnHorizon } from "./ownHorizon";

/** Where a feature stands, and why. */
export type Placement =
  | {
      readonly kind: "scheduled";
      readonly horizon: Horizon;
      readonly own: OwnHorizon;
      /** The prerequisite that moved it later. */
      readonly movedBy?: Feature;
    }
  | {
      readonly kind: "unscheduled";
      readonly own: OwnHorizon;
      readonly reason: string;
      /** The prerequisite through which it waits for itself; itself where it names itself. */
      readonly cycleThrough?: Feature;
    };

/**
 * Place every feature in a horizon, or say why not. The order of the rows does not count.
 *
 * Dropped features, those not selected, those of a cycle, those of which nothing tells the horizon and those that depend on an unscheduled one are not scheduled;
 * no feature stands earlier than its prerequisites.
 *
 * Shape    features and their strategies n → placements n
 * Cost     O(features + dependencies)
 */
export function placeFeatures(
  features: readonly Feature[],
  strategies: readonly (Strategy | undefined)[],
  assumptions: Assumptions,
): readonly Placement[] {
  const positions = new Map(features.map((feature, index) => [feature.id, index]));
  const needs = features.map(({ dependsOn }) => dependsOn.map((id) => positions.get(id)).filter((index) => index !== undefined));
  const placements: Placement[] = [];
  const knots = new Int32Array(features.length).fill(-1);
  for (const [knot, component] of componentsOf(needs).entries()) {
    for (const index of component) knots[index] = knot;
    for (const index of component) {
      const feature = features[index];
      if (feature === undefined) continue;
      const own = ownHorizon(feature, strategies[index], assumptions);
      const needed = (needs[index] ?? []).map((position) => ({ position, feature: features[position], placement: placements[position] }));
      const inKnot = needed.filter(({ position }) => knots[position] === knot);
      placements[index] = place(feature, own, cycleThrough(feature, inKnot), needed);
    }
  }
  return placements;
}

interface Needed {
  readonly position: number;
  readonly feature: Feature | undefined;
  readonly placement: Placement | undefined;
}

function place(feature: Feature, own: OwnHorizon, through: Feature | undefined, needed: readonly Needed[]): Placement {
  if (meaningOfStatus(feature.status) === "dropped") return { kind: "unscheduled", own, reason: (feature.status ?? "").toLowerCase() };
  if (feature.selected === false && meaningOfStatus(feature.status) !== "done")
    return { kind: "unscheduled", own, reason: overBudget(feature) };
  if (through !== undefined) {
    const reason = through === feature ? "waits for itself" : `waits for itself through ${through.id}`;
    return { kind: "unscheduled", own, reason, cycleThrough: through };
  }
  if (own.horizon === undefined) return { kind: "unscheduled", own, reason: own.why };
  let horizon: Horizon = own.horizon;
  let movedBy: Feature | undefined;
  for (const { feature: prerequisite, placement } of needed) {
    if (placement?.kind !== "scheduled") return { kind: "unscheduled", own, reason: `waits for ${prerequisite?.id ?? ""}` };
    if (placement.horizon > horizon) movedBy = prerequisite;
    horizon = laterHorizon(horizon, placement.horizon);
  }
  return { kind: "scheduled", horizon, own, ...(movedBy === undefined ? {} : { movedBy }) };
}

/** What is done is paid for; what else was left out says what it would take. */
function overBudget({ cost = 0, people = 0 }: Feature): string {
  const needs = [
    ...(cost > 0 ? [`cost ${shownQuantity(cost)}`] : []),
    ...(people > 0 ? [`${shownQuantity(people)} ${people === 1 ? "person" : "people"}`] : []),
  ].join(" and ");
  return needs === "" ? "over budget; yes in Selected brings it in" : `over budget; room for ${needs}, or yes in Selected, brings it in`;
}

/** The prerequisite in the same knot of cycles, the first by ID but for the feature itself; undefined outside any cycle. */
function cycleThrough(feature: Feature, inKnot: readonly Needed[]): Feature | undefined {
  const [first] = inKnot
    .flatMap(({ feature: other }) => (other === undefined || other === feature ? [] : [other]))
    .sort((a, b) => compareIds(a.id, b.id));
  return first ?? (inKnot.length > 0 ? feature : undefined);
}
