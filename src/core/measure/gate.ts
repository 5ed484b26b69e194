import { fail, ok, type Result } from "../result";
import { moreThan, twoSidedDeviate, wilsonInterval } from "./interval";

/** What the evidence says about a gate. */
export const gateStatuses = ["PASS", "FAIL", "NOT ENOUGH DATA"] as const;
export type GateStatus = (typeof gateStatuses)[number];

/** A decision point with its evidence: a rate that should reach the target. */
export interface GateEvidence {
  /** Fraction to reach. */
  readonly target: number;
  readonly successes: number;
  readonly trials: number;
  /** Of the two-sided interval, in (0, 1). */
  readonly confidence: number;
}

/**
 * Whether a gate is passed: PASS when the whole interval reaches the target, FAIL when none of it does.
 *
 * Faults   out-of-domain (more successes than trials)
 * Source   wilson1927; rule: ours
 */
export function gateStatus({ target, successes, trials, confidence }: GateEvidence): Result<GateStatus> {
  if (trials === 0) return moreThan(successes, trials) ?? ok("NOT ENOUGH DATA");
  const interval = wilsonInterval(successes, trials, confidence);
  if (!interval.ok) return interval;
  if (interval.value.low >= target) return ok("PASS");
  return ok(interval.value.high < target ? "FAIL" : "NOT ENOUGH DATA");
}

/**
 * Further trials until the gate is decided, if the observed rate holds; 0 when it is.
 *
 * The Wilson interval leaves the target out exactly when n > z²·t(1 − t)/(p − t)².
 *
 * Faults   no-answer (no trials, or a rate equal to the target: no sample decides)
 * Source   wilson1927, solved for n
 */
export function gateNeeded(evidence: GateEvidence): Result<number> {
  const status = gateStatus(evidence);
  if (!status.ok) return status;
  if (status.value !== "NOT ENOUGH DATA") return ok(0);
  const { target, successes, trials, confidence } = evidence;
  if (trials === 0) return fail({ code: "no-answer", reason: "there are no trials yet, so no rate to go by" });
  const distance = successes / trials - target;
  if (distance === 0) return fail({ code: "no-answer", reason: "the rate equals the target: no sample decides" });
  const needed = (twoSidedDeviate(confidence) ** 2 * target * (1 - target)) / distance ** 2;
  return ok(Math.max(0, Math.ceil(needed) - trials));
}
