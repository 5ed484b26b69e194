import type { Area } from "../../grid/grid";

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** Read "A1", "$B$2:C9", "A:C" or "3:5"; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const plain = text.replaceAll("$", "");
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells !== null) {
    const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = cells;
    return between(Number(digits) - 1, columnIndex(letters), Number(lastDigits) - 1, columnIndex(lastLetters));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns !== null) return between(0, columnIndex(columns[1] ?? ""), sheetRows - 1, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  return rows === null ? undefined : between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, sheetColumns - 1);
}

function between(row: number, column: number, lastRow: number, lastColumn: number): Area | undefined {
  const area = {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
  return isOnSheet(area) ? area : undefined;
}

export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  const isWhole = [row, column, rows, columns].every(Number.isInteger);
  return isWhole && row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= sheetRows && column + columns <= sheetColumns;
}

/** "B2:C9"; "A:C" for whole columns, "3:5" for whole rows; `isAbsolute` adds the dollars. */
export function formatArea(area: Area, isAbsolute = false): string {
  const dollar = isAbsolute ? "$" : "";
  const column = (index: number) => dollar + columnLetters(index);
  const row = (index: number) => dollar + String(index + 1);
  const lastColumn = area.column + area.columns - 1;
  const lastRow = area.row + area.rows - 1;
  if (area.rows === sheetRows) return `${column(area.column)}:${column(lastColumn)}`;
  if (area.columns === sheetColumns) return `${row(area.row)}:${row(lastRow)}`;
  const first = column(area.column) + row(area.row);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}

function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64).reduce((total, digit) => total * 26 + digit, 0) - 1;
}

/** A sheet's name as it stands before "!". */
export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Split "'My sheet'!A1" into sheet and rest; without "!" the sheet is absent. */
export function splitReference(text: string): { readonly sheet?: string; readonly rest: string } {
  const cut = text.lastIndexOf("!");
  if (cut < 0) return { rest: text };
  const sheet = text.slice(0, cut);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, rest: text.slice(cut + 1) };
}
