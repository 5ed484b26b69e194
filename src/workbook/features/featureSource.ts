import { findHeaderRow, headersOf } from "../../core/feature/findHeaderRow";
import { type ColumnMap, recognizeColumns } from "../../core/feature/recognizeColumns";
import { type Address, formatAddress, parseAddress } from "../../core/sheet/address";
import { type Catalog, memorySheet, type SheetEntry, snapshotSheet } from "../excel/catalog";

/** Where the features stand: an Excel table, or a plain range with a header row. */
export interface FeatureSource {
  readonly kind: "table" | "range";
  /** The table's name, or the sheet's for a range. */
  readonly name: string;
  readonly sheet: string;
  /** With the header row, without the sheet: "A4:AH28". */
  readonly address: string;
  /** Rows below the header. */
  readonly rows: number;
}

/** Sheets and tables of ours that hold no features. */
const ownTables =
  /^(Roadmap(H1|H2|H3|NotScheduled|Teams)|Assumptions|Evidence|Dashboard|Scores|Scenarios|SelectionFrontier|(Volumes|Costs)\d*$)/i;
const ownSheets: ReadonlySet<string> = new Set([
  "Assumptions",
  "Dashboard",
  "Weights",
  "Scenarios",
  "Selection",
  memorySheet,
  snapshotSheet,
]);

/** A place that looks like a feature sheet, with its headers. */
export interface Candidate {
  readonly source: FeatureSource;
  readonly headers: readonly string[];
  /** How many fields its headers name. */
  readonly fields: number;
}

/**
 * Every place that looks like a feature sheet, best first: where a column holds the names, by the number of fields recognized, tables before ranges.
 *
 * Cost     O(headers)
 */
export function findCandidates(catalog: Catalog): readonly Candidate[] {
  const tables = catalog.tables
    .filter(({ name, sheet }) => !ownTables.test(name) && isVisible(catalog, sheet))
    .map(({ name, sheet, area, headers }) => ({
      source: tableSource(name, sheet, area),
      headers,
      fields: countFields(recognizeColumns(headers)),
    }));
  const ranges = catalog.sheets
    .filter((sheet) => sheet.isVisible && !ownSheets.has(sheet.name) && !catalog.tables.some((table) => table.sheet === sheet.name))
    .flatMap(findRange);
  return [...tables, ...ranges].filter(({ fields }) => fields > 0).sort((a, b) => b.fields - a.fields);
}

/** A place the user chose, whether or not its headers are known; undefined where it is gone. */
export function candidateAt(catalog: Catalog, wanted: Pick<FeatureSource, "kind" | "name" | "sheet" | "address">): Candidate | undefined {
  if (wanted.kind === "table") {
    const table = catalog.tables.find(({ name }) => name === wanted.name);
    return table === undefined
      ? undefined
      : { source: tableSource(table.name, table.sheet, table.area), headers: table.headers, fields: 0 };
  }
  const sheet = catalog.sheets.find(({ name }) => name === wanted.sheet);
  const area = parseAddress(wanted.address);
  if (sheet?.used === undefined || area === undefined) return undefined;
  const headers = headersOf(sheet.top[area.row]?.slice(area.column, area.column + area.columns) ?? []);
  const rows = sheet.used.row + sheet.used.rows - area.row;
  if (rows < 1 || headers.every((header) => header === "")) return undefined;
  return { source: rangeSource(sheet.name, { ...area, rows }), headers, fields: 0 };
}

function rangeSource(sheet: string, area: Address): FeatureSource {
  return { kind: "range", name: sheet, sheet, address: formatAddress(area), rows: area.rows - 1 };
}

export function tableSource(name: string, sheet: string, area: Address): FeatureSource {
  return { kind: "table", name, sheet, address: formatAddress(area), rows: area.rows - 1 };
}

/** The block of a source, header row included. */
export function sourceArea(source: FeatureSource): Address {
  const area = parseAddress(source.address);
  if (area === undefined) throw new Error(`${source.address} is no block of cells`);
  return area;
}

function isVisible(catalog: Catalog, sheet: string): boolean {
  return catalog.sheets.some(({ name, isVisible: visible }) => name === sheet && visible);
}

/** 0 where no column holds the names: nothing can be read then. */
function countFields(columns: ColumnMap): number {
  return columns.matches.feature === undefined ? 0 : Object.keys(columns.matches).length;
}

/** A header of one word that happens to name a field is a list of something else. */
const fewestFields = 2;

function findRange(sheet: SheetEntry): readonly Candidate[] {
  const header = findHeaderRow(sheet.top);
  if (header === undefined || sheet.used === undefined) return [];
  const fields = countFields(recognizeColumns(header.headers));
  if (fields < fewestFields) return [];
  const first = header.headers.findIndex((text) => text !== "");
  const last = header.headers.findLastIndex((text) => text !== "");
  const area = { row: header.row, column: first, rows: sheet.used.row + sheet.used.rows - header.row, columns: last - first + 1 };
  return [{ source: rangeSource(sheet.name, area), headers: header.headers.slice(first, last + 1), fields }];
}
