import type { Address } from "../../core/sheet/address";

/** A table on the sheet, and how many rows it shall have. */
export interface TableNeed {
  /** With its header row. */
  readonly area: Address;
  /** Rows below the header; at least one, since a table can't be without. */
  readonly rows: number;
}

/** Whole rows to insert or delete, in rows of the sheet as it stood. */
export interface RowStep {
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
  /** Index of the table it serves. */
  readonly table: number;
}

export interface Structure {
  /** Whole rows to insert and delete, from the bottom up, so that each position holds when its turn comes. */
  readonly steps: readonly RowStep[];
  /** Each table afterwards, in the order given. */
  readonly areas: readonly Address[];
  /** Rows that a table gives up but that stay, because someone else's cells stand beside it. */
  readonly vacated: readonly Address[];
  /** New row of every old row; a deleted row goes to the row that takes its place. */
  readonly newRow: (row: number) => number;
}

/**
 * How tables stacked on one sheet grow and shrink: growth inserts whole rows above a table's last row, so that it and its formats extend; shrinking deletes rows that hold nothing but ours.
 *
 * @param isForeign  whether a row of the sheet holds a cell outside the tables
 *
 * Cost     O(rows of the tables)
 */
export function planStructure(tables: readonly TableNeed[], isForeign: (row: number) => boolean): Structure {
  const steps: RowStep[] = [];
  const left: { readonly table: TableNeed; readonly over: number }[] = [];
  for (const [index, table] of tables.entries()) {
    const lastRow = table.area.row + table.area.rows - 1;
    const difference = table.rows - (table.area.rows - 1);
    if (difference > 0) steps.push({ kind: "insert", at: lastRow, count: difference, table: index });
    const deletable = difference < 0 ? rowsToDelete(table.area, -difference, isForeign) : [];
    for (const run of runs(deletable)) steps.push({ kind: "delete", ...run, table: index });
    left.push({ table, over: Math.max(0, -difference) - deletable.length });
  }
  const newRow = (row: number): number => row + steps.reduce((shift, step) => shift + shiftOf(step, row), 0);
  const areas = tables.map(({ area, rows }) => ({ ...area, row: newRow(area.row), rows: rows + 1 }));
  const vacated = left.flatMap(({ over }, index) => {
    const area = areas[index];
    return over === 0 || area === undefined ? [] : [{ ...area, row: area.row + area.rows, rows: over }];
  });
  return { steps: steps.sort((a, b) => b.at - a.at), areas, vacated, newRow };
}

/** The lowest rows of a table that hold nothing foreign; the first data row is spared last. */
function rowsToDelete(area: Address, count: number, isForeign: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = area.row + area.rows - 1; row > area.row && rows.length < count; row -= 1) if (!isForeign(row)) rows.push(row);
  return rows;
}

/** Descending rows as blocks of neighbors. */
function runs(rows: readonly number[]): readonly { readonly at: number; readonly count: number }[] {
  const blocks: { at: number; count: number }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.at === row + 1) {
      last.at = row;
      last.count += 1;
    } else blocks.push({ at: row, count: 1 });
  }
  return blocks;
}

function shiftOf(step: RowStep, row: number): number {
  if (step.kind === "insert") return row >= step.at ? step.count : 0;
  return -Math.min(step.count, Math.max(0, row - step.at));
}
