import { shownName } from "../sheet/words";
import { ok } from "../result";
import type { Cell, Cells } from "../sheet/cell";
import { directoryOf, findFeature, type Named } from "../sheet/directory";
import { readTable, type Reporter, reporterOf, sentenceOf, type TableRow } from "../sheet/readTable";
import type { EvidenceProblem, Observation } from "./evidence";
import { evidenceFields, type EvidenceKey, recognizeEvidence } from "./evidenceField";
import { measured } from "./measured";
import { metricOf, metricWords } from "./metric";
import { readPeriod, shownPeriod } from "./readPeriod";

/** The evidence table as parsed. */
export interface EvidenceRead {
  readonly observations: readonly Observation[];
  readonly problems: readonly EvidenceProblem[];
}

/**
 * Read the rows below the header of an evidence table. A row with anything wrong is left out and reported with its cell; one without numbers waits for them; the order of rows does not count.
 *
 * Of two rows for the same feature, metric and period the lower counts; the first period of a metric that stands below a later one is reported, as a chart of the column would mislead.
 *
 * Cost     O(cells)
 */
export function readEvidence(headers: readonly string[], rows: Cells, features: readonly Named[]): EvidenceRead {
  const columns = recognizeEvidence(headers);
  const hasPeriods = columns.has("period");
  const reporter = reporterOf(columns);
  const problems: EvidenceProblem[] = [];
  const latest = new Map<string, Observation>();
  const last = new Map<string, number>();
  for (const row of readTable(evidenceFields, { columns, rows }, readersOf(features, hasPeriods))) {
    const read = readRow(row, reporter);
    problems.push(...read.problems);
    if (read.observation === undefined) continue;
    const { feature, name, period } = read.observation;
    const key = JSON.stringify([feature, metricWords(name), period]);
    const double = latest.get(key);
    if (double?.row !== undefined) problems.push(twice(double, double.row, hasPeriods, reporter));
    latest.set(key, read.observation);
    const series = JSON.stringify([feature, metricWords(name)]);
    const above = last.get(series);
    const isUnsorted = above !== undefined && period < above;
    if (isUnsorted) problems.push(unsorted(read.observation, row.row, above, reporter));
    // One sentence a metric is enough: the cure is the same.
    last.set(series, isUnsorted || above === -Infinity ? -Infinity : period);
  }
  return { observations: [...latest.values()].sort((a, b) => a.period - b.period), problems };
}

/** Without a column of periods, the row stands for one. */
function readersOf(features: readonly Named[], hasPeriods: boolean) {
  const known = directoryOf(features);
  return {
    feature: (cell: Cell | undefined, label: string) => findFeature(cell, label, known),
    period: (cell: Cell | undefined, label: string, { row }: { readonly row: number }) => (hasPeriods ? readPeriod(cell, label) : ok(row)),
  };
}

interface RowRead {
  readonly observation?: Observation;
  readonly problems: readonly EvidenceProblem[];
}

type EvidenceRow = TableRow<(typeof evidenceFields)[number], ReturnType<typeof readersOf>>;

const leftOut = "The row is left out until this is fixed.";

function readRow(line: EvidenceRow, reporter: Reporter<EvidenceKey>): RowRead {
  const problems = reporter.faultsOf(line, leftOut);
  const { row, values } = line;
  const { feature, metric: name, period, source } = values;
  if (problems.length > 0 || feature === undefined || name === undefined || period === undefined) return { problems };
  const metric = metricOf(name);
  const value = measured(values, metric);
  if (!value.ok) return { problems: [reporter.at(row, value.error.field, sentenceOf(value.error.fault), leftOut)] };
  if (value.value === undefined) return { problems };
  const side = values.side ?? metric?.side;
  return {
    observation: {
      feature: feature.id,
      name,
      side: side ?? "Model",
      period,
      row,
      ...value.value,
      ...(source === undefined ? {} : { source }),
    },
    problems: side === undefined ? [unknownMetric(row, name, reporter)] : [],
  };
}

function unknownMetric(row: number, name: string, { at }: Reporter<EvidenceKey>): EvidenceProblem {
  const consequence = "It counts as a model metric until the column Side says Product.";
  return at(row, "metric", `${shownName(name)} is not a metric known by name.`, consequence, "warning");
}

function unsorted({ name, period }: Observation, row: number, above: number, { at }: Reporter<EvidenceKey>): EvidenceProblem {
  const message = `${shownName(name)} for ${shownPeriod(period)} stands below ${shownPeriod(above)}.`;
  return at(row, "period", message, "Periods count in their own order; sort the table by Period to read it so yourself.", "warning");
}

function twice({ name, period }: Observation, row: number, hasPeriods: boolean, { at }: Reporter<EvidenceKey>): EvidenceProblem {
  const when = hasPeriods ? ` for ${shownPeriod(period)}` : "";
  return at(row, "metric", `${shownName(name)} stands twice${when}.`, "The lower row counts.", "warning");
}
