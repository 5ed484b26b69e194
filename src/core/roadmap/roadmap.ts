import type { ValueBucket } from "../feature/valueBucket";
import type { Observation } from "../evidence/evidence";
import type { Feature, FeatureProblem } from "../feature/feature";
import type { Horizon } from "../horizon/horizon";
import type { GateStatus } from "../measure/gate";
import type { Band } from "../score/band";
import type { Strategy } from "../strategy/strategy";

/** A feature as the roadmap shows it, scheduled or not. Absent fields could not be told. */
export interface RoadmapEntry {
  readonly feature: Feature;
  readonly score?: number;
  readonly band?: Band;
  readonly valueBucket?: ValueBucket;
  readonly strategy?: Strategy;
  readonly milestone?: string;
  readonly exitCriterion?: string;
  readonly gate?: GateStatus;
  /** The metric that decides the gate: the one the exit criterion asks for, else the one the sheet names. */
  readonly gateMetric?: string;
  /** Further trials until the gate is decided, where they can be told. */
  readonly gateNeeded?: number | undefined;
  /** The drift that opened a passed gate again: "PSI 0.29". */
  readonly gateReopenedBy?: string | undefined;
  /** The milestone that a passed gate leads to. */
  readonly nextMilestone?: string;
  readonly flags: readonly string[];
  /** Money still to spend; 0 for what is delivered or dropped. */
  readonly costToGo: number;
  /** Done or Shipped stands in its horizon, marked. */
  readonly isDone: boolean;
}

export interface ScheduledEntry extends RoadmapEntry {
  readonly horizon: Horizon;
  /** 1 is first in its horizon. */
  readonly rank: number;
  /** Why it stands in this horizon: "approach RAG says H2", "moved from H1: depends on Voice agent, H3". */
  readonly why: string;
  /** The horizon it would have had but for its prerequisites. */
  readonly movedFrom?: Horizon;
}

export interface UnscheduledEntry extends RoadmapEntry {
  /** "no approach, months or strategy", "waits for F12", "waits for itself through F03", "cancelled". */
  readonly reason: string;
}

/** Every feature of the sheet exactly once: under a horizon in order, or under not scheduled with the reason. */
export interface Roadmap {
  readonly horizons: readonly { readonly horizon: Horizon; readonly entries: readonly ScheduledEntry[] }[];
  readonly notScheduled: readonly UnscheduledEntry[];
  /** What the plan had to decide because features depend on each other: moves and circles, with the field they come from. */
  readonly problems: readonly FeatureProblem[];
}

/** What a roadmap is built with beside the sheet and its assumptions. */
export interface RoadmapOptions {
  /** Excel serial date of today, for review dates that have passed; without it none has. */
  readonly today?: number;
  /** What the evidence table measured; without it the gate columns of the sheet are all there is. */
  readonly observations?: readonly Observation[];
}
