import { tornado } from "../../../core/doubt/tornado";
import { type Cell, isBlank, isCellError } from "../../../core/sheet/cell";
import { fail, ok } from "../../../core/result";
import { column } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { optional } from "../../arguments/parameters";
import { columns, pairThreePoints } from "../../arguments/threePoints";

export const TORNADO = defineFunction({
  id: "TORNADO",
  group: "Doubt",
  summary: "Ranks uncertain items by how far each alone moves the total.",
  notes: [
    "The total with one item at its low, then at its high, all others at their likely values. Without names, items are called by their row.",
  ],
  parameters: [...columns(), optional(column("names", "Name of each item.", "texts"), [], "row numbers")],
  returns: { shape: "matrix", description: "Name, total at its low, total at its high, swing; widest first.", unit: "as the values" },
  faults: ["#VALUE! where low, likely and high are out of order; the row is named."],
  sources: ["clemen2013"],
  examples: [
    {
      given: [
        [[8], [10]],
        [[10], [20]],
        [[13], [45]],
        [["Triage"], ["Search"]],
      ],
      gives: [
        ["Search", 20, 55, 35],
        ["Triage", 28, 33, 5],
      ],
    },
    {
      given: [
        [[1], [2]],
        [[1], [3]],
        [[1], [3]],
      ],
      gives: [
        [2, 3, 4, 1],
        [1, 4, 4, 0],
      ],
      shows: "items called by their row",
    },
  ],
  evaluate: (low, likely, high, names) => {
    const rows = pairThreePoints(low, likely, high);
    if (!rows.ok) return rows;
    if (names.length > 0 && names.length !== low.length) {
      return fail({
        code: "shape-mismatch",
        parameter: "names",
        expected: `${String(low.length)} cells, as many as low`,
        received: String(names.length),
      });
    }
    return ok(
      tornado(rows.value.map(({ value }) => value)).map(({ item, atLow, atHigh, swing }) => {
        const row = rows.value[item]?.row ?? 0;
        return [nameOf(names[row], row), atLow, atHigh, swing];
      }),
    );
  },
});

function nameOf(cell: Cell | undefined, row: number): string | number | boolean {
  return isBlank(cell) || isCellError(cell) ? row + 1 : cell;
}
