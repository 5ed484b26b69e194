/** A block of cells, rows and columns counted from 0. */
export interface Address {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Column letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "C6", "C6:C9"; one cell has no colon. */
export function formatAddress({ row, column, rows, columns }: Address): string {
  const first = `${columnLetters(column)}${String(row + 1)}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${String(row + rows)}`;
}

/** "$C$6:$C$9", as a workbook name needs it. */
export function formatAbsolute({ row, column, rows, columns }: Address): string {
  const first = `$${columnLetters(column)}$${String(row + 1)}`;
  return rows === 1 && columns === 1 ? first : `${first}:$${columnLetters(column + columns - 1)}$${String(row + rows)}`;
}

/** Read "C6", "$C$6:$C$9"; undefined for anything else, whole rows and columns included. */
export function parseAddress(text: string): Address | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = match;
  const [row, lastRow] = [Number(digits) - 1, Number(lastDigits) - 1];
  const [column, lastColumn] = [columnNumber(letters), columnNumber(lastLetters)];
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** The same entry for every cell of a block, as number formats are set. */
export function filled<T>({ rows, columns }: Pick<Address, "rows" | "columns">, entry: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => entry));
}
