import type { Feature } from "../../core/feature/feature";
import { type FieldKey, fields } from "../../core/feature/fields";
import type { Cell, Cells } from "../../core/sheet/cell";
import { linkLabel, quoteSheet } from "../../workbook/excel/cellLink";
import type { FeatureSheet } from "../../workbook/portfolio";

/** A reference to cells of the feature sheet, and what stands there as far as it could be read. */
export interface TableReference {
  readonly text: string;
  readonly cells: Cells;
}

/** The reference that fits a parameter by its name: a column for "business_value", the whole table for "features". */
export function referenceFor(parameter: string, sheet: FeatureSheet): TableReference | undefined {
  if (parameter === "features") return { text: wholeTable(sheet), cells: [sheet.headers, ...allCells(sheet)] };
  const field = fields.find(({ key }) => key === camelCase(parameter))?.key;
  const match = field === undefined ? undefined : sheet.columns.matches[field];
  if (field === undefined || match === undefined) return undefined;
  return { text: columnReference(sheet, match.column, match.header), cells: columnCells(sheet, field) };
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** "Features[Risk]" in a table, "'AI portfolio'!E5:E28" in a plain range. */
function columnReference(sheet: FeatureSheet, column: number, header: string): string {
  const { kind, name, rows } = sheet.source;
  if (kind === "table") return `${name}[${header.replace(/['#[\]]/g, "'$&")}]`;
  const first = sheet.linkTo(0, column);
  return linkLabel({ ...first, address: `${first.address}:${sheet.linkTo(Math.max(0, rows - 1), column).address}` });
}

function wholeTable({ source }: FeatureSheet): string {
  return source.kind === "table" ? `${source.name}[#All]` : `${quoteSheet(source.sheet)}!${source.address}`;
}

/** One cell a row of the table, blank where nothing valid stands. */
function columnCells(sheet: FeatureSheet, field: FieldKey): Cells {
  const byRow = new Map(sheet.features.map((feature) => [feature.row, feature]));
  return Array.from({ length: sheet.source.rows }, (_, row) => [cellOf(byRow.get(row), field)]);
}

function allCells(sheet: FeatureSheet): Cells {
  const byRow = new Map(sheet.features.map((feature) => [feature.row, feature]));
  const byColumn = new Map(Object.values(sheet.columns.matches).map(({ column, field }) => [column, field]));
  return Array.from({ length: sheet.source.rows }, (_, row) =>
    sheet.headers.map((_header, column) => {
      const field = byColumn.get(column);
      return field === undefined ? null : cellOf(byRow.get(row), field);
    }),
  );
}

/** A parsed field as a cell that reads the same. */
function cellOf(feature: Feature | undefined, field: FieldKey): Cell {
  if (feature === undefined) return null;
  if (field === "feature") return feature.name;
  if (field === "dependsOn") return feature.dependsOn.join(", ");
  const value = feature[field];
  if (value === undefined) return null;
  if (typeof value !== "object") return value;
  return value.low === value.high ? value.low : `${String(value.low)}..${String(value.high)}`;
}
