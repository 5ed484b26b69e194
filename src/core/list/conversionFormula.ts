import type { Cell } from "../sheet/cell";
import type { ColumnReader } from "./columnReader";

/** Beyond this many words a formula would be longer than anybody could check. */
const mostWords = 40;

/**
 * The conversion of a column as a formula of a reference to its cell: numbers by their rule, the words that stand in the column by a list of them.
 * A blank stays blank, and a word that is not in the list stays what it is. Undefined where no formula can say it.
 *
 * Cost     O(cells)
 */
export function conversionFormula(reader: ColumnReader, cells: readonly Cell[]): ((reference: string) => string) | undefined {
  const words = new Map<string, Cell>();
  for (const cell of cells) {
    if (typeof cell !== "string" || cell.trim() === "" || words.has(cell.toLowerCase())) continue;
    const read = reader.read(cell);
    if (read !== cell) words.set(cell.toLowerCase(), read);
    if (words.size > mostWords) return undefined;
  }
  const changesNumbers = cells.some((cell) => typeof cell === "number" && reader.read(cell) !== cell);
  if (changesNumbers && reader.formula === undefined) return undefined;
  // A lookup reads these signs as patterns.
  if ([...words.keys()].some((word) => /[*?~]/.test(word) || word.length > 100)) return undefined;
  const numbers = (reference: string): string =>
    reader.formula === undefined ? `IF(ISNUMBER(${reference}),${reference},${reference}&"")` : reader.formula(reference);
  if (words.size === 0) return reader.formula === undefined ? undefined : numbers;
  const known = [...words.keys()].map(quoted).join(",");
  const read = [...words.values()].map((value) => (typeof value === "string" ? quoted(value) : String(Number(value)))).join(",");
  return (reference) => `IFERROR(INDEX({${read}},MATCH(${reference},{${known}},0)),${numbers(reference)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
