import { readDate } from "../sheet/readCell";
import { type Exposure, timeToValue } from "../measure/timeToValue";
import { type Cells, isBlank } from "../sheet/cell";
import { ok } from "../result";
import { isEmpty, type RawRead, reader } from "./rawReader";

/** Days until half of the users had a first success. */
export interface MedianTime {
  /** Undefined until half have succeeded. */
  readonly median?: number;
  readonly count: number;
}

const half = 0.5;

/**
 * Median time to value from the columns first use and first success; users still waiting count as such.
 *
 * Unit     days; asOf a serial date
 * Faults   reported with their cells: a success before its first use, a first use after asOf
 * Source   kaplan1958
 */
export function summarizeExposures(rows: Cells, asOf: number): RawRead<MedianTime> {
  const { problems, read } = reader();
  const exposedOf = read((cell) => readDate(cell, "First use"));
  const succeededOf = read((cell) => (isBlank(cell) ? ok(waiting) : readDate(cell, "First success")));
  const exposures: Exposure[] = [];
  for (const [row, cells] of rows.entries()) {
    if (isEmpty(cells)) continue;
    const exposed = exposedOf(cells[0], row, 0);
    const succeeded = succeededOf(cells[1], row, 1);
    if (exposed === undefined || succeeded === undefined) continue;
    if (exposed > asOf) problems.push({ row, column: 0, message: "First use lies after today." });
    else if (succeeded < exposed) problems.push({ row, column: 1, message: "First success lies before first use." });
    else exposures.push(succeeded === waiting ? { exposed } : { exposed, succeeded });
  }
  if (exposures.length === 0) return { problems };
  const median = timeToValue(exposures, half, asOf);
  return { value: { count: exposures.length, ...(median.ok ? { median: median.value } : {}) }, problems };
}

/** No day yet. */
const waiting = Infinity;
