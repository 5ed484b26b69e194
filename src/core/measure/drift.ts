import { fail, ok, type Result } from "../result";

/** Stands in for a bin without cases, so that the logarithm exists. */
const emptyBin = 0.5;

/**
 * Population stability index of two distributions over the same bins; 0 where they are equal.
 *
 * Bins are fixed on the baseline. An empty bin counts as half a case; shares are renormalized.
 *
 * Shape    two lists of B counts
 * Faults   shape-mismatch, out-of-domain (no cases)
 * Source   siddiqi2006
 */
export function populationStability(baseline: readonly number[], current: readonly number[]): Result<number> {
  if (baseline.length !== current.length) {
    return fail({
      code: "shape-mismatch",
      parameter: "current",
      expected: `${String(baseline.length)} counts, as many as the baseline`,
      received: String(current.length),
    });
  }
  const before = shares(baseline, "baseline");
  if (!before.ok) return before;
  const after = shares(current, "current");
  if (!after.ok) return after;
  return ok(
    before.value.reduce((sum, expected, bin) => {
      const actual = after.value[bin] ?? expected;
      return sum + (actual - expected) * Math.log(actual / expected);
    }, 0),
  );
}

function shares(counts: readonly number[], parameter: string): Result<readonly number[]> {
  if (counts.every((count) => count === 0))
    return fail({ code: "out-of-domain", parameter, expected: "counts with at least one case", received: 0 });
  const filled = counts.map((count) => (count === 0 ? emptyBin : count));
  const total = filled.reduce((sum, count) => sum + count, 0);
  return ok(filled.map((count) => count / total));
}

export type DriftStatus = "stable" | "watch" | "shifted";

/** Stability indices from which a distribution is watched, and above which it has shifted. */
export interface DriftThresholds {
  readonly psiWatch: number;
  readonly psiShifted: number;
}

/** What a stability index means: at most the watch threshold, between, above the shifted one. */
export function driftStatus(index: number, thresholds: DriftThresholds): DriftStatus {
  if (index < thresholds.psiWatch) return "stable";
  return index > thresholds.psiShifted ? "shifted" : "watch";
}
