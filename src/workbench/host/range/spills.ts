import type { Area } from "../../grid/grid";
import { contains } from "./areas";
import type { Book } from "../book";
import { invalidArgument } from "../wire/hostError";

/** The cells that the formula of one cell spills to. */
export function spillingTo(book: Book, sheetId: string, area: Area): Area | undefined {
  return area.rows === 1 && area.columns === 1 ? book.grid.spill(sheetId, area.row, area.column) : undefined;
}

/** The cell whose formula spills to this one. */
export function spillParent(book: Book, sheetId: string, cell: Area): Area | undefined {
  if (cell.rows !== 1 || cell.columns !== 1) throw invalidArgument("only one cell has a spill parent");
  const used = book.grid.usedArea(sheetId);
  if (used === undefined || !contains(used, cell)) return undefined;
  const rows = cell.row - used.row + 1;
  const columns = cell.column - used.column + 1;
  const before = book.grid.read(sheetId, { ...used, rows, columns });
  for (const [row, line] of before.entries()) {
    for (const [column, { formula }] of line.entries()) {
      if (formula === undefined) continue;
      const spilled = book.grid.spill(sheetId, used.row + row, used.column + column);
      if (spilled !== undefined && contains(spilled, cell))
        return { row: used.row + row, column: used.column + column, rows: 1, columns: 1 };
    }
  }
  return undefined;
}
