import type { Area } from "../../grid/grid";
import { intersection } from "./areas";
import type { Book } from "../book";

/** The used block of a sheet, or of a part of it; `valuesOnly` leaves out cells that are merely formatted. */
export function usedRange(book: Book, sheetId: string, valuesOnly: unknown, within?: Area): Area | undefined {
  const used = book.grid.usedArea(sheetId, valuesOnly !== true);
  if (used === undefined || within === undefined) return used;
  const part = intersection(used, within);
  return part === undefined ? undefined : trim(book, sheetId, part, valuesOnly === true);
}

/** A part of the used block may begin or end with empty lines. */
function trim(book: Book, sheetId: string, area: Area, valuesOnly: boolean): Area | undefined {
  const cells = book.grid.read(sheetId, area);
  const styles = valuesOnly ? undefined : book.grid.styles(sheetId, area);
  const isUsed = (row: number, column: number): boolean => {
    const cell = cells[row]?.[column];
    const hasContent = cell !== undefined && (cell.value !== "" || cell.formula !== undefined);
    return hasContent || Object.keys(styles?.[row]?.[column] ?? {}).length > 0;
  };
  const rows = indexes(area.rows).filter((row) => indexes(area.columns).some((column) => isUsed(row, column)));
  const [firstRow] = rows;
  if (firstRow === undefined) return undefined;
  const columns = indexes(area.columns).filter((column) => rows.some((row) => isUsed(row, column)));
  const firstColumn = columns[0] ?? 0;
  return {
    row: area.row + firstRow,
    column: area.column + firstColumn,
    rows: (rows.at(-1) ?? firstRow) - firstRow + 1,
    columns: (columns.at(-1) ?? firstColumn) - firstColumn + 1,
  };
}

function indexes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
