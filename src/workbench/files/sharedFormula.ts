import { columnLetters, sheetColumns, sheetRows } from "../host/range/address";

/** Texts, quoted sheet names, structured references, error codes, words with their dollars, and any other single character. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|#[A-Z/0!?]+|[\p{L}\p{N}_$\\][\p{L}\p{N}_.$\\?]*|./gsu;

/**
 * A formula as it reads some rows down and columns to the right of where it was written: references without $ move along.
 *
 * Cost     O(length)
 */
export function movedFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  const tokens = formula.match(token) ?? [];
  return tokens.map((token, index) => (isReference(tokens, index) ? movedReference(token, down, right) : token)).join("");
}

/** Tokens of a reference are a name's in form; $ and digits before a colon stand alone. */
function isReference(tokens: readonly string[], index: number): boolean {
  const token = tokens[index] ?? "";
  return (
    /^\$?[A-Za-z]{1,3}\$?\d{1,7}$|^\$?[A-Za-z]{1,3}$|^\$?\d{1,7}$/.test(token) &&
    tokens[index + 1] !== "(" &&
    tokens[index + 1] !== "!" &&
    !isLone(tokens, index)
  );
}

/** A column or a row without its partner is none: "A" is a name, "3" a number. */
function isLone(tokens: readonly string[], index: number): boolean {
  const token = tokens[index] ?? "";
  if (/[A-Za-z]\$?\d/.test(token)) return false;
  return tokens[index + 1] !== ":" && tokens[index - 1] !== ":";
}

function movedReference(token: string, down: number, right: number): string {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(token) ?? [];
  // "$3" alone: the dollar belongs to the row.
  if (letters === "") return movedRow(`${fixedColumn}${fixedRow}`, digits, down);
  const column = movedColumn(fixedColumn, letters, right);
  const row = digits === "" ? fixedRow : movedRow(fixedRow, digits, down);
  return column === lost || row === lost ? lost : column + row;
}

const lost = "#REF!";

function movedRow(fixed: string, digits: string, down: number): string {
  if (fixed !== "") return fixed + digits;
  const row = Number(digits) + down;
  return row < 1 || row > sheetRows ? lost : String(row);
}

function movedColumn(fixed: string, letters: string, right: number): string {
  if (fixed !== "") return fixed + letters;
  const column =
    Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0) - 1 + right;
  return column < 0 || column >= sheetColumns ? lost : columnLetters(column);
}
