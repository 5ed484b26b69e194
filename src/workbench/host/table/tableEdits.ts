import type { Area, GridCell } from "../../grid/grid";
import { intersection } from "../range/areas";
import { type Book, findTable, requirePermission, requireUnlocked, tableOf } from "../book";
import { HostError, invalidArgument } from "../wire/hostError";
import type { Place } from "../range/references";
import { makeRoomBelow } from "./tableRoom";

/** Make a table of a block whose first row holds its headers; gives its id. */
export function addTable(book: Book, { sheetId, area }: Place): string {
  requireUnlocked(book, sheetId, area);
  requireNoOverlap(book, sheetId, area);
  const body = area.rows === 1 ? { ...area, rows: 2 } : area;
  // A head alone gets a row: what stands there is pushed down. [tables-add-header-only-shifts]
  if (area.rows === 1) makeRoomBelow(book, sheetId, { ...area, row: area.row + 1 }, true);
  writeHeaders(book, sheetId, { ...body, rows: 1 });
  const name = freeTableName(book);
  return book.grid.addTable({ name, sheetId, area: body, style: "TableStyleMedium2", showsBands: true, showsFilter: true });
}

function requireNoOverlap(book: Book, sheetId: string, area: Area, own?: string): void {
  const other = book.grid
    .tables()
    .find((table) => table.id !== own && table.sheetId === sheetId && intersection(table.area, area) !== undefined);
  if (other !== undefined) throw mergedRangeConflict(`a table can't overlap another table, ${other.name}`);
  const merged = book.grid.merges(sheetId).some((one) => intersection(one, area) !== undefined);
  if (merged) throw mergedRangeConflict("a table can't hold merged cells");
}

/** [tables-add-overlap] */
function mergedRangeConflict(why: string): HostError {
  return new HostError("MergedRangeConflict", `The requested operation failed because it conflicts with a merged range: ${why}.`);
}

function freeTableName(book: Book): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${String(number)}`;
    if (findTable(book, name) === undefined) return name;
  }
}

/** A cell that holds nothing. */
export function isFreeCell({ value, formula }: GridCell): boolean {
  return value === "" && formula === undefined;
}

/** Headers are texts and differ from each other: Excel writes what is missing and numbers what is double. */
export function writeHeaders(book: Book, sheetId: string, area: Area): void {
  const [cells = []] = book.grid.read(sheetId, area);
  const taken = new Set<string>();
  const headers = cells.map(({ text }, index) => {
    const base = text === "" ? `Column${String(index + 1)}` : text;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = base + String(number);
    taken.add(name.toLowerCase());
    return name;
  });
  const isCurrent = cells.every(({ value, formula }, index) => value === headers[index] && formula === undefined);
  if (!isCurrent) book.grid.write(sheetId, area, [headers.map((value) => ({ value }))]);
}

/** Refuse what Excel refuses as the name of a table. */
export function checkTableName(book: Book, name: string, own: string): string {
  const isAllowed = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  if (!isAllowed) throw invalidArgument(`${JSON.stringify(name)} is no name for a table`);
  const known = findTable(book, name);
  const isTaken =
    (known !== undefined && known.id !== own) || book.grid.names().some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw invalidArgument(`the name ${name} is taken`); // [table-name-taken-code]
  return name;
}

/** Give a table another extent below the same header row. */
export function resizeTable(book: Book, tableId: string, place: Place): void {
  const { sheetId, area: before } = tableOf(book, tableId);
  const { area } = place;
  if (place.sheetId !== sheetId || area.row !== before.row || intersection(area, before) === undefined) {
    throw invalidArgument("a table keeps its header row and overlaps its former range when it is resized");
  }
  if (area.rows < 2) throw invalidArgument("a table needs a row below its header");
  requirePermission(book, sheetId, "allowInsertRows");
  requireNoOverlap(book, sheetId, area, tableId);
  writeHeaders(book, sheetId, { ...area, rows: 1 });
  book.grid.changeTable(tableId, { area });
}

/** Make a table longer by some rows before its row `index` (counted below the header); the rows are blank. Gives their area. */
export function addTableRows(book: Book, tableId: string, index: number, count: number): Area {
  const { sheetId, area } = tableOf(book, tableId);
  requirePermission(book, sheetId, "allowInsertRows");
  const at = area.row + 1 + index;
  makeRoomBelow(book, sheetId, { ...area, row: at, rows: count }, index >= area.rows - 1);
  const grown = { ...area, rows: area.rows + count };
  const now = tableOf(book, tableId);
  if (now.area.rows !== grown.rows || now.area.row !== grown.row) book.grid.changeTable(tableId, { area: grown });
  return { ...area, row: at, rows: count };
}
