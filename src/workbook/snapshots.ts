import { fail } from "../core/result";
import type { Done, Outcome } from "./refusal";
import type { BuiltFeature } from "../core/roadmap/builtFeature";

/** A roadmap as it was, kept in the workbook. */
export interface Snapshot {
  readonly id: string;
  readonly label: string;
  /** ISO date and time. */
  readonly savedAt: string;
  readonly features: readonly BuiltFeature[];
}

/** Keep the portfolio as it is now, on a very hidden sheet of this workbook. */
export function saveSnapshot(label?: string): Outcome<Done> {
  void label;
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}

/** The snapshots of this workbook, newest first; compare one with core's compareRoadmaps. */
export function listSnapshots(): Outcome<readonly Snapshot[]> {
  return Promise.resolve(fail({ message: "Not available yet.", cure: "Nothing was written." }));
}
