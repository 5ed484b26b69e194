import { counted } from "../../core/sheet/words";
import { fieldOf } from "../../core/feature/fields";
import { columnOf } from "../../core/feature/columnMap";
import type { Done, Outcome } from "../excel/refusal";
import { type ColumnValue, writeValueColumn } from "./valueColumn";

/**
 * Write yes or no for each feature into the column Selected of the feature sheet, which is added at its right where there is none. Rows that hold
 * no feature, and features that are not named here, are left alone.
 *
 * Cost     five round trips, whatever the number of rows
 */
export function writeSelection(selected: ReadonlyMap<string, boolean>): Outcome<Done> {
  return writeValueColumn({
    header: fieldOf("selected").label,
    standing: ({ columns }) => columnOf(columns, "selected"),
    values: ({ features, source }) => {
      const cells = new Array<ColumnValue>(source.rows).fill(null);
      for (const { id, row } of features) {
        const chosen = selected.get(id);
        if (chosen !== undefined) cells[row] = chosen ? "yes" : "no";
      }
      return cells;
    },
    said: (cells, header, features) => {
      const count = (answer: ColumnValue): number => cells.filter((cell) => cell === answer).length;
      return `${counted(count("yes"), "feature")} selected, ${String(count("no"))} left out, in the column ${header} of ${features}.`;
    },
  });
}
