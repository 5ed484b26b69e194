import type { Address } from "../../core/sheet/address";
import type { Cells } from "../../core/sheet/cell";
import { areaOf, rangeAt } from "../excel/catalog";
import { hasExcelApi } from "../excel/session";

/** Queue the merged areas that meet a block; where this Excel can't tell, none. */
export function queueMerged(context: Excel.RequestContext, sheet: string, block: Address): () => readonly Address[] {
  if (!hasExcelApi("1.13")) return () => [];
  const merged = rangeAt(context, sheet, block).getMergedAreasOrNullObject();
  const areas = merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => (merged.isNullObject ? [] : areas.items.map(areaOf));
}

/** A value merged over several rows holds for each of them. */
export function spreadMerged(rows: Cells, body: Address, merged: readonly Address[]): Cells {
  const tall = merged.filter((area) => area.rows > 1);
  if (tall.length === 0) return rows;
  const spread = rows.map((row) => [...row]);
  for (const { row, column, rows: count } of tall) {
    const [first, at] = [row - body.row, column - body.column];
    const value = spread[first]?.[at];
    if (value === undefined) continue;
    for (let below = first + 1; below < first + count; below += 1) {
      const line = spread[below];
      if (line !== undefined) line[at] = value;
    }
  }
  return spread;
}

/** Rows below the header whose name is covered by a merged cell that begins above, and rows where one cell is merged across the list. */
export function mergedRows(
  body: Address,
  nameColumns: readonly number[],
  merged: readonly Address[],
): { readonly covered: ReadonlySet<number>; readonly across: ReadonlySet<number> } {
  const covered = new Set<number>();
  const across = new Set<number>();
  for (const { row, column, rows, columns } of merged) {
    const isOverNames = nameColumns.some((name) => body.column + name >= column && body.column + name < column + columns);
    if (rows > 1 && isOverNames) for (let below = row + 1; below < row + rows; below += 1) covered.add(below - body.row);
    if (rows === 1 && columns * 2 > body.columns) across.add(row - body.row);
  }
  return { covered, across };
}
