import type { Area } from "../../grid/grid";
import { boundingArea, intersection } from "./areas";
import { type Book } from "../book";

/** The block around an area that is bounded by blank rows and columns. */
export function surroundingArea(book: Book, sheetId: string, start: Area): Area {
  const used = book.grid.usedArea(sheetId);
  if (used === undefined) return start;
  const cells = book.grid.read(sheetId, used);
  const isFilled = (row: number, column: number): boolean => {
    const cell = cells[row - used.row]?.[column - used.column];
    return cell !== undefined && (cell.value !== "" || cell.formula !== undefined);
  };
  let region = start;
  for (;;) {
    const grown = growOnce(region, used, isFilled);
    if (grown === region) return region;
    region = grown;
  }
}

/** Take in the neighboring lines that hold anything. */
function growOnce(region: Area, used: Area, isFilled: (row: number, column: number) => boolean): Area {
  const around = {
    row: Math.max(0, region.row - 1),
    column: Math.max(0, region.column - 1),
    rows: region.rows + (region.row > 0 ? 2 : 1),
    columns: region.columns + (region.column > 0 ? 2 : 1),
  };
  const seen = intersection(around, used);
  if (seen === undefined) return region;
  let grown = region;
  for (let row = seen.row; row < seen.row + seen.rows; row += 1) {
    for (let column = seen.column; column < seen.column + seen.columns; column += 1) {
      const cell = { row, column, rows: 1, columns: 1 };
      if (intersection(region, cell) === undefined && isFilled(row, column)) grown = boundingArea(grown, cell);
    }
  }
  return grown;
}
