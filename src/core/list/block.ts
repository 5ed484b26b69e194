import { type Cell, isBlank, isCellError } from "../sheet/cell";

/** A cell as the text of a header: an error or a truth value names nothing. */
export function headerText(cell: Cell | undefined): string {
  return isBlank(cell) || isCellError(cell) || typeof cell === "boolean" ? "" : String(cell).trim();
}

/** Whether a cell shows something. A 0 or FALSE alone, as filled-down formulas and check boxes leave, shows nothing of a row. */
export function isFilled(cell: Cell | undefined): boolean {
  return !isBlank(cell) && cell !== 0 && cell !== false;
}

/** A cell that is text and no number in disguise. */
export function isWords(cell: Cell | undefined): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && !isNumeric(cell);
}

/** Digits held as text, with the signs that stand around them. */
export function isNumeric(text: string): boolean {
  return text.length < 40 && /\d/.test(text) && /^[\s\d.,'%$€£¥+\-–()]*$/.test(text);
}
