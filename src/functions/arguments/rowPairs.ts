import { fail, ok } from "../../core/result";
import type { ArrayParameter } from "../define";
import { readNumber, shapeOf, isBlankText } from "./parameters";

/** A pair of row numbers from 1, turned to count from 0. */
export type RowPair = readonly [number, number];

/** An m × 2 table of row numbers; blank rows are skipped. */
export function rowPairs(name: string, description: string): ArrayParameter<readonly RowPair[]> {
  return {
    takes: "array",
    name,
    description,
    domain: "two columns of row numbers from 1",
    optional: false,
    accept: (cells) => {
      if (cells.some((row) => row.length !== 2))
        return fail({ code: "shape-mismatch", parameter: name, expected: "two columns", received: shapeOf(cells) });
      const pairs: RowPair[] = [];
      for (const [index, row] of cells.entries()) {
        if (row.every((cell) => isBlankText(cell))) continue;
        const where = `row ${String(index + 1)}`;
        const first = readNumber(row[0], name, { from: 1, whole: true });
        if (!first.ok) return fail({ ...first.error, where });
        const second = readNumber(row[1], name, { from: 1, whole: true });
        if (!second.ok) return fail({ ...second.error, where });
        pairs.push([first.value - 1, second.value - 1]);
      }
      return ok(pairs);
    },
  };
}
