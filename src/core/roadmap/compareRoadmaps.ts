import { fieldsThatDecide } from "../feature/fields";
import type { Horizon } from "../horizon/horizon";
import { rounded } from "../score/rounded";
import type { BuiltFeature } from "./builtFeature";
import { type Cause, fallbackCause, inputCauses } from "./causes";

/** One difference between two roadmaps, and why. */
export type RoadmapChange = {
  readonly id: string;
  readonly name: string;
  /** What changed in the feature's own row first; its field names the cell. */
  readonly causes: readonly Cause[];
} & ChangeKind;

type ChangeKind =
  | { readonly kind: "moved"; readonly from: Horizon; readonly to: Horizon }
  | { readonly kind: "ranked"; readonly horizon: Horizon; readonly from: number; readonly to: number }
  | { readonly kind: "scheduled"; readonly to: Horizon }
  | { readonly kind: "unscheduled"; readonly from: Horizon }
  | { readonly kind: "added"; readonly to: Horizon | null }
  | { readonly kind: "removed"; readonly from: Horizon | null }
  /** In the same place, with something else to show. */
  | { readonly kind: "updated" };

export const changeKinds = [
  "moved",
  "ranked",
  "scheduled",
  "unscheduled",
  "added",
  "removed",
  "updated",
] as const satisfies readonly ChangeKind["kind"][];

/**
 * What changed from one roadmap to the next, a feature at most once: moves first, then ranks, new, gone, and what changed in place.
 *
 * A rank counts as changed where the feature itself passed others; those merely passed are not listed.
 *
 * Cost     O(n log n)
 */
export function compareRoadmaps(before: readonly BuiltFeature[], after: readonly BuiltFeature[]): readonly RoadmapChange[] {
  const earlier = new Map(before.map((feature) => [feature.id, feature]));
  const later = new Set(after.map(({ id }) => id));
  const passing = passingFeatures(earlier, after);
  const changes = after.flatMap((now): readonly RoadmapChange[] => {
    const was = earlier.get(now.id);
    if (was === undefined) return [{ kind: "added", to: now.horizon, ...named(now), causes: [fallbackCause(now)] }];
    return changeOf(was, now, passing.has(now.id));
  });
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map((gone): RoadmapChange => ({
      kind: "removed",
      from: gone.horizon,
      ...named(gone),
      causes: [{ message: "No longer in the sheet" }],
    }));
  return [...changes, ...removed].sort((one, other) => changeKinds.indexOf(one.kind) - changeKinds.indexOf(other.kind));
}

const placing = fieldsThatDecide("override", "placing", "strategy", "order", "standing");
const ranking = fieldsThatDecide("score", "order");

function changeOf(was: BuiltFeature, now: BuiltFeature, isPassing: boolean): readonly RoadmapChange[] {
  if (was.horizon !== now.horizon) {
    const causes = orElse(inputCauses(was, now, placing), fallbackCause(now, was));
    if (was.horizon === null) return now.horizon === null ? [] : [{ kind: "scheduled", to: now.horizon, ...named(now), causes }];
    if (now.horizon === null) return [{ kind: "unscheduled", from: was.horizon, ...named(now), causes }];
    return [{ kind: "moved", from: was.horizon, to: now.horizon, ...named(now), causes }];
  }
  if (isPassing && now.horizon !== null && was.rank !== null && now.rank !== null && was.rank !== now.rank) {
    const causes = orElse(inputCauses(was, now, ranking), scoreCause(was, now));
    return [{ kind: "ranked", horizon: now.horizon, from: was.rank, to: now.rank, ...named(now), causes }];
  }
  return isShownAlike(was, now) ? [] : [{ kind: "updated", ...named(now), causes: orElse(inputCauses(was, now), displayCause(was, now)) }];
}

function named({ id, name }: BuiltFeature): { readonly id: string; readonly name: string } {
  return { id, name };
}

function orElse(causes: readonly Cause[], fallback: Cause): readonly Cause[] {
  return causes.length > 0 ? causes : [fallback];
}

function scoreCause(was: BuiltFeature, now: BuiltFeature): Cause {
  if (was.score === now.score) return { message: "What it depends on moved" };
  return { message: `Score went from ${shownScore(was.score)} to ${shownScore(now.score)}, as the assumptions changed` };
}

/** What is shown otherwise though no cell of its own row changed. */
function displayCause(was: BuiltFeature, now: BuiltFeature): Cause {
  if (was.score !== now.score) return scoreCause(was, now);
  for (const [key, label] of shownLabels) {
    if (was.shown[key] !== now.shown[key])
      return { message: `${label} went from ${was.shown[key] ?? "none"} to ${now.shown[key] ?? "none"}` };
  }
  return fallbackCause(now, was);
}

const shownLabels = [
  ["band", "Band"],
  ["strategy", "Strategy"],
  ["valueBucket", "Value bucket"],
  ["gate", "Gate"],
  ["milestone", "Milestone"],
  ["exitCriterion", "Exit criterion"],
  ["flags", "Flags"],
] as const;

function shownScore(score: number | null): string {
  return score === null ? "none" : (Math.round(rounded(score) * 10) / 10).toFixed(1);
}

function isShownAlike(was: BuiltFeature, now: BuiltFeature): boolean {
  return (
    was.name === now.name &&
    was.why === now.why &&
    was.score === now.score &&
    isSameRecord(was.shown, now.shown) &&
    isSameRecord(was.inputs, now.inputs)
  );
}

function isSameRecord(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

/**
 * Features that stay in their horizon and stand elsewhere among those that stay: because their own score or prerequisites changed,
 * or because they fell behind one they stood before while nothing of theirs changed (a prerequisite took them along).
 */
function passingFeatures(earlier: ReadonlyMap<string, BuiltFeature>, after: readonly BuiltFeature[]): ReadonlySet<string> {
  const staying = after.flatMap((now) => {
    const was = earlier.get(now.id);
    return was?.horizon !== now.horizon || was.rank === null ? [] : [{ id: now.id, horizon: was.horizon, rank: was.rank, was, now }];
  });
  const passing = new Set<string>();
  for (const horizon of [1, 2, 3]) {
    const here = staying.filter((each) => each.horizon === horizon);
    const places = new Map([...here].sort((a, b) => a.rank - b.rank).map(({ id }, place) => [id, place]));
    let last = -1;
    for (const [place, { id, was, now }] of here.entries()) {
      const formerPlace = places.get(id) ?? place;
      const isActive = was.score !== now.score || was.inputs.dependsOn !== now.inputs.dependsOn;
      if (isActive ? formerPlace !== place : formerPlace < last) passing.add(id);
      if (!isActive) last = Math.max(last, formerPlace);
    }
  }
  return passing;
}
