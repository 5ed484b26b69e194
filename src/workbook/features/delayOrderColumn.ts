import { counted } from "../../core/sheet/words";
import type { Done, Outcome } from "../excel/refusal";
import { delayOrderHeader } from "../scores/scoreColumnNames";
import { writeValueColumn } from "./valueColumn";

/**
 * Write the place of each feature in the order of least delay cost of its horizon into the column Delay order, which is added at the right of the
 * feature sheet where there is none. A feature that has no place gets a blank.
 *
 * The places are values: which features share a horizon is the outcome of the whole plan (prerequisites, budget, done ones), which no formula of a
 * row can say. The message says that they want to be written again after a change.
 *
 * Cost     five round trips, whatever the number of rows
 */
export function writeDelayOrder(places: ReadonlyMap<string, number>): Outcome<Done> {
  return writeValueColumn({
    header: delayOrderHeader,
    standing: ({ headers }) => {
      const column = headers.findIndex((header) => header.trim().toLowerCase() === delayOrderHeader.toLowerCase());
      return column < 0 ? undefined : column;
    },
    values: ({ features, source }) => {
      const placed = new Map(features.map(({ id, row }) => [row, places.get(id)]));
      return Array.from({ length: source.rows }, (_, row) => placed.get(row) ?? (placed.has(row) ? "" : null));
    },
    said: (cells, header, features) =>
      `${counted(cells.filter((cell) => typeof cell === "number").length, "place")} written into the column ${header} of ${features}. Write them again after a change.`,
  });
}
