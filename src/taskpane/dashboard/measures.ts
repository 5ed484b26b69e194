import type { MetricAssessment } from "../../core/evidence/assessMetric";
import type { Observation } from "../../core/evidence/evidence";

const noBreakSpace = "\u00a0";

/** A measured value with its unit: "97.4 %", "2.1 s", "−4 minutes". */
export function formatMeasure(value: number, { measured, unit }: Observation["metric"]): string {
  if (measured === "rate") return `${plain(100 * value, 1, 1)}${noBreakSpace}%`;
  return `${amountOf(value)}${unit === "" ? "" : `${noBreakSpace}${unit}`}`;
}

/** A target, without decimals it does not need: "95 %". */
export function formatTarget(target: number, metric: Observation["metric"]): string {
  return metric.measured === "rate" ? `${plain(100 * target, 0, 1)}${noBreakSpace}%` : formatMeasure(target, metric);
}

/** "96.6 to 98.0 %"; undefined where the sample tells no interval. */
export function formatInterval({ interval, latest: { metric } }: Pick<MetricAssessment, "interval" | "latest">): string | undefined {
  if (interval === undefined) return undefined;
  const low = metric.measured === "rate" ? plain(100 * interval.low, 1, 1) : amountOf(interval.low);
  return `${low} to ${formatMeasure(interval.high, metric)}`;
}

function amountOf(value: number): string {
  const size = Math.abs(value);
  return plain(value, 0, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

function plain(value: number, least: number, most: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: least, maximumFractionDigits: most }).replace("-", "\u2212");
}

/** Where the parts of a metric stand on its track, as shares of its length. */
export interface Track {
  readonly rate: number;
  readonly target?: number;
  readonly low?: number;
  readonly high?: number;
}

/** Room beside the outermost mark, as a share of what is between the marks. */
const margin = 0.35;

/** The track zooms to the interval and the target, so that what decides fills it. */
export function trackOf({ value, interval, target }: MetricAssessment): Track {
  const marks = [value, ...(interval === undefined ? [] : [interval.low, interval.high]), ...(target === undefined ? [] : [target])];
  const [first, last] = [Math.min(...marks), Math.max(...marks)];
  const room = first === last ? Math.max(Math.abs(value), 1) : (last - first) * margin;
  const at = (mark: number): number => (mark - first + room) / (last - first + 2 * room);
  return {
    rate: at(value),
    ...(target === undefined ? {} : { target: at(target) }),
    ...(interval === undefined ? {} : { low: at(interval.low), high: at(interval.high) }),
  };
}
