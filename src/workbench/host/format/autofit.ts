import type { Area } from "../../grid/grid";
import { type Book, withinUse } from "../book";
import { contains } from "../range/areas";

/** Points of one character of the standard font at 11 points, and of the space around a text. */
const characterWidth = 5.6;
const padding = 8;
const lineHeight = 15;
const widest = 1_300;

/** Make columns as wide as their longest text; wrapped cells don't count, as in Excel. */
export function autofitColumns(book: Book, sheetId: string, area: Area): void {
  const used = withinUse(book, sheetId, area);
  if (used === undefined) return;
  const cells = book.grid.read(sheetId, used);
  const styles = book.grid.styles(sheetId, used);
  const isMerged = mergedCells(book, sheetId, used);
  for (let column = 0; column < used.columns; column += 1) {
    const widths = cells.map((row, index) =>
      styles[index]?.[column]?.wrap === true || isMerged(index, column)
        ? 0
        : textWidth(row[column]?.text ?? "", styles[index]?.[column]?.bold),
    );
    const width = widths.reduce((most, one) => Math.max(most, one), 0);
    if (width > 0) book.grid.setColumnWidth(sheetId, used.column + column, 1, Math.min(widest, width + padding));
  }
}

/** Make rows as high as the lines of their texts, wrapped where the cell wraps; numbers never wrap, and what is hidden doesn't count, as in Excel. */
export function autofitRows(book: Book, sheetId: string, area: Area): void {
  const used = withinUse(book, sheetId, { ...area, column: 0, columns: Number.MAX_SAFE_INTEGER });
  if (used === undefined) return;
  const cells = book.grid.read(sheetId, used);
  const styles = book.grid.styles(sheetId, used);
  const isHidden = Array.from({ length: used.columns }, (_, column) => book.grid.isHidden(sheetId, "column", used.column + column));
  const isMerged = mergedCells(book, sheetId, used);
  const heights = cells.map((row, index) => {
    const lines = row.map(({ text, value }, column) => {
      const style = styles[index]?.[column];
      if (style?.wrap !== true || typeof value !== "string" || isHidden[column] === true || isMerged(index, column)) return 1;
      const width = book.grid.columnWidth(sheetId, used.column + column) - padding;
      return text.split("\n").reduce((total, line) => total + Math.max(1, Math.ceil(textWidth(line, style.bold) / Math.max(width, 1))), 0);
    });
    return lineHeight * lines.reduce((most, one) => Math.max(most, one), 1);
  });
  // Neighbors of one height are set together: the grid redraws after each change.
  let start = 0;
  for (const [index, height] of heights.entries()) {
    if (heights[index + 1] === height) continue;
    book.grid.setRowHeight(sheetId, used.row + start, index + 1 - start, height);
    start = index + 1;
  }
}

/** Which cells of an area are merged with others: they have no say in autofit. [autofit-skips-merged] */
function mergedCells(book: Book, sheetId: string, { row, column }: Area): (down: number, right: number) => boolean {
  const merges = book.grid.merges(sheetId);
  return (down, right) => merges.some((area) => contains(area, { row: row + down, column: column + right, rows: 1, columns: 1 }));
}

function textWidth(text: string, isBold = false): number {
  return text.length * characterWidth * (isBold ? 1.08 : 1);
}
