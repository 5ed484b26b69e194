import type { IRowData } from "@univerjs/core";
import type { CellStyle } from "../grid/grid";
import type { FileCells, UnfittedCell } from "./readCells";

/** Pixels of a row of the normal font. */
const usual = 20;
const pixelsPerPoint = 4 / 3;
/** Lines stand apart by this share of the font's size. */
const leading = 1.25;
/** A digit of the normal font, on which column widths are counted. */
const usualFontSize = 11;

interface Looks {
  readonly styles: { readonly looks: readonly CellStyle[] };
  readonly styleBook: { readonly ids: readonly (string | undefined)[] };
}

/** Rows of a sheet: heights as the file says, else as Excel would fit them to large fonts and wrapped text; which are hidden; their looks. */
export function readRowData(
  { rows, unfitted }: Pick<FileCells, "rows" | "unfitted">,
  { styles, styleBook }: Looks,
  width: (column: number) => number,
): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const cell of unfitted) {
    const height = fittedHeight(cell, styles.looks[cell.look] ?? {}, width(cell.column));
    if (height > (data[cell.row]?.h ?? usual)) data[cell.row] = { h: height, ia: 1 };
  }
  for (const [row, { height, isHidden, look }] of rows) {
    const s = look === undefined ? undefined : styleBook.ids[look];
    data[row] = {
      ...data[row],
      ...(height !== undefined && { h: Math.round(height * pixelsPerPoint), ia: 0 }),
      ...(isHidden && { hd: 1 }),
      ...(s !== undefined && { s }),
    };
  }
  return data;
}

/** Numbers and dates stay on one line, as in Excel. */
function fittedHeight({ text, isNumber }: UnfittedCell, { wrap, fontSize: size = usualFontSize }: CellStyle, width: number): number {
  const lines = wrap === true && !isNumber ? wrappedLines(text, width * (usualFontSize / size)) : 1;
  return Math.ceil(lines * size * pixelsPerPoint * leading) + (lines > 1 || size > usualFontSize ? 2 : 0);
}

/** Lines that a text takes, broken between words. */
function wrappedLines(text: string, digits: number): number {
  return text.split("\n").reduce((count, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const isFull = used > 0 && used + 1 + word.length > digits;
      lines += isFull ? 1 : 0;
      used = isFull || used === 0 ? word.length : used + 1 + word.length;
    }
    return count + lines;
  }, 0);
}
