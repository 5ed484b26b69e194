import { type Interval, twoSidedDeviate, wilsonInterval } from "../measure/interval";
import { type GateStatus, gateNeeded, gateStatus } from "../measure/gate";
import type { Observation } from "./evidence";

/**
 * The interval an observed value may lie in: Wilson for a rate, normal for a mean with its spread; undefined where the sample does not tell one.
 *
 * Source   wilson1927
 */
export function intervalOf({ metric, value, sample, successes, spread }: Observation, confidence: number): Interval | undefined {
  if (sample === undefined) return undefined;
  if (metric.measured === "rate") {
    const interval = wilsonInterval(successes ?? value * sample, sample, confidence);
    return interval.ok ? interval.value : undefined;
  }
  if (spread === undefined) return undefined;
  const half = (twoSidedDeviate(confidence) * spread) / Math.sqrt(sample);
  return { low: value - half, high: value + half };
}

/** What the evidence says about a target, and the sample still needed where that can be told. */
export interface Verdict {
  readonly status: GateStatus;
  /** 0 when decided. */
  readonly needed?: number;
}

/**
 * Whether an observation reaches its target: a rate by the rule of gates, an amount by the interval of its mean; undefined without a target or an interval.
 *
 * A metric of which less is better is turned round first, so that one rule holds for both.
 *
 * Source   wilson1927; amounts: ours, by the same rule
 */
export function verdictOf(observation: Observation, confidence: number): Verdict | undefined {
  const { metric, target, value, sample, successes } = observation;
  if (target === undefined || sample === undefined) return undefined;
  if (metric.measured === "amount") return amountVerdict(observation, target, sample, confidence);
  const counted = successes ?? value * sample;
  const isLower = metric.better === "lower";
  const evidence = {
    target: isLower ? 1 - target : target,
    successes: isLower ? sample - counted : counted,
    trials: sample,
    confidence,
  };
  const status = gateStatus(evidence);
  if (!status.ok) return undefined;
  const needed = gateNeeded(evidence);
  return { status: status.value, ...(needed.ok ? { needed: needed.value } : {}) };
}

function amountVerdict(observation: Observation, target: number, sample: number, confidence: number): Verdict | undefined {
  const interval = intervalOf(observation, confidence);
  const { metric, value, spread } = observation;
  if (interval === undefined || spread === undefined) return undefined;
  const isLower = metric.better === "lower";
  if (isLower ? interval.high <= target : interval.low >= target) return { status: "PASS", needed: 0 };
  if (isLower ? interval.low > target : interval.high < target) return { status: "FAIL", needed: 0 };
  if (value === target) return { status: "NOT ENOUGH DATA" };
  const needed = Math.ceil(((twoSidedDeviate(confidence) * spread) / (value - target)) ** 2);
  return { status: "NOT ENOUGH DATA", needed: Math.max(1, needed - sample) };
}
