import type { Area } from "../../grid/grid";
import { type Book, withinUse } from "../book";
import { changeCellLines } from "../range/rangeLines";

/**
 * Make room for rows of a table: Excel shifts down what stands below the table in its columns.
 *
 * Appended rows need no shift where the cells below are free; otherwise whole rows go in, which is the same as long as nothing stands beside.
 */
export function makeRoomBelow(book: Book, sheetId: string, rows: Area, isAppended: boolean): void {
  if (isAppended && isFree(book, sheetId, rows)) return;
  changeCellLines(book, sheetId, rows, "Down");
}

function isFree(book: Book, sheetId: string, area: Area): boolean {
  const isTaken = book.grid.tables().some((table) => table.sheetId === sheetId && rowsMeet(table.area, area));
  const used = withinUse(book, sheetId, area);
  if (isTaken || used === undefined) return !isTaken;
  return book.grid.read(sheetId, used).every((row) => row.every(({ value, formula }) => value === "" && formula === undefined));
}

function rowsMeet(table: Area, area: Area): boolean {
  const columnsMeet = table.column < area.column + area.columns && area.column < table.column + table.columns;
  return columnsMeet && table.row < area.row + area.rows && area.row < table.row + table.rows;
}
