import { headerText } from "../../core/list/block";
import { findLists, type FoundList, likelihoodOf } from "../../core/list/findLists";
import { findNameColumn } from "../../core/list/nameColumn";
import { type Address, formatAddress, parseAddress } from "../../core/sheet/address";
import type { Cells } from "../../core/sheet/cell";
import { isOwnTable, ownPages } from "../excel/ownTables";
import { type Catalog, memorySheet, type SheetEntry, snapshotSheet, type TableEntry } from "../excel/catalog";

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

/** Sheets of ours from before a page had a name. */
const ownSheets: ReadonlySet<string> = new Set([
  "Assumptions",
  "Dashboard",
  "Weights",
  "Scenarios",
  "Selection",
  "SIPmath",
  "Forecasts",
  memorySheet,
  snapshotSheet,
]);

/** A place that looks like a list of things to plan, with its headers. */
export interface SourceCandidate {
  readonly source: FeatureSource;
  /** What to read: from the header row to where the list may end. */
  readonly block: Address;
  readonly headers: readonly string[];
  /** How likely it is what its owner plans; below 0 it is something else. */
  readonly likelihood: number;
  /** What the list calls its rows: "initiative"; absent where it does not say. */
  readonly thing?: string;
}

/** Tables before ranges of the same columns. */
const tableBonus = 3;

/**
 * Every list of the workbook, the likeliest first; contacts, budgets and glossaries come last, with a likelihood below 0.
 *
 * Cost     O(cells of the first rows of each sheet)
 */
export function findCandidates(catalog: Catalog): readonly SourceCandidate[] {
  const pages = ownPages(catalog);
  const tables = catalog.tables
    .filter(({ name, sheet }) => !isOwnTable(name) && !pages.has(sheet) && isVisible(catalog, sheet))
    .flatMap(tableCandidate);
  const ranges = catalog.sheets
    .filter((sheet) => sheet.isVisible && !isOwnSheet(catalog, sheet))
    .flatMap((sheet) => rangesOf(catalog, sheet));
  return [...tables, ...ranges].sort((a, b) => b.likelihood - a.likelihood);
}

function tableCandidate(table: TableEntry): readonly SourceCandidate[] {
  const names = findNameColumn(table.headers, []);
  if (names === undefined) return [];
  const likelihood = likelihoodOf(table.headers, names, table.area.rows - 1, table.sheet) + tableBonus;
  return [
    { source: tableSource(table.name, table.sheet, table.area), block: table.area, headers: table.headers, likelihood, ...thingOf(names) },
  ];
}

function thingOf({ thing }: { readonly thing?: string }): Pick<SourceCandidate, "thing"> {
  return thing === undefined ? {} : { thing };
}

/** A place the user chose, whether or not its headers are known; undefined where it is gone. */
export function candidateAt(
  catalog: Catalog,
  wanted: Pick<FeatureSource, "kind" | "name" | "sheet" | "address">,
): SourceCandidate | undefined {
  if (wanted.kind === "table") {
    const table = catalog.tables.find(({ name }) => name === wanted.name);
    return table === undefined
      ? undefined
      : { source: tableSource(table.name, table.sheet, table.area), block: table.area, headers: table.headers, likelihood: 0 };
  }
  const sheet = catalog.sheets.find(({ name }) => name === wanted.sheet);
  const area = parseAddress(wanted.address);
  if (sheet?.used === undefined || area === undefined) return undefined;
  const line = sheet.top.cells[area.row] ?? [];
  const headers = Array.from({ length: area.columns }, (_, index) => headerText(line[sheet.top.columns.indexOf(area.column + index)]));
  const rows = sheet.used.row + sheet.used.rows - area.row;
  if (rows < 1 || headers.every((header) => header === "")) return undefined;
  const block = { ...area, rows };
  return { source: rangeSource(sheet.name, block), block, headers, likelihood: 0 };
}

/** The candidate that a remembered choice means: the same table; of a sheet the list that begins in the same cell, else in the same column, else its first. */
export function candidateMeant(
  candidates: readonly SourceCandidate[],
  wanted: Pick<FeatureSource, "kind" | "name" | "sheet" | "address">,
): SourceCandidate | undefined {
  const alike = candidates.filter(({ source }) => source.kind === wanted.kind && source.name === wanted.name);
  const area = parseAddress(wanted.address);
  return (
    alike.find(({ block }) => block.row === area?.row && block.column === area.column) ??
    alike.find(({ block }) => block.column === area?.column) ??
    alike[0]
  );
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

/** Titles of pages that we write without a table. */
const ownTitles =
  /^(AI roadmap|Business case|Portfolio business case|Forecasts|SIPmath|Dashboard|Costs|Evidence|Scorers|Selection|Weights|Board|Milestones|Checks)\b/;

function isOwnSheet(catalog: Catalog, { name, top }: SheetEntry): boolean {
  const { tables } = catalog;
  if (ownSheets.has(name) || ownPages(catalog).has(name) || tables.some((table) => table.sheet === name && isOwnTable(table.name)))
    return true;
  const title = headerText(top.cells[0]?.find((cell) => cell !== null));
  return ownTitles.test(title) && (top.cells[0] ?? []).filter((cell) => cell !== null).length <= 2;
}

/** Lists of a sheet that are no tables: the cells of tables are not looked at. */
function rangesOf({ tables }: Catalog, sheet: SheetEntry): readonly SourceCandidate[] {
  const areas = tables.filter((table) => table.sheet === sheet.name).map(({ area }) => area);
  return findLists(withoutAreas(sheet, areas), sheet.name).flatMap((list) => rangeCandidate(sheet, list, areas.length > 0));
}

function withoutAreas({ top: { cells, columns } }: SheetEntry, areas: readonly Address[]): Cells {
  if (areas.length === 0) return cells;
  const isInside = (row: number, column: number): boolean =>
    areas.some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
  return cells.map((line, row) => line.map((cell, index) => (isInside(row, columns[index] ?? 0) ? null : cell)));
}

function rangeCandidate({ name, used, top }: SheetEntry, list: FoundList, isBesideTable: boolean): readonly SourceCandidate[] {
  const column = top.columns[list.column];
  if (column === undefined || used === undefined || (isBesideTable && list.names.isGuess)) return [];
  const block = { row: list.headerRow, column, columns: list.columns, rows: 1 + (list.until ?? used.row + used.rows - list.headerRow - 1) };
  const end = list.isOpen ? block.rows : 1 + list.rows;
  const { likelihood, headers } = list;
  return [{ source: rangeSource(name, { ...block, rows: end }), block, headers, likelihood, ...thingOf(list.names) }];
}
