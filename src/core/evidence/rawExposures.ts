import { type Exposure, timeToValue } from "../measure/timeToValue";
import type { Cells } from "../sheet/cell";
import { rawFields } from "./rawColumns";
import { type RawRead, readRaw } from "./rawReader";

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
export function summarizeExposures(given: Cells, asOf: number): RawRead<MedianTime> {
  const { rows, problems, refuse } = readRaw(rawFields.exposures, given, {});
  const exposures: Exposure[] = [];
  for (const { row, values } of rows) {
    const { exposed, succeeded } = values;
    if (exposed === undefined) continue;
    if (exposed > asOf) refuse(row, "exposed", "First use lies after today.");
    else if (succeeded !== undefined && succeeded < exposed) refuse(row, "succeeded", "First success lies before first use.");
    else exposures.push(succeeded === undefined ? { exposed } : { exposed, succeeded });
  }
  if (exposures.length === 0) return { problems };
  const median = timeToValue(exposures, half, asOf);
  return { value: { count: exposures.length, ...(median.ok ? { median: median.value } : {}) }, problems };
}
