import type { Assumptions } from "../assumptions/assumptions";
import type { GateStatus } from "../measure/gate";
import { twoSidedDeviate } from "../measure/interval";
import { driftStatus } from "../measure/drift";
import type { Estimate, Observation } from "./evidence";
import { intervalOf, verdictOf } from "./estimate";
import { type Trend, trendOf } from "./trend";

/** What all periods together say about one metric of a feature. */
export interface MetricAssessment extends Estimate {
  /** The latest period. */
  readonly latest: Observation;
  /** The periods before, oldest first. */
  readonly earlier: readonly Observation[];
  readonly target?: number;
  /** Since the period before; absent in the first. */
  readonly trend?: Trend;
  /** Absent without a target or a sample. */
  readonly status?: GateStatus;
  /** Sample still needed at the rate observed; absent where none would decide. */
  readonly needed?: number;
  /** The drift that opened a passed gate again. */
  readonly reopenedBy?: Observation;
}

export type EvidenceAssumptions = Pick<Assumptions, "gateConfidence" | "psiWatch" | "psiShifted">;

/**
 * Assess one metric from its periods, oldest first. A target stays until another is stated.
 *
 * A shift of the data, measured in or after the latest period, opens a passed gate again: its sample may stem from before the shift.
 *
 * Domain   at least one observation
 */
export function assessMetric(
  series: readonly Observation[],
  drifts: readonly Observation[],
  assumptions: EvidenceAssumptions,
): MetricAssessment | undefined {
  const last = series.at(-1);
  if (last === undefined) return undefined;
  const confidence = assumptions.gateConfidence;
  const target = series.findLast((each) => each.target !== undefined)?.target;
  const latest = target === undefined ? last : { ...last, target };
  const before = series.at(-2);
  const interval = intervalOf(latest, confidence);
  const verdict = verdictOf(latest, confidence);
  const drift = verdict?.status === "PASS" ? shiftSince(latest, drifts, assumptions) : undefined;
  const status = drift === undefined ? verdict?.status : "NOT ENOUGH DATA";
  const needed = drift === undefined ? verdict?.needed : freshSample(latest, confidence);
  return {
    latest,
    earlier: series.slice(0, -1),
    value: latest.value,
    ...(interval === undefined ? {} : { interval }),
    ...(target === undefined ? {} : { target }),
    ...(before === undefined ? {} : { trend: trendOf(before, latest, confidence) }),
    ...(status === undefined ? {} : { status }),
    ...(needed === undefined ? {} : { needed }),
    ...(drift === undefined ? {} : { reopenedBy: drift }),
  };
}

/** The last drift measured, where it shows a shift and is not older than the evidence. */
function shiftSince(latest: Observation, drifts: readonly Observation[], assumptions: EvidenceAssumptions): Observation | undefined {
  const drift = drifts.at(-1);
  if (drift === undefined || drift === latest || drift.period < latest.period) return undefined;
  return driftStatus(drift.value, assumptions) === "shifted" ? drift : undefined;
}

/** The sample that would decide from nothing, if the value holds: what was collected before the shift does not count. */
function freshSample({ metric, value, target, spread }: Observation, confidence: number): number | undefined {
  if (target === undefined || value === target) return undefined;
  const variance = metric.measured === "rate" ? target * (1 - target) : spread === undefined ? undefined : spread ** 2;
  if (variance === undefined) return undefined;
  return Math.max(1, Math.ceil((twoSidedDeviate(confidence) ** 2 * variance) / (value - target) ** 2));
}
