import { fail, ok, type Result } from "../result";

/** One user: when exposed to the feature, and when first successful with it, if yet. Days as serial dates. */
export interface Exposure {
  readonly exposed: number;
  readonly succeeded?: number;
}

/** Guards against a product of shares that misses the quantile by rounding only. */
const roundingTolerance = 1e-12;

/**
 * Time until a share of the users has succeeded, users still waiting counted as such (Kaplan–Meier).
 *
 * Unit     days; quantile a fraction in (0, 1); asOf a serial date at which waiting users are censored
 * Faults   out-of-domain (a success before its exposure, an exposure after asOf), no-answer (not reached yet)
 * Cost     O(n log n)
 * Source   kaplan1958
 */
export function timeToValue(exposures: readonly Exposure[], quantile: number, asOf: number): Result<number> {
  const durations: { readonly days: number; readonly isSuccess: boolean }[] = [];
  for (const [index, { exposed, succeeded }] of exposures.entries()) {
    const where = `row ${String(index + 1)}`;
    if (exposed > asOf) {
      return fail({ code: "out-of-domain", parameter: "exposed", expected: "no later than as_of", received: exposed, where });
    }
    if (succeeded !== undefined && succeeded < exposed) {
      return fail({ code: "out-of-domain", parameter: "succeeded", expected: "no earlier than exposed", received: succeeded, where });
    }
    const isSuccess = succeeded !== undefined && succeeded <= asOf;
    durations.push({ days: (isSuccess ? succeeded : asOf) - exposed, isSuccess });
  }
  durations.sort((a, b) => a.days - b.days);
  let waiting = durations.length;
  let surviving = 1;
  for (let start = 0; start < durations.length;) {
    const days = durations[start]?.days ?? 0;
    let end = start;
    let successes = 0;
    while (durations[end]?.days === days) {
      if (durations[end]?.isSuccess === true) successes += 1;
      end += 1;
    }
    surviving *= 1 - successes / waiting;
    if (successes > 0 && surviving <= 1 - quantile + roundingTolerance) return ok(days);
    waiting -= end - start;
    start = end;
  }
  const share = Math.floor((1 - surviving) * 1000) / 10;
  return fail({ code: "no-answer", reason: `only ${String(share)} % have succeeded so far, so this quantile is not reached` });
}
