import { populationStability } from "../measure/drift";
import { fail, type Result } from "../result";

/** Bins a baseline of numbers is cut into. Source: industry practice. */
const bins = 10;

/**
 * Population stability index of two samples of numbers; bins are the tenths of the baseline.
 *
 * Faults   out-of-domain (an empty sample)
 * Cost     O(n log n)
 * Source   siddiqi2006
 */
export function driftOfNumbers(baseline: readonly number[], current: readonly number[]): Result<number> {
  if (baseline.length === 0) return empty("baseline");
  if (current.length === 0) return empty("current");
  const sorted = [...baseline].sort((a, b) => a - b);
  const inner = Array.from({ length: bins - 1 }, (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / bins) - 1] ?? 0);
  const edges = [...new Set(inner)];
  return populationStability(countIn(baseline, edges), countIn(current, edges));
}

/** Cases at or below each edge and above the one before, and those above the last. */
function countIn(values: readonly number[], edges: readonly number[]): readonly number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const value of values) {
    const found = edges.findIndex((edge) => value <= edge);
    const bin = found < 0 ? edges.length : found;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/**
 * Population stability index of two samples of categories; a category that only one of them knows counts too.
 *
 * Faults   out-of-domain (an empty sample)
 * Source   siddiqi2006
 */
export function driftOfCategories(baseline: readonly string[], current: readonly string[]): Result<number> {
  if (baseline.length === 0) return empty("baseline");
  if (current.length === 0) return empty("current");
  const categories = [...new Set([...baseline, ...current])];
  const count = (values: readonly string[]): readonly number[] =>
    categories.map((category) => values.filter((value) => value === category).length);
  return populationStability(count(baseline), count(current));
}

function empty(parameter: string): Result<never> {
  return fail({ code: "out-of-domain", parameter, expected: "at least one case", received: 0 });
}
