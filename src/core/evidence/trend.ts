import type { Observation } from "./evidence";
import { intervalOf } from "./estimate";

/** Where a metric goes from one period to the next. */
export const trends = ["better", "worse", "steady"] as const;
export type Trend = (typeof trends)[number];

/**
 * Whether a metric became better or worse since the period before; steady where the difference may be chance.
 *
 * The interval of the difference comes from the two intervals; where a sample tells none, the plain difference counts.
 *
 * Source   newcombe1998 (method 10, of Wilson intervals)
 */
export function trendOf(before: Observation, after: Observation, confidence: number): Trend {
  const difference = after.value - before.value;
  const first = intervalOf(before, confidence);
  const second = intervalOf(after, confidence);
  if (first !== undefined && second !== undefined) {
    const below = Math.hypot(after.value - second.low, first.high - before.value);
    const above = Math.hypot(second.high - after.value, before.value - first.low);
    if (difference - below <= 0 && difference + above >= 0) return "steady";
  }
  if (difference === 0) return "steady";
  return difference > 0 === (after.metric.better === "higher") ? "better" : "worse";
}
