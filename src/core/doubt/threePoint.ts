import { fail, ok, type Result } from "../result";
import { betaDistribution } from "./betaQuantile";

/** An uncertain quantity by its least, most likely and greatest value. */
export interface ThreePoint {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** How strongly a Beta-PERT gathers around its likely value; 4 is the classic. */
export const classicShape = 4;

/** Refuses values out of order; what is out of order by its last binary digit only is one value. */
export function ordered(point: ThreePoint): Result<ThreePoint> {
  const [least, greatest] = [Math.min(point.low, point.likely, point.high), Math.max(point.low, point.likely, point.high)];
  if (isConstant({ low: least, likely: least, high: greatest })) return ok({ low: point.likely, likely: point.likely, high: point.likely });
  if (point.low > point.likely) {
    return fail({ code: "out-of-domain", parameter: "low", expected: `at most likely, ${String(point.likely)}`, received: point.low });
  }
  return point.likely > point.high
    ? fail({ code: "out-of-domain", parameter: "high", expected: `at least likely, ${String(point.likely)}`, received: point.high })
    : ok(point);
}

/** Numbers that differ by less than this share of their size differ by how they are stored: 0.1 + 0.2 is 0.3. */
const sameNumber = 4 * Number.EPSILON;

/** Whether there is no doubt: all three values are the same. */
export function isConstant({ low, high }: ThreePoint): boolean {
  return high - low <= sameNumber * Math.max(Math.abs(low), Math.abs(high));
}

/**
 * Mean of a Beta-PERT: (low + 4·likely + high) / 6.
 *
 * Source   malcolm1959
 */
export function pertMean({ low, likely, high }: ThreePoint): number {
  return (low + classicShape * likely + high) / (classicShape + 2);
}

/**
 * Standard deviation of the Beta-PERT itself, √((mean − low)(high − mean) / 7); the folk formula (high − low)/6 is an approximation.
 *
 * Source   vose2008
 */
export function pertDeviation(point: ThreePoint): number {
  if (isConstant(point)) return 0;
  const { low, likely, high } = point;
  // Taken from the differences, neither distance can turn negative by rounding.
  const aboveLow = (classicShape * (likely - low) + (high - low)) / (classicShape + 2);
  const belowHigh = (classicShape * (high - likely) + (high - low)) / (classicShape + 2);
  return Math.sqrt((aboveLow * belowHigh) / (classicShape + 3));
}

/** Where the likely value stands between low, 0, and high, 1. */
export function modeOf({ low, likely, high }: ThreePoint): number {
  return (likely - low) / (high - low);
}

/**
 * Quantile of a Beta-PERT: a beta distribution with α = 1 + shape·(likely − low)/(high − low), β alike from above, stretched over the range.
 *
 * Domain   probability in [0, 1]; low ≤ likely ≤ high; shape 0 (uniform) or more
 * Source   malcolm1959, vose2008
 */
export function pertQuantile(probability: number, point: ThreePoint, shape = classicShape): number {
  if (isConstant(point)) return point.likely;
  const mode = modeOf(point);
  return within(point, betaDistribution(1 + shape * mode, 1 + shape * (1 - mode)).quantile(probability));
}

/**
 * Quantile of a triangular distribution.
 *
 * Domain   probability in [0, 1]; low ≤ likely ≤ high
 * Source   kotz2004
 */
export function triangularQuantile(probability: number, point: ThreePoint): number {
  if (isConstant(point)) return point.likely;
  const range = point.high - point.low;
  const mode = modeOf(point);
  return probability <= mode
    ? point.low + range * Math.sqrt(probability * mode)
    : point.high - range * Math.sqrt((1 - probability) * (1 - mode));
}

function within({ low, high }: ThreePoint, share: number): number {
  return share <= 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
}
