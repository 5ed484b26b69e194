import type { Area } from "../../grid/grid";
import { formatArea, sheetColumns, sheetRows } from "./address";
import { type Book, changeLines, requirePermission } from "../book";
import { requireUnfiltered } from "../table/filters";
import { HostError, notImplemented } from "../wire/hostError";

export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

/**
 * Insert or delete cells. This workbook moves whole rows and columns only.
 *
 * A part of a row counts as a whole one where nothing stands beside it from there on: the result is the same.
 */
export function changeCellLines(book: Book, sheetId: string, area: Area, shift: ShiftDirection): void {
  const isRows = shift === "Down" || shift === "Up";
  const isInsertion = shift === "Down" || shift === "Right";
  if (isInsertion) requireRoomAtEnd(book, sheetId, area, isRows);
  if (!isWhole(book, sheetId, area, isRows)) {
    requireNoTableCut(book, sheetId, area, isRows);
    throw notImplemented(`${isInsertion ? "inserting" : "deleting"} the cells ${formatArea(area)} beside other cells`);
  }
  const verb = isInsertion ? "Insert" : "Delete";
  if (!isInsertion) requireUnfiltered(book, sheetId, area);
  requirePermission(book, sheetId, isRows ? `allow${verb}Rows` : `allow${verb}Columns`);
  const [at, lines] = isRows ? [area.row, area.rows] : [area.column, area.columns];
  changeLines(book, sheetId, { line: isRows ? "row" : "column", at, count: isInsertion ? lines : -lines });
}

/** Nothing may be pushed over the end of the sheet. [insert-pushes-off-sheet] */
function requireRoomAtEnd(book: Book, sheetId: string, area: Area, isRows: boolean): void {
  const used = book.grid.usedArea(sheetId, true);
  if (used === undefined) return;
  const isOff = isRows
    ? used.row + used.rows > area.row && used.row + used.rows + area.rows > sheetRows
    : used.column + used.columns > area.column && used.column + used.columns + area.columns > sheetColumns;
  if (isOff) throw new HostError("NonBlankCellOffSheet", "Cells that hold something would be pushed off the sheet.");
}

/** Cells that move may not belong to a table of which others stay. [insert-shifting-table-cells] */
function requireNoTableCut(book: Book, sheetId: string, area: Area, isRows: boolean): void {
  const cut = book.grid.tables().find((table) => {
    if (table.sheetId !== sheetId) return false;
    const [from, to, own, behind] = isRows
      ? [
          area.column,
          area.column + area.columns,
          [table.area.column, table.area.columns] as const,
          table.area.row + table.area.rows > area.row,
        ]
      : [area.row, area.row + area.rows, [table.area.row, table.area.rows] as const, table.area.column + table.area.columns > area.column];
    const [start, count] = own;
    const meets = start < to && start + count > from;
    return behind && meets && (start < from || start + count > to);
  });
  if (cut !== undefined) throw new HostError("InsertDeleteConflict", `This would move a part of the table ${cut.name} and leave the rest.`);
}

function isWhole(book: Book, sheetId: string, area: Area, isRows: boolean): boolean {
  if (isRows ? area.columns === sheetColumns : area.rows === sheetRows) return true;
  const used = book.grid.usedArea(sheetId);
  if (used === undefined) return true;
  const start = isRows ? Math.max(area.row, used.row) : Math.max(area.column, used.column);
  const count = (isRows ? used.row + used.rows : used.column + used.columns) - start;
  if (count <= 0) return true;
  const behind = isRows ? { ...used, row: start, rows: count } : { ...used, column: start, columns: count };
  return book.grid.read(sheetId, behind).every((row, rowIndex) =>
    row.every(({ value, formula }, columnIndex) => {
      const isBeside = isRows
        ? behind.column + columnIndex < area.column || behind.column + columnIndex >= area.column + area.columns
        : behind.row + rowIndex < area.row || behind.row + rowIndex >= area.row + area.rows;
      return !isBeside || (value === "" && formula === undefined);
    }),
  );
}
