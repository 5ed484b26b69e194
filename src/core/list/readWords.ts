import { letters, readDate } from "../sheet/readCell";
import { type Cell, isBlank } from "../sheet/cell";
import { asItStands, type ColumnReader, type ListColumn, type Refused } from "./columnReader";
import { headerText } from "./block";
import { plain } from "./plain";
import { isSerial } from "./readTime";
import { dateInText, dayOrder } from "./textDates";

const mostly = 0.5;

/** A column of one of some words; refused where most cells are others. */
export function readChoices(column: ListColumn, words: readonly string[]): ColumnReader | Refused {
  const known = new Set(words.map(letters));
  const filled = column.cells.filter((cell) => !isBlank(cell) && cell !== 0);
  const read = filled.filter((cell) => typeof cell === "string" && known.has(letters(cell.slice(0, 60)))).length;
  if (filled.length > 0 && read < filled.length * mostly) return { refused: `holds other words than ${words.slice(0, 3).join(", ")}` };
  return asItStands;
}

const yes: ReadonlySet<string> = new Set([
  "ja",
  "oui",
  "si",
  "sim",
  "x",
  "checked",
  "wahr",
  "vrai",
  "verdadero",
  "verdadeiro",
  "waar",
  "j",
  "o",
  "s",
]);
const no: ReadonlySet<string> = new Set(["nein", "non", "nao", "nee", "unchecked", "falsch", "faux", "falso", "onwaar"]);

/** Yes and no in six languages, ticks and crosses. */
export function readYesNos(column: ListColumn): ColumnReader | Refused {
  const word = (cell: Cell): "yes" | "no" | undefined => {
    if (typeof cell !== "string" || cell.length > 20) return undefined;
    const text = cell.trim();
    if (["✓", "✔", "☑", "✅"].includes(text)) return "yes";
    if (["✗", "✘", "☐", "❌", "-", "–"].includes(text)) return "no";
    return yes.has(plain(text)) ? "yes" : no.has(plain(text)) ? "no" : undefined;
  };
  const filled = column.cells.filter((cell) => !isBlank(cell));
  const own = filled.filter(
    (cell) =>
      typeof cell === "boolean" ||
      cell === 0 ||
      cell === 1 ||
      /^(yes|no|y|n|true|false|0|1)$/i.test(typeof cell === "string" ? cell.trim() : ""),
  ).length;
  const other = filled.filter((cell) => word(cell) !== undefined);
  if (filled.length > 0 && own + other.length < filled.length * mostly) return { refused: "holds other words than yes and no" };
  const [sample] = other;
  if (sample === undefined) return asItStands;
  return { how: `${typeof sample === "string" ? sample.trim() : ""} = ${word(sample) ?? ""}`, read: (cell) => word(cell) ?? cell };
}

/** Dates held as text, by the order of day and month that the column tells. */
export function readDates(column: ListColumn): ColumnReader | Refused {
  const order = dayOrder(column.cells);
  const date = (cell: Cell): number | undefined => (typeof cell === "string" ? dateInText(cell, order) : undefined);
  const filled = column.cells.filter((cell) => !isBlank(cell) && cell !== 0);
  const own = filled.filter((cell) => isSerial(cell) || readDate(cell, "").ok).length;
  const texts = filled.filter((cell) => !readDate(cell, "").ok && date(cell) !== undefined).length;
  if (filled.length > 0 && own + texts < filled.length * mostly) return { refused: "holds no dates" };
  if (texts === 0) return asItStands;
  return { how: order === undefined ? "dates held as text" : `dates held as text, ${order}`, read: (cell) => date(cell) ?? cell };
}

/** Keys that are no keys: most rows share them. */
export function readKeys(column: ListColumn): ColumnReader | Refused {
  const filled = column.cells.filter((cell) => !isBlank(cell));
  const distinct = new Set(filled.map((cell) => headerText(cell).toLowerCase())).size;
  return filled.length > 3 && distinct * 2 < filled.length ? { refused: "repeats from row to row, no key" } : asItStands;
}
