import type { Area } from "../../grid/grid";
import { contains } from "./areas";
import type { Book } from "../book";

/** The cells that the formula of one cell spills to. */
export function spillingTo(book: Book, sheetId: string, area: Area): Area | undefined {
  return area.rows === 1 && area.columns === 1 ? book.grid.spill(sheetId, area.row, area.column) : undefined;
}

/** The cell whose formula spills to this one. */
export function spillParent(book: Book, sheetId: string, cell: Area): Area | undefined {
  return spills(book, sheetId).find(({ to }) => contains(to, cell))?.from;
}

/** Every formula that spills, with the cells it spills to, itself included. */
export function spills(book: Book, sheetId: string): readonly { readonly from: Area; readonly to: Area }[] {
  const used = book.grid.usedArea(sheetId);
  if (used === undefined) return [];
  return book.grid.read(sheetId, used).flatMap((line, down) =>
    line.flatMap(({ formula }, right) => {
      const from = { row: used.row + down, column: used.column + right, rows: 1, columns: 1 };
      const to = formula === undefined ? undefined : book.grid.spill(sheetId, from.row, from.column);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
}
