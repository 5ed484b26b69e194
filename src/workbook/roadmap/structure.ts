import type { Address } from "../../core/sheet/address";

/** A table on the sheet, and how many rows it shall have. */
export interface TableNeed {
  /** With its header row. */
  readonly area: Address;
  /** Rows below the header; at least one, since a table can't be without. */
  readonly rows: number;
}

/** Neighboring whole rows. */
export interface RowBlock {
  readonly at: number;
  readonly count: number;
}

export interface Structure {
  /** Whole rows to insert, in rows of the sheet as it stood, from the bottom up. */
  readonly inserts: readonly RowBlock[];
  /** Whole rows to delete when everything is written, in rows of the sheet after the inserts, from the bottom up. */
  readonly deletes: readonly RowBlock[];
  /** Each table after the inserts, in the order given. */
  readonly areas: readonly Address[];
  /** Rows that a table gives up, after the inserts. Those beside someone else's cells stay, the others are deleted. */
  readonly vacated: readonly Address[];
  /** New row of every old row after the inserts; one that is going to be deleted goes to the row that takes its place. */
  readonly newRow: (row: number) => number;
}

/**
 * How tables stacked on one sheet grow and shrink: growth inserts whole rows above a table's last row, so that it and its formats extend; shrinking
 * gives up the lowest rows, which are deleted last, where they hold nothing but ours.
 *
 * @param isForeign  whether a row of the sheet holds a cell outside the tables
 *
 * Cost     O(rows of the tables)
 */
export function planStructure(tables: readonly TableNeed[], isForeign: (row: number) => boolean): Structure {
  const inserts = tables.flatMap(({ area, rows }) => {
    const count = rows - (area.rows - 1);
    return count > 0 ? [{ at: area.row + area.rows - 1, count }] : [];
  });
  const shifted = (row: number): number => inserts.reduce((sum, { at, count }) => sum + (row >= at ? count : 0), row);
  const areas = tables.map(({ area, rows }) => ({ ...area, row: shifted(area.row), rows: rows + 1 }));
  const vacated = tables.flatMap(({ area, rows }, index) => {
    const over = area.rows - 1 - rows;
    const now = areas[index];
    return over > 0 && now !== undefined ? [{ ...now, row: now.row + now.rows, rows: over }] : [];
  });
  const deleted = new Set(
    tables.flatMap(({ area, rows }) => rowsFrom(area.row + rows + 1, area.rows - 1 - rows).filter((row) => !isForeign(row))).map(shifted),
  );
  const newRow = (row: number): number => {
    let at = shifted(row);
    while (deleted.has(at)) at += 1;
    return at;
  };
  return { inserts: inserts.sort((a, b) => b.at - a.at), deletes: blocks([...deleted].sort((a, b) => b - a)), areas, vacated, newRow };
}

function rowsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
}

/** Descending rows as blocks of neighbors. */
function blocks(rows: readonly number[]): readonly RowBlock[] {
  const found: { at: number; count: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.at === row + 1) {
      last.at = row;
      last.count += 1;
    } else found.push({ at: row, count: 1 });
  }
  return found;
}
