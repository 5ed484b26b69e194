import { fail, ok, type Result } from "../result";

/** Percentiles that a simulation reports, as fractions. */
export const reportedPercentiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** What a simulation says about its total. */
export interface Summary {
  readonly mean: number;
  /** Sample standard deviation, divisor n − 1; a fault with one trial. */
  readonly deviation: Result<number>;
  /** Standard error of the mean; a fault with one trial. */
  readonly standardError: Result<number>;
  /** In the order of `reportedPercentiles`. */
  readonly percentiles: readonly number[];
  /** Share of the trials below 0. */
  readonly lossChance: number;
  /** Mean of the worst 5 % (CVaR). */
  readonly tailMean: number;
}

const tailShare = 0.05;

/**
 * Mean, spread, percentiles and downside of simulated totals.
 *
 * Domain   at least one trial
 * Cost     O(n · log n)
 * Source   rockafellar2000 (the trial that straddles the worst 5 % counts in part)
 */
export function summarize(totals: Float64Array): Summary {
  const sorted = totals.toSorted();
  const mean = meanOf(totals);
  const deviation = deviationOf(totals, mean);
  return {
    mean,
    deviation,
    standardError: deviation.ok ? ok(deviation.value / Math.sqrt(totals.length)) : deviation,
    percentiles: reportedPercentiles.map((share) => percentile(sorted, share)),
    lossChance: lossCount(sorted) / sorted.length,
    tailMean: meanOfWorst(sorted, tailShare),
  };
}

/** Percentile of ascending values, interpolated as PERCENTILE.INC does. */
export function percentile(ascending: Float64Array, share: number): number {
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const low = ascending[below] ?? 0;
  return low + (position - below) * ((ascending[below + 1] ?? low) - low);
}

/** Mean of the worst share of ascending values; the value on the border counts in part. */
export function meanOfWorst(ascending: Float64Array, share: number): number {
  const count = share * ascending.length;
  const whole = Math.floor(count);
  let sum = 0;
  for (let index = 0; index < whole; index += 1) sum += ascending[index] ?? 0;
  return (sum + (count - whole) * (ascending[whole] ?? 0)) / count;
}

function meanOf(values: Float64Array): number {
  const reference = values[0] ?? 0;
  let sum = 0;
  for (const value of values) sum += value - reference;
  return reference + sum / values.length;
}

function deviationOf(values: Float64Array, mean: number): Result<number> {
  if (values.length < 2) return fail({ code: "division-by-zero", reason: "a spread needs at least 2 trials" });
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return ok(Math.sqrt(squares / (values.length - 1)));
}

function lossCount(ascending: Float64Array): number {
  const first = ascending.findIndex((value) => value >= 0);
  return first === -1 ? ascending.length : first;
}
