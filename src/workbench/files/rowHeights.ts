import type { IRowData } from "@univerjs/core";
import { type Cell, ValueType, type Worksheet } from "exceljs";

/** Pixels of a row of the normal font. */
const usual = 20;
const pixelsPerPoint = 4 / 3;
/** Lines stand apart by this share of the font's size. */
const leading = 1.25;
/** A digit of the normal font, on which column widths are counted. */
const usualFontSize = 11;

/** Heights of rows: as the file says, else as Excel would fit them to large fonts and wrapped text. */
export function readRowHeights(sheet: Worksheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const isGiven = Number.isFinite(row.height) && row.height > 0;
    const fitted = isGiven ? usual : fittedHeight(sheet, number);
    const size = isGiven ? { h: Math.round(row.height * pixelsPerPoint), ia: 0 } : fitted > usual ? { h: fitted, ia: 1 } : {};
    const data = { ...size, ...(row.hidden && { hd: 1 }) };
    if (Object.keys(data).length > 0) rows[number - 1] = data;
  });
  return rows;
}

function fittedHeight(sheet: Worksheet, number: number): number {
  let height = usual;
  sheet.getRow(number).eachCell((cell, column) => {
    const size = cell.style.font?.size ?? usualFontSize;
    const lineHeight = size * pixelsPerPoint * leading;
    const lines =
      cell.style.alignment?.wrapText === true && canWrap(cell)
        ? wrappedLines(cell.text, (sheet.getColumn(column).width ?? 9) * (usualFontSize / size))
        : 1;
    height = Math.max(height, Math.ceil(lines * lineHeight) + (lines > 1 || size > usualFontSize ? 2 : 0));
  });
  return height;
}

/** Numbers and dates stay on one line, as in Excel. */
function canWrap({ effectiveType }: Cell): boolean {
  return effectiveType !== ValueType.Number && effectiveType !== ValueType.Date;
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
