import { describeFault, type Fault } from "../fault";
import { shownName } from "../feature/consequence";
import type { Feature } from "../feature/feature";
import { type Directory, directoryOf, findFeature } from "../sheet/directory";
import { readChoice, readNumber, readText } from "../sheet/readCell";
import { type Cell, type Cells, isBlank } from "../sheet/cell";
import type { Result } from "../result";
import type { EvidenceProblem, Observation } from "./evidence";
import { type EvidenceColumns, evidenceFieldOf, type EvidenceKey, recognizeEvidence } from "./evidenceField";
import { measured, type Numbers } from "./measured";
import { metricOf, metricWords, sides } from "./metric";
import { readPeriod, shownPeriod } from "./readPeriod";

/** The evidence table as parsed. */
export interface EvidenceRead {
  readonly observations: readonly Observation[];
  readonly problems: readonly EvidenceProblem[];
}

interface Row {
  readonly cells: readonly Cell[];
  readonly row: number;
  readonly columns: EvidenceColumns;
}

/**
 * Read the rows below the header of an evidence table. A row with anything wrong is left out and reported with its cell; one without numbers waits for them; the order of rows does not count.
 *
 * Of two rows for the same feature, metric and period the lower counts; the first period of a metric that stands below a later one is reported, as a chart of the column would mislead.
 *
 * Cost     O(cells)
 */
export function readEvidence(headers: readonly string[], rows: Cells, features: readonly Feature[]): EvidenceRead {
  const columns = recognizeEvidence(headers);
  const known = directoryOf(features);
  const problems: EvidenceProblem[] = [];
  const latest = new Map<string, Observation>();
  const last = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    if (cells.every(isBlank)) continue;
    const read = readRow({ cells, row: index, columns }, known);
    problems.push(...read.problems);
    if (read.observation === undefined) continue;
    const { feature, name, period } = read.observation;
    const key = JSON.stringify([feature, metricWords(name), period]);
    const double = latest.get(key);
    if (double?.row !== undefined) problems.push(twice(double, double.row, columns));
    latest.set(key, read.observation);
    const series = JSON.stringify([feature, metricWords(name)]);
    const above = last.get(series);
    const isUnsorted = above !== undefined && period < above;
    if (isUnsorted) problems.push(unsorted(read.observation, index, above, columns));
    // One sentence a metric is enough: the cure is the same.
    last.set(series, isUnsorted || above === -Infinity ? -Infinity : period);
  }
  return { observations: [...latest.values()].sort((a, b) => a.period - b.period), problems };
}

interface RowRead {
  readonly observation?: Observation;
  readonly problems: readonly EvidenceProblem[];
}

function readRow(row: Row, known: Directory): RowRead {
  const problems: EvidenceProblem[] = [];
  const read = <T>(key: EvidenceKey, parse: (cell: Cell | undefined, label: string) => Result<T>, isRequired = false): T | undefined => {
    const column = row.columns.get(key);
    const value = parse(column === undefined ? undefined : row.cells[column], evidenceFieldOf(key).label);
    if (value.ok) return value.value;
    if (isRequired || value.error.code !== "blank") problems.push(problemOf(row, key, value.error));
    return undefined;
  };
  const feature = read("feature", (cell, label) => findFeature(cell, label, known), true);
  const name = read("metric", readText, true);
  const typedSide = read("side", (cell, label) => readChoice(cell, label, sides));
  const period = row.columns.has("period") ? read("period", readPeriod, true) : row.row;
  const source = read("source", readText);
  const numbers = readNumbers(read);
  if (problems.length > 0 || feature === undefined || name === undefined || period === undefined) return { problems };
  const metric = metricOf(name);
  const value = measured(numbers, metric);
  if (!value.ok) return { problems: [problemOf(row, value.error.field, value.error.fault)] };
  if (value.value === undefined) return { problems };
  const side = typedSide ?? metric?.side;
  return {
    observation: {
      feature: feature.id,
      name,
      side: side ?? "Model",
      period,
      row: row.row,
      ...value.value,
      ...(source === undefined ? {} : { source }),
    },
    problems: side === undefined ? [unknownMetric(row, name)] : [],
  };
}

function readNumbers(read: <T>(key: EvidenceKey, parse: (cell: Cell | undefined, label: string) => Result<T>) => T | undefined): Numbers {
  const number = (key: EvidenceKey): number | undefined =>
    read(key, (cell, label) => readNumber(cell, label, evidenceFieldOf(key).domain ?? {}));
  return {
    successes: number("successes"),
    trials: number("trials"),
    value: number("value"),
    sample: number("sample"),
    spread: number("spread"),
    target: number("target"),
  };
}

function problemOf({ row, columns }: Row, field: EvidenceKey, fault: Fault): EvidenceProblem {
  const column = columns.get(field);
  return {
    severity: "error",
    row,
    field,
    message: `${describeFault(fault)}.`,
    consequence: "The row is left out until this is fixed.",
    ...(column === undefined ? {} : { column }),
  };
}

function unknownMetric({ row, columns }: Row, name: string): EvidenceProblem {
  const column = columns.get("metric");
  return {
    severity: "warning",
    row,
    field: "metric",
    message: `${shownName(name)} is not a metric known by name.`,
    consequence: "It counts as a model metric until the column Side says Product.",
    ...(column === undefined ? {} : { column }),
  };
}

function unsorted({ name, period }: Observation, row: number, above: number, columns: EvidenceColumns): EvidenceProblem {
  const column = columns.get("period");
  return {
    severity: "warning",
    row,
    field: "period",
    message: `${shownName(name)} for ${shownPeriod(period)} stands below ${shownPeriod(above)}.`,
    consequence: "Periods count in their own order; sort the table by Period to read it so yourself.",
    ...(column === undefined ? {} : { column }),
  };
}

function twice({ name, period }: Observation, row: number, columns: EvidenceColumns): EvidenceProblem {
  const column = columns.get("metric");
  const when = columns.has("period") ? ` for ${shownPeriod(period)}` : "";
  return {
    severity: "warning",
    row,
    field: "metric",
    message: `${shownName(name)} stands twice${when}.`,
    consequence: "The lower row counts.",
    ...(column === undefined ? {} : { column }),
  };
}
