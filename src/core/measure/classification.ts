import { fail, ok, type Result } from "../result";

/**
 * Precision: share of positive predictions that are right.
 *
 * Faults   division-by-zero (nothing was predicted positive)
 * Source   vanrijsbergen1979
 */
export function precision(truePositives: number, falsePositives: number): Result<number> {
  return share(truePositives, truePositives + falsePositives, "nothing was predicted positive");
}

/**
 * Recall: share of actual positives that were found.
 *
 * Faults   division-by-zero (nothing is actually positive)
 * Source   vanrijsbergen1979
 */
export function recall(truePositives: number, falseNegatives: number): Result<number> {
  return share(truePositives, truePositives + falseNegatives, "nothing is actually positive");
}

/**
 * Fβ: weighted harmonic mean of precision and recall; beta above 1 favors recall.
 *
 * Faults   division-by-zero (nothing predicted or actually positive)
 * Source   vanrijsbergen1979
 */
export function fScore(truePositives: number, falsePositives: number, falseNegatives: number, beta: number): Result<number> {
  const bb = beta * beta;
  const hits = (1 + bb) * truePositives;
  return share(hits, hits + bb * falseNegatives + falsePositives, "nothing is predicted or actually positive");
}

function share(part: number, whole: number, reason: string): Result<number> {
  return whole === 0 ? fail({ code: "division-by-zero", reason }) : ok(part / whole);
}

export type Label = string | number | boolean;

/** Counts of each pair of actual (row) and predicted (column) label, labels in ascending order. */
export interface Confusion {
  readonly labels: readonly Label[];
  readonly counts: readonly (readonly number[])[];
}

/** Labels in the order of every table: ascending, numbers first. */
export function labelsOf(actual: readonly Label[], predicted: readonly Label[]): readonly Label[] {
  const labels = new Set(actual);
  for (const label of predicted) labels.add(label);
  return [...labels].sort(ascending);
}

/**
 * Confusion matrix of label pairs.
 *
 * Shape    two lists of n labels → L × L
 * Cost     O(n + L²)
 * Source   pedregosa2011 (order of labels and layout)
 */
export function confusion(actual: readonly Label[], predicted: readonly Label[]): Confusion {
  const labels = labelsOf(actual, predicted);
  const position = new Map(labels.map((label, index) => [label, index]));
  const counts = labels.map(() => new Array<number>(labels.length).fill(0));
  for (let index = 0; index < actual.length; index += 1) {
    const row = counts[indexOf(position, actual[index])];
    const column = indexOf(position, predicted[index]);
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return { labels, counts };
}

function indexOf(position: ReadonlyMap<Label, number>, label: Label | undefined): number {
  return (label === undefined ? undefined : position.get(label)) ?? 0;
}

/** Numbers by size, then texts by code unit: the order does not depend on a locale. */
function ascending(a: Label, b: Label): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "number") return -1;
  if (typeof b === "number") return 1;
  return String(a) < String(b) ? -1 : 1;
}

/** Quality of one label, or an average over labels. */
export interface ReportLine {
  readonly label: Label;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

export interface ClassificationReport {
  readonly lines: readonly ReportLine[];
  readonly accuracy: number;
  readonly support: number;
  readonly macro: ReportLine;
  readonly weighted: ReportLine;
}

/** What is counted of one label: cases of it, cases predicted as it, and both. */
interface LabelCount {
  readonly label: Label;
  readonly actual: number;
  readonly predicted: number;
  readonly hits: number;
}

/**
 * Precision, recall, F1 and support per label, with accuracy, macro and weighted averages; 0/0 counts as 0.
 *
 * Source   pedregosa2011
 */
export function classificationReport({ labels, counts }: Confusion): ClassificationReport {
  const predictedTotals = labels.map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return reportOf(
    labels.map((label, index) => ({
      label,
      actual: (counts[index] ?? []).reduce((sum, count) => sum + count, 0),
      predicted: predictedTotals[index] ?? 0,
      hits: counts[index]?.[index] ?? 0,
    })),
  );
}

/**
 * The same from label pairs, without their matrix.
 *
 * Cost     O(n · log labels)
 */
export function reportOfPairs(actual: readonly Label[], predicted: readonly Label[]): ClassificationReport {
  const [cases, guesses, hits] = [new Map<Label, number>(), new Map<Label, number>(), new Map<Label, number>()];
  const count = (counter: Map<Label, number>, label: Label): unknown => counter.set(label, (counter.get(label) ?? 0) + 1);
  for (const [index, label] of actual.entries()) {
    count(cases, label);
    if (predicted[index] === label) count(hits, label);
  }
  for (const label of predicted) count(guesses, label);
  return reportOf(
    labelsOf(actual, predicted).map((label) => ({
      label,
      actual: cases.get(label) ?? 0,
      predicted: guesses.get(label) ?? 0,
      hits: hits.get(label) ?? 0,
    })),
  );
}

function reportOf(counted: readonly LabelCount[]): ClassificationReport {
  const lines = counted.map(({ label, actual, predicted, hits }): ReportLine => ({
    label,
    precision: orZero(hits, predicted),
    recall: orZero(hits, actual),
    f1: orZero(2 * hits, actual + predicted),
    support: actual,
  }));
  const support = lines.reduce((sum, line) => sum + line.support, 0);
  return {
    lines,
    accuracy: orZero(
      counted.reduce((sum, { hits }) => sum + hits, 0),
      support,
    ),
    support,
    macro: average("macro average", lines, () => 1, support),
    weighted: average("weighted average", lines, (line) => line.support, support),
  };
}

function average(label: string, lines: readonly ReportLine[], weigh: (line: ReportLine) => number, support: number): ReportLine {
  const total = lines.reduce((sum, line) => sum + weigh(line), 0);
  const mean = (quality: "precision" | "recall" | "f1"): number =>
    orZero(
      lines.reduce((sum, line) => sum + weigh(line) * line[quality], 0),
      total,
    );
  return { label, precision: mean("precision"), recall: mean("recall"), f1: mean("f1"), support };
}

function orZero(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
