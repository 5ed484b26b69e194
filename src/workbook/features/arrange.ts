import { columnOf } from "../../core/feature/columnMap";
import { fieldOf } from "../../core/feature/fields";
import { ok } from "../../core/result";
import type { Moves } from "../../core/roadmap/arrange";
import type { Done, Outcome } from "../excel/refusal";
import { counted } from "../../core/sheet/words";
import { type ColumnValue, writeValueColumn } from "./valueColumn";

/**
 * Write moves by hand into the feature sheet's own columns Horizon and Pin, which are added at its right where there is none.
 *
 * Cost     six round trips a column
 */
export async function writeMoves(moves: Moves): Outcome<Done> {
  const columns = (["horizon", "pin"] as const).filter((key) => [...moves.values()].some((move) => move[key] !== undefined));
  let last: Awaited<Outcome<Done>> = ok({ message: "Nothing was moved." });
  for (const key of columns) {
    last = await writeColumn(key, moves);
    if (!last.ok) return last;
  }
  return last;
}

function writeColumn(key: "horizon" | "pin", moves: Moves): Outcome<Done> {
  return writeValueColumn({
    header: fieldOf(key).label,
    standing: ({ columns }) => columnOf(columns, key),
    values: ({ features, source }) => {
      const cells = new Array<ColumnValue>(source.rows).fill(null);
      for (const { id, row } of features) {
        const value = moves.get(id)?.[key];
        if (value !== undefined) cells[row] = value ?? "";
      }
      return cells;
    },
    said: (cells, header, features) =>
      `${counted(cells.filter((cell) => cell !== null).length, "cell")} written in ${header} of ${features}.`,
  });
}
