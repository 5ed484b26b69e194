import { listed, shownName } from "../sheet/words";
import type { Horizon } from "../horizon/horizon";
import type { RoadmapChange } from "./compareRoadmaps";

/** One change in a sentence: "Fraud scoring moves from H1 to H2". */
export function describeChange(change: RoadmapChange): string {
  const name = shownName(change.name);
  switch (change.kind) {
    case "moved":
      return `${name} moves from ${shown(change.from)} to ${shown(change.to)}`;
    case "ranked":
      return `${name} ${change.to < change.from ? "rises" : "falls"} from ${String(change.from)} to ${String(change.to)} in ${shown(change.horizon)}`;
    case "scheduled":
      return `${name} is scheduled in ${shown(change.to)}`;
    case "unscheduled":
      return `${name} is no longer scheduled, it was in ${shown(change.from)}`;
    case "added":
      return change.to === null ? `${name} is new, not scheduled` : `${name} is new in ${shown(change.to)}`;
    case "removed":
      return change.from === null ? `${name} is gone` : `${name} is gone from ${shown(change.from)}`;
    case "updated":
      return `${name} changes in place`;
  }
}

function shown(horizon: Horizon): string {
  return `H${String(horizon)}`;
}

interface Tally {
  readonly verb: string;
  readonly past: string;
  readonly count: number;
}

/** What a refresh would do: "Refresh would move 2 features and add 1". */
export function previewOfChanges(changes: readonly RoadmapChange[]): string {
  const tallies = tally(changes);
  if (tallies.length === 0) return "The roadmap is up to date";
  const parts = tallies.map(({ verb, count }, index) => `${verb} ${counted(count, index)}`);
  return `Refresh would ${listed(parts)}`;
}

/** What a refresh did: "2 features moved, 1 added". */
export function summaryOfChanges(changes: readonly RoadmapChange[]): string {
  const tallies = tally(changes);
  if (tallies.length === 0) return "nothing changed";
  return tallies.map(({ past, count }, index) => `${counted(count, index)} ${past}`).join(", ");
}

function tally(changes: readonly RoadmapChange[]): readonly Tally[] {
  const count = (...kinds: readonly RoadmapChange["kind"][]): number => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return [
    { verb: "move", past: "moved", count: count("moved", "ranked") },
    { verb: "schedule", past: "scheduled", count: count("scheduled") },
    { verb: "unschedule", past: "unscheduled", count: count("unscheduled") },
    { verb: "add", past: "added", count: count("added") },
    { verb: "remove", past: "removed", count: count("removed") },
    { verb: "update", past: "updated", count: count("updated") },
  ].filter((each) => each.count > 0);
}

/** The first number names its noun, the others share it. */
function counted(count: number, index: number): string {
  if (index > 0) return String(count);
  return count === 1 ? "1 feature" : `${String(count)} features`;
}
