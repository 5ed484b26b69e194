import type { NumberDomain } from "../sheet/numberDomain";
import { letters, readNumber } from "../sheet/readCell";
import { populationStability } from "../measure/drift";
import { type Cell, type Cells, isBlank, isCellError } from "../sheet/cell";
import { isEmpty, type RawRead, reader } from "./rawReader";

/** Drift between two periods, with the cases behind it. */
export interface DriftSummary {
  readonly index: number;
  readonly baseline: number;
  readonly current: number;
}

const counts: NumberDomain = { from: 0, whole: true };

/**
 * Population stability index from the counts of two periods, in the columns baseline, current and, where there is one, bin; a bin named twice is reported and left out.
 *
 * Source   siddiqi2006
 */
export function compareCounts(rows: Cells): RawRead<DriftSummary> {
  const { problems, read } = reader();
  const [baselineOf, currentOf] = ["Baseline", "Current"].map((name) => read((cell) => readNumber(cell, name, counts)));
  const named = new Map<string, number>();
  const baseline: number[] = [];
  const current: number[] = [];
  for (const [row, cells] of rows.entries()) {
    if (isEmpty(cells)) continue;
    const before = baselineOf?.(cells[0], row, 0);
    const after = currentOf?.(cells[1], row, 1);
    if (before === undefined || after === undefined) continue;
    const name = nameOf(cells[2]);
    const first = name === undefined ? undefined : named.get(letters(name));
    if (name !== undefined && first !== undefined) {
      problems.push({ row, column: 2, message: `${name} stands twice; the first one counts.` });
      continue;
    }
    if (name !== undefined) named.set(letters(name), row);
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
