import { shownName } from "../sheet/words";
import type { Assumptions } from "../assumptions/assumptions";
import type { Feature, FeatureProblem } from "../feature/feature";
import { meaningOfStatus } from "../feature/status";
import { horizons } from "../horizon/horizon";
import { costToGo } from "../money/moneyBasis";
import { nextMilestone } from "../strategy/ladder";
import { assess, type Assessment } from "./assess";
import { measuredGates } from "./measuredGate";
import { compareFeatures, orderByScore } from "./orderByScore";
import { type Placement, placeFeatures } from "./placement";
import { realityCheck } from "./realityCheck";
import type { Roadmap, RoadmapEntry, RoadmapOptions, ScheduledEntry, UnscheduledEntry } from "./roadmap";

/** A feature with everything that is known of it. */
interface Placed {
  /** Place asked for by hand. */
  readonly pin: number | undefined;
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly score?: number | undefined;
  readonly entry: RoadmapEntry;
  readonly placement: Placement;
}

/**
 * The roadmap: every feature exactly once, under a horizon in order, or not scheduled with the reason.
 *
 * The order of the rows does not count; ties go by ID.
 *
 * Domain   features with unique IDs, as `readFeatures` makes them
 * Cost     O(n log n + dependencies)
 * Source   article
 */
export function buildRoadmap(features: readonly Feature[], assumptions: Assumptions, options: RoadmapOptions = {}): Roadmap {
  const placed = placeAll(features, assumptions, options);
  return {
    horizons: horizons.map((horizon) => {
      const here = placed.filter(({ placement }) => placement.kind === "scheduled" && placement.horizon === horizon);
      return { horizon, entries: orderByScore(here).flatMap((each, index) => scheduled(each, index + 1)) };
    }),
    notScheduled: placed
      .filter(({ placement }) => placement.kind === "unscheduled")
      .sort(compareFeatures)
      .flatMap(unscheduled),
    problems: placed.flatMap(problemsOf),
  };
}

function placeAll(features: readonly Feature[], assumptions: Assumptions, options: RoadmapOptions): readonly Placed[] {
  const own = features.map((feature) => assess(feature, assumptions));
  const measured = measuredGates(features, own, options.observations ?? [], assumptions);
  const assessments = own.map((assessment, index) => ({ ...assessment, ...measured.get(features[index]?.id ?? "") }));
  const placements = placeFeatures(
    features,
    assessments.map(({ strategy }) => strategy),
    assumptions,
  );
  return features.flatMap((feature, index) => {
    const assessment = assessments[index];
    const placement = placements[index];
    return assessment === undefined || placement === undefined ? [] : [placedOf(feature, assessment, placement, assumptions, options)];
  });
}

function placedOf(
  feature: Feature,
  assessment: Assessment,
  placement: Placement,
  assumptions: Assumptions,
  options: RoadmapOptions,
): Placed {
  const flags = realityCheck(feature, assessment, placement, assumptions, options);
  const isOpen = meaningOfStatus(feature.status) === undefined;
  const next = isOpen && assessment.gate === "PASS" ? nextOf(assessment, assumptions) : undefined;
  const entry: RoadmapEntry = {
    feature,
    ...assessment,
    ...(next === undefined ? {} : { nextMilestone: next }),
    flags,
    costToGo: isOpen ? costToGo(feature, assumptions) : 0,
    isDone: meaningOfStatus(feature.status) === "done",
  };
  return { id: feature.id, dependsOn: feature.dependsOn, score: assessment.score, pin: feature.pin, entry, placement };
}

/** The rung that a passed gate leads to; undefined where the milestone is none of the ladder. */
function nextOf({ strategy, milestone }: Assessment, { ladders }: Assumptions): string | undefined {
  if (strategy === undefined || milestone === undefined) return undefined;
  const next = nextMilestone(strategy, milestone, ladders);
  return next.ok && next.value.milestone !== milestone ? next.value.milestone : undefined;
}

function scheduled({ entry, placement }: Placed, rank: number): readonly ScheduledEntry[] {
  if (placement.kind !== "scheduled") return [];
  const { horizon, own, movedBy } = placement;
  if (movedBy === undefined || own.horizon === undefined) return [{ ...entry, horizon, rank, why: own.why }];
  const why = `moved from H${String(own.horizon)}: depends on ${shownName(movedBy.name)}, H${String(horizon)}`;
  return [{ ...entry, horizon, rank, why, movedFrom: own.horizon }];
}

function unscheduled({ entry, placement }: Placed): readonly UnscheduledEntry[] {
  return placement.kind === "unscheduled" ? [{ ...entry, reason: placement.reason }] : [];
}

/** Moves and circles are decisions the user did not take, so each is told with the field it comes from. */
function problemsOf({ entry: { feature }, placement }: Placed): readonly FeatureProblem[] {
  const name = shownName(feature.name);
  if (placement.kind === "unscheduled") {
    const through = placement.cycleThrough;
    if (through === undefined) return [];
    const message = through === feature ? "Depends on itself." : `Depends on itself through ${shownName(through.name)}.`;
    const consequence = `${name} is not scheduled until the circle is broken.`;
    return [{ severity: "error", row: feature.row, field: "dependsOn", message, consequence }];
  }
  const { own, movedBy, horizon } = placement;
  if (movedBy === undefined || own.horizon === undefined) return [];
  const set = own.field === "horizon" ? "Set to" : "Belongs in";
  const message = `${set} H${String(own.horizon)} but depends on ${shownName(movedBy.name)}, H${String(horizon)}.`;
  const field = own.field === "horizon" ? "horizon" : "dependsOn";
  return [{ severity: "warning", row: feature.row, field, message, consequence: `${name} moves to H${String(horizon)}.` }];
}
