import { headerText } from "../../core/list/block";
import type { Cell, Cells } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { areaOf, rangeAt } from "../excel/catalog";
import { type CellLink, linkToArea } from "../excel/cellLink";
import { toCells } from "../excel/content";
import type { Outcome, Refusal } from "../excel/refusal";
import { inWorkbook } from "../excel/session";

/** Where raw data stands: what is selected, or a table by its name. */
export type RawSource = { readonly from: "selection" } | { readonly from: "table"; readonly table: string };

/** A block of raw data as first looked at. */
export interface RawBlock {
  readonly sheet: string;
  /** With the header row. */
  readonly area: Address;
  readonly link: CellLink;
  readonly headers: readonly string[];
  /** Rows above the first case: 1 with a header, else 0. */
  readonly headerRows: 0 | 1;
}

/** What there is to choose from, and the block chosen. */
export interface RawLook {
  readonly tables: readonly string[];
  /** Absent where the selection is blank. */
  readonly block?: RawBlock;
}

const indices = "rowIndex,columnIndex,rowCount,columnCount";
/** A header is told from the rows below it; so many are looked at. */
const sampleRows = 5;

/**
 * Look at the first rows of a block, and list the tables.
 *
 * Cost     two round trips, whatever the size
 */
export function lookAtRaw(source: RawSource): Outcome<RawLook> {
  return inWorkbook(async (context): Promise<Result<RawLook, Refusal>> => {
    const tables = context.workbook.tables.load("items/name,items/showHeaders");
    const range =
      source.from === "table"
        ? context.workbook.tables.getItem(source.table).getRange().load(indices)
        : context.workbook.getSelectedRange().getUsedRangeOrNullObject(true).load(indices);
    const sheet = (
      source.from === "table" ? context.workbook.tables.getItem(source.table).getRange() : context.workbook.getSelectedRange()
    ).worksheet.load("name");
    await context.sync();
    const names = tables.items.filter(({ showHeaders }) => showHeaders).map(({ name }) => name);
    if (range.isNullObject) return ok({ tables: names });
    const area = areaOf(range);
    const top = rangeAt(context, sheet.name, { ...area, rows: Math.min(area.rows, sampleRows) }).load("values");
    await context.sync();
    const cells = toCells(top.values);
    const hasHeader = source.from === "table" || isHeader(cells);
    const headers = hasHeader ? (cells[0] ?? []).map(headerText) : [];
    return ok({
      tables: names,
      block: { sheet: sheet.name, area, link: linkToArea(sheet.name, area), headers, headerRows: hasHeader ? 1 : 0 },
    });
  });
}

/** Words above something else than words, or above words that differ in every column: all texts, none twice, and not found again below. */
function isHeader([first = [], ...below]: Cells): boolean {
  const names = first.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");
  if (names.length === 0 || names.length < first.filter((cell) => cell !== null).length) return false;
  if (new Set(names).size < names.length || below.length === 0) return false;
  return !first.some((cell, column) => cell !== null && below.some((row) => row[column] === cell));
}

/** Requests and answers of more than 5 MB are refused by Excel for the web; half of that leaves room for rows longer than those before. */
const wantedBytes = 2_500_000;
const firstRows = 200;

/**
 * Read columns of a block, in the order asked for; a column that is not there reads blank. Stops between two parts when `signal` says so.
 *
 * Cost     a round trip per 2.5 MB
 */
export function readRaw(
  { sheet, area, headerRows }: RawBlock,
  columns: readonly (number | undefined)[],
  onRows: (done: number, of: number) => void,
  signal: AbortSignal,
): Outcome<Cells> {
  return inWorkbook(async (context): Promise<Result<Cells, Refusal>> => {
    const total = area.rows - headerRows;
    const found: (readonly Cell[])[] = [];
    let size = firstRows;
    while (found.length < total && !signal.aborted) {
      const part = await readPart(context, { sheet, area, columns }, headerRows + found.length, Math.min(size, total - found.length));
      found.push(...part);
      onRows(found.length, total);
      size = Math.max(1, Math.floor((wantedBytes * part.length) / Math.max(1, bytesOf(part))));
    }
    return signal.aborted ? fail(stopped) : ok(found);
  });
}

const stopped: Refusal = { message: "Reading was stopped.", cure: "Nothing was written." };

interface Wanted {
  readonly sheet: string;
  readonly area: Address;
  readonly columns: readonly (number | undefined)[];
}

/** One round trip: only the columns asked for travel. */
async function readPart(
  context: Excel.RequestContext,
  { sheet, area, columns }: Wanted,
  firstRow: number,
  rows: number,
): Promise<readonly (readonly Cell[])[]> {
  const ranges = columns.map((column) =>
    column === undefined
      ? undefined
      : rangeAt(context, sheet, { row: area.row + firstRow, column: area.column + column, rows, columns: 1 }).load("values"),
  );
  await context.sync();
  const cells = ranges.map((range) => (range === undefined ? [] : toCells(range.values)));
  return Array.from({ length: rows }, (_, row) => cells.map((column) => column[row]?.[0] ?? null));
}

/** A character takes up to three bytes on the wire; most take one. */
function bytesOf(part: readonly (readonly Cell[])[]): number {
  let bytes = 0;
  for (const row of part) for (const cell of row) bytes += typeof cell === "string" ? 4 + cell.length : 20;
  return bytes;
}

/** The cell of a problem: row below the header, column of the block. */
export function linkInRaw({ sheet, area, headerRows }: RawBlock, row: number, column: number): CellLink {
  return {
    sheet,
    address: formatAddress({ row: area.row + headerRows + row, column: area.column + column, rows: 1, columns: 1 }),
  };
}
