import { letters } from "../sheet/readCell";
import { populationStability } from "../measure/drift";
import { type Cell, type Cells, isBlank, isCellError } from "../sheet/cell";
import { rawFields } from "./rawColumns";
import { type RawRead, readRaw } from "./rawReader";

/** Drift between two periods, with the cases behind it. */
export interface DriftSummary {
  readonly index: number;
  readonly baseline: number;
  readonly current: number;
}

/**
 * Population stability index from the counts of two periods, in the columns baseline, current and, where there is one, bin; a bin named twice is reported and left out.
 *
 * Source   siddiqi2006
 */
export function compareCounts(given: Cells): RawRead<DriftSummary> {
  const { rows, problems, refuse } = readRaw(rawFields.periods, given, {});
  const named = new Set<string>();
  const baseline: number[] = [];
  const current: number[] = [];
  for (const { row, values } of rows) {
    const { baseline: before, current: after, bin } = values;
    if (before === undefined || after === undefined) continue;
    const name = nameOf(bin);
    if (name !== undefined && named.has(letters(name))) {
      refuse(row, "bin", `${name} stands twice; the first one counts.`);
      continue;
    }
    if (name !== undefined) named.add(letters(name));
    baseline.push(before);
    current.push(after);
  }
  const index = populationStability(baseline, current);
  return index.ok ? { value: { index: index.value, baseline: sum(baseline), current: sum(current) }, problems } : { problems };
}

function nameOf(cell: Cell | undefined): string | undefined {
  return isBlank(cell) || isCellError(cell) ? undefined : String(cell).trim();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
