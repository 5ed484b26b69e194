import type { Assumptions } from "../../core/assumptions/assumptions";
import { horizonFromMonths } from "../../core/horizon/horizon";
import { plain } from "../../core/list/plain";
import type { FeatureSheet } from "../../workbook/portfolio";

/** A column that could tell the months, and what it would give. */
export interface CouldTell {
  /** 0-based in the list. */
  readonly column: number;
  readonly header: string;
  readonly lowest: number;
  readonly highest: number;
  /** Features in each horizon, were its numbers months. */
  readonly counts: readonly [number, number, number];
}

const likely = [
  "effort",
  "estimate",
  "size",
  "duration",
  "time",
  "aufwand",
  "dauer",
  "charge",
  "duree",
  "esfuerzo",
  "duracion",
  "esforco",
  "duracao",
  "inspanning",
  "duur",
];
const mostMonths = 60;

/** The column left alone whose header speaks of effort or time, and whose numbers could be months; undefined where there is none. */
export function monthsColumn({ reading, leftCells }: FeatureSheet, { windows }: Assumptions): CouldTell | undefined {
  for (const { column, header, key } of reading) {
    if (
      key !== undefined ||
      !plain(header)
        .split(" ")
        .some((word) => likely.includes(word))
    )
      continue;
    const numbers = (leftCells.get(column) ?? []).filter((cell) => typeof cell === "number");
    if (numbers.length === 0 || numbers.some((number) => number < 0 || number > mostMonths)) continue;
    const horizons = numbers.map((number) => horizonFromMonths(number, windows));
    const counted = (horizon: number): number => horizons.filter((each) => each === horizon).length;
    const counts = [counted(1), counted(2), counted(3)] as const;
    return { column, header, lowest: Math.min(...numbers), highest: Math.max(...numbers), counts };
  }
  return undefined;
}
