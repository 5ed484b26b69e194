import type { Area } from "../../grid/grid";
import { formatArea, sheetColumns, sheetRows } from "./address";
import { type Book, changeLines, requirePermission } from "../book";
import { requireUnfiltered } from "../table/filters";
import { notImplemented } from "../wire/hostError";

export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

/**
 * Insert or delete cells. This workbook moves whole rows and columns only.
 *
 * A part of a row counts as a whole one where nothing stands beside it from there on: the result is the same.
 */
export function changeCellLines(book: Book, sheetId: string, area: Area, shift: ShiftDirection): void {
  const isRows = shift === "Down" || shift === "Up";
  const isInsertion = shift === "Down" || shift === "Right";
  if (!isWhole(book, sheetId, area, isRows)) {
    throw notImplemented(`${isInsertion ? "inserting" : "deleting"} the cells ${formatArea(area)} beside other cells`);
  }
  const verb = isInsertion ? "Insert" : "Delete";
  if (!isInsertion) requireUnfiltered(book, sheetId, area);
  requirePermission(book, sheetId, isRows ? `allow${verb}Rows` : `allow${verb}Columns`);
  const [at, lines] = isRows ? [area.row, area.rows] : [area.column, area.columns];
  changeLines(book, sheetId, { line: isRows ? "row" : "column", at, count: isInsertion ? lines : -lines });
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
