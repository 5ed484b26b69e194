import type { Horizon } from "../horizon/horizon";
import type { Strategy } from "../strategy/strategy";
import type { Feature } from "./feature";

/** Which features every total counts. */
export const scopes = ["Selected", "Scheduled", "All"] as const;
export type Scope = (typeof scopes)[number];

/** A feature with where it stands whatever was selected. */
export interface PlannedFeature {
  readonly feature: Feature;
  readonly strategy: Strategy | undefined;
  /** Absent where no horizon holds it. */
  readonly horizon: Horizon | undefined;
  /** What is delivered or dropped counts in no total. */
  readonly standing: "open" | "delivered" | "dropped";
}

/**
 * Whether a feature counts. Selected: yes in Selected, or nothing there and a horizon, as the roadmap holds it; Scheduled: a horizon; All: whatever is open.
 */
export function isInScope({ feature, horizon, standing }: PlannedFeature, scope: Scope): boolean {
  if (standing !== "open") return false;
  switch (scope) {
    case "Selected":
      return feature.selected ?? horizon !== undefined;
    case "Scheduled":
      return horizon !== undefined;
    case "All":
      return true;
  }
}

/** The scope where none is chosen: Selected as soon as the column holds a yes or a no, All while no horizon holds anything. */
export function defaultScope(planned: readonly PlannedFeature[]): Scope {
  if (planned.some(({ feature }) => feature.selected !== undefined)) return "Selected";
  return planned.some((each) => isInScope(each, "Scheduled")) ? "Scheduled" : "All";
}

/** A scope by its word, however it is written. */
export function scopeNamed(word: string): Scope | undefined {
  return scopes.find((scope) => scope.toLowerCase() === word.trim().toLowerCase());
}
