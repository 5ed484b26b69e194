import type { Cell } from "../sheet/cell";
import { isWords } from "./block";
import { plain } from "./plain";

const totalWords: ReadonlySet<string> = new Set([
  ...[
    "total",
    "totals",
    "sum",
    "sums",
    "subtotal",
    "sub total",
    "grand total",
    "overall total",
    "total cost",
    "total costs",
    "average",
    "avg",
  ],
  ...[
    "mean",
    "count",
    "σ",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "durchschnitt",
    "mittelwert",
    "summe gesamt",
    "somme",
    "moyenne",
  ],
  ...[
    "sous total",
    "total general",
    "suma",
    "promedio",
    "media",
    "soma",
    "totaal",
    "subtotaal",
    "gemiddelde",
    "eindtotaal",
    "som",
    "totale",
  ],
  ...["minimum", "maximum", "min", "max", "median"],
]);

/**
 * Whether a row adds up those above: it says so ("Total", "Σ", "Durchschnitt"), or it has no name and its numbers are the sums.
 *
 * "Total rewards portal" with an owner is a feature; "Total Team A" with nothing but numbers is none.
 */
export function isTotalRow(
  cells: readonly Cell[],
  filled: readonly number[],
  nameColumns: readonly number[],
  sumOf: (column: number) => readonly number[],
): boolean {
  const texts = filled.filter((column) => isWords(cells[column]));
  const numbers = filled.filter((column) => typeof cells[column] === "number");
  const label = cells[texts[0] ?? -1];
  const words = isWords(label) ? plain(label.replace("∑", "Σ")) : "";
  if (totalWords.has(words)) return texts.length === 1;
  const [first = ""] = words.split(" ");
  const sums = numbers.filter((column) => isSum(cells[column], sumOf(column)));
  if (totalWords.has(first) && texts.length === 1 && numbers.length > 0 && words.split(" ").length <= 4) return true;
  const isNamed = filled.some((column) => nameColumns.includes(column));
  return !isNamed && texts.length === 0 && sums.length > 0 && sums.length === numbers.length;
}

function isSum(cell: Cell | undefined, [sum = NaN, count = 0]: readonly number[]): boolean {
  return typeof cell === "number" && count > 1 && Math.abs(cell - sum) <= 1e-9 * Math.max(1, Math.abs(sum));
}
