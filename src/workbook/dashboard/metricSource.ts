import type { MetricAssessment } from "../../core/evidence/assessMetric";
import type { Observation } from "../../core/evidence/evidence";
import { type EvidenceKey, recognizeEvidence } from "../../core/evidence/evidenceField";
import type { Feature } from "../../core/feature/feature";
import type { FieldKey } from "../../core/feature/fields";
import { columnOf } from "../../core/feature/columnMap";
import type { Cell } from "../../core/sheet/cell";
import { type Address, formatAbsolute } from "../../core/sheet/address";
import { quoteSheet } from "../excel/cellLink";
import type { EvidenceSheet } from "../evidence/evidenceSheet";
import type { FeatureSheet } from "../features/featureSheet";
import { sourceArea } from "../features/featureSource";

/** Columns that hold what was measured, as formulas name them; absent where there is none. */
export type MeasuredColumns = Readonly<Partial<Record<EvidenceKey, string>>>;

/** Which row of a column a formula reads: the latest of a feature and a metric, the one of a feature, or a fixed one. */
export type RowFinder =
  | { readonly kind: "lookup"; readonly key: "ID" | "Feature" }
  | { readonly kind: "match"; readonly key: "ID" | "Feature" }
  | { readonly kind: "fixed"; readonly row: number; readonly earlier?: number };

/** Where the numbers of one metric come from. */
export interface MetricSource {
  readonly columns: MeasuredColumns;
  readonly rows: RowFinder;
  /** Row (from 1) of the target where the latest row states none. */
  readonly targetRow?: number;
  /** Period of the latest row where its cell holds no date. */
  readonly period?: number;
}

/** A column of a table below its header; a header with signs that a reference must escape is named by its cells. */
function columnReference(table: string | undefined, header: string, sheet: string, area: Address): string {
  if (table !== undefined && /^[\p{L}\p{N} _.-]+$/u.test(header)) return `${table}[${header}]`;
  return `${quoteSheet(sheet)}!${formatAbsolute(area)}`;
}

/** The columns of the evidence table. */
export function evidenceColumns({ table, sheet, headers, area }: EvidenceSheet): MeasuredColumns {
  const columns: Partial<Record<EvidenceKey, string>> = {};
  for (const [key, column] of recognizeEvidence(headers)) {
    const cells = { row: area.row + 1, column: area.column + column, rows: Math.max(1, area.rows - 1), columns: 1 };
    columns[key] = columnReference(table, headers[column] ?? "", sheet, cells);
  }
  return columns;
}

/** The gate columns of the feature sheet. */
function gateColumns({ source, headers, columns }: FeatureSheet): MeasuredColumns {
  const area = sourceArea(source);
  const reference = (field: FieldKey): string | undefined => {
    const column = columnOf(columns, field);
    if (column === undefined) return undefined;
    const cells = { row: area.row + 1, column: area.column + column, rows: Math.max(1, area.rows - 1), columns: 1 };
    return columnReference(source.kind === "table" ? source.name : undefined, headers[column] ?? "", source.sheet, cells);
  };
  const found: readonly (readonly [EvidenceKey, string | undefined])[] = [
    ["feature", reference("id") ?? reference("feature")],
    ["successes", reference("gateSuccesses")],
    ["trials", reference("gateTrials")],
    ["target", reference("gateTarget")],
  ];
  return Object.fromEntries(found.filter(([, name]) => name !== undefined));
}

/** What finding sources needs of the workbook. */
export interface SourceTables {
  readonly sheet: FeatureSheet;
  readonly evidence: EvidenceSheet | undefined;
}

/** Where the latest and the earlier numbers of a metric stand. */
export function sourceOf(feature: Feature, metric: MetricAssessment, tables: SourceTables): MetricSource {
  const { latest, earlier } = metric;
  if (latest.row === undefined || tables.evidence === undefined)
    return { columns: gateColumns(tables.sheet), rows: ownRow(feature, tables.sheet) };
  const series = [...earlier, latest];
  const stated = series.findLast(({ row }) => row !== undefined && isNumberAt(tables.evidence, row, "target"));
  const period = isNumberAt(tables.evidence, latest.row, "period") ? undefined : latest.period;
  return {
    columns: evidenceColumns(tables.evidence),
    rows: finderOf(feature, series, tables.evidence),
    ...(stated?.row === undefined || stated === latest ? {} : { targetRow: stated.row + 1 }),
    ...(period === undefined || !recognizeEvidence(tables.evidence.headers).has("period") ? {} : { period }),
  };
}

/** The feature's row of the feature sheet, found by its ID or name where no other has it. */
function ownRow(feature: Feature, { features, columns }: FeatureSheet): RowFinder {
  const [key, text] = columnOf(columns, "id") === undefined ? (["Feature", feature.name] as const) : (["ID", feature.id] as const);
  const same = features.filter(({ id, name }) => (key === "ID" ? id : name).toLowerCase() === text.toLowerCase());
  return same.length === 1 && plainText.test(text) ? { kind: "match", key } : { kind: "fixed", row: feature.row + 1 };
}

function isNumberAt(evidence: EvidenceSheet | undefined, row: number, key: EvidenceKey): boolean {
  const column = evidence === undefined ? undefined : recognizeEvidence(evidence.headers).get(key);
  return column !== undefined && typeof evidence?.cells[row]?.[column] === "number";
}

/** Text that a criterion of MAXIFS takes as it stands: no wildcard, no comparison, nothing that reads as a number. */
const plainText = /^\p{L}[^*?~]*$/u;

/**
 * A lookup where it finds exactly the rows that the core has chosen, so that a new period or another order of rows needs no refresh; else the rows themselves.
 *
 * Domain   a series of at least one observation
 */
export function finderOf(feature: Feature, series: readonly Observation[], evidence: EvidenceSheet): RowFinder {
  const [earlier, latest] = [series.at(-2), series.at(-1)];
  const fixed: RowFinder = {
    kind: "fixed",
    row: (latest?.row ?? 0) + 1,
    ...(earlier?.row === undefined ? {} : { earlier: earlier.row + 1 }),
  };
  const name = latest?.name ?? "";
  for (const [key, text] of [
    ["ID", feature.id],
    ["Feature", feature.name],
  ] as const) {
    if (!plainText.test(text) || !plainText.test(name)) continue;
    const found = foundByLookup(evidence, text, name);
    if (found.row === latest?.row && found.earlier === earlier?.row) return { kind: "lookup", key };
  }
  return fixed;
}

/** The rows that the formula of a lookup finds: the last of the latest period that holds a number, and the last of the period before. */
function foundByLookup(evidence: EvidenceSheet, feature: string, metric: string): { readonly row?: number; readonly earlier?: number } {
  const columns = recognizeEvidence(evidence.headers);
  const cell = (row: readonly Cell[], key: EvidenceKey): Cell | undefined => row[columns.get(key) ?? -1];
  const isText = (value: Cell | undefined, text: string): boolean =>
    typeof value === "string" && value.toLowerCase() === text.toLowerCase();
  const measured = evidence.cells.flatMap((cells, row) => {
    const period = cell(cells, "period");
    const trials = cell(cells, "trials");
    const isMeasured = (typeof trials === "number" && trials > 0) || typeof cell(cells, "value") === "number";
    return isMeasured && typeof period === "number" && isText(cell(cells, "feature"), feature) && isText(cell(cells, "metric"), metric)
      ? [{ row, period }]
      : [];
  });
  const last = Math.max(0, ...measured.map(({ period }) => period));
  const before = Math.max(0, ...measured.map(({ period }) => period).filter((period) => period < last));
  const rowOf = (wanted: number): number | undefined => measured.findLast(({ period }) => period === wanted)?.row;
  const [row, earlier] = [rowOf(last), rowOf(before)];
  return { ...(row === undefined ? {} : { row }), ...(earlier === undefined ? {} : { earlier }) };
}
