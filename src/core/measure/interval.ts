import { normalScore } from "../doubt/normalScore";
import { fail, ok, type Result } from "../result";

/** A closed interval for a rate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Standard normal deviate of a two-sided interval: 1.96 for 95 %.
 *
 * Domain   confidence in (0, 1)
 */
export function twoSidedDeviate(confidence: number): number {
  return normalScore((1 + confidence) / 2);
}

/**
 * Wilson score interval of a rate.
 *
 * Keeps its coverage at small counts and at rates near 0 and 1, where the usual ± interval leaves [0, 1].
 *
 * Unit     successes and trials: counts; low, high: fractions
 * Faults   out-of-domain (more successes than trials), division-by-zero (no trials)
 * Source   wilson1927
 */
export function wilsonInterval(successes: number, trials: number, confidence: number): Result<Interval> {
  const rate = rateOf(successes, trials);
  if (!rate.ok) return rate;
  const p = rate.value;
  const zz = twoSidedDeviate(confidence) ** 2;
  const center = p + zz / (2 * trials);
  const half = Math.sqrt(zz * ((p * (1 - p)) / trials + zz / (4 * trials * trials)));
  const scale = 1 + zz / trials;
  return ok({
    low: successes === 0 ? 0 : Math.max(0, (center - half) / scale),
    high: successes === trials ? 1 : Math.min(1, (center + half) / scale),
  });
}

/** The observed rate; counts that cannot be are refused. */
export function rateOf(successes: number, trials: number): Result<number> {
  if (trials === 0) return fail({ code: "division-by-zero", reason: "there are no trials" });
  return moreThan(successes, trials) ?? ok(successes / trials);
}

/** Refuses more successes than trials. */
export function moreThan(successes: number, trials: number): Result<never> | undefined {
  return successes > trials
    ? fail({ code: "out-of-domain", parameter: "successes", expected: `at most the ${String(trials)} trials`, received: successes })
    : undefined;
}
