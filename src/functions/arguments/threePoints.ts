import { ordered, type ThreePoint } from "../../core/doubt/threePoint";
import { type Cell, isBlank } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { column } from "./counts";
import type { ArrayParameter, CellParameter } from "../define";
import { inRow } from "./inRow";
import { number, readNumber } from "./parameters";

/** Least, most likely and greatest value, lifted. */
export function lifted(): readonly [CellParameter<number>, CellParameter<number>, CellParameter<number>] {
  return [number("low", "Least value."), number("likely", "Most likely value, from low to high."), number("high", "Greatest value.")];
}

/** Least, most likely and greatest value of each item, in columns. */
export function columns(): readonly [ArrayParameter<readonly Cell[]>, ArrayParameter<readonly Cell[]>, ArrayParameter<readonly Cell[]>] {
  return [
    column("low", "Least value of each item.", "numbers"),
    column("likely", "Most likely value of each item, from low to high.", "numbers"),
    column("high", "Greatest value of each item.", "numbers"),
  ];
}

/** An item of the columns, with its row from 0. */
export interface ItemRow {
  readonly row: number;
  readonly value: ThreePoint;
}

/** Pair the three columns; rows blank in all are skipped, their numbers kept. */
export function pairThreePoints(low: readonly Cell[], likely: readonly Cell[], high: readonly Cell[]): Result<readonly ItemRow[]> {
  for (const [name, cells] of [
    ["likely", likely],
    ["high", high],
  ] as const) {
    if (cells.length !== low.length) {
      return fail({
        code: "shape-mismatch",
        parameter: name,
        expected: `${String(low.length)} cells, as many as low`,
        received: String(cells.length),
      });
    }
  }
  const items: ItemRow[] = [];
  for (const row of low.keys()) {
    if (isBlank(low[row]) && isBlank(likely[row]) && isBlank(high[row])) continue;
    const value = readThreePoint(low[row], likely[row], high[row]);
    if (!value.ok) return fail(low.length > 1 ? inRow(value.error, row + 1) : value.error);
    items.push({ row, value: value.value });
  }
  return ok(items);
}

function readThreePoint(low: Cell | undefined, likely: Cell | undefined, high: Cell | undefined): Result<ThreePoint> {
  const least = readNumber(low, "low", {});
  if (!least.ok) return least;
  const mode = readNumber(likely, "likely", {});
  if (!mode.ok) return mode;
  const greatest = readNumber(high, "high", {});
  return greatest.ok ? ordered({ low: least.value, likely: mode.value, high: greatest.value }) : greatest;
}
