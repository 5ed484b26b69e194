import type { Area } from "../../grid/grid";

/** Rows or columns that were put in (positive count) or taken out (negative count) before the line `at`. */
export interface LineChange {
  readonly line: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** The cells two areas share. */
export function intersection(first: Area, second: Area): Area | undefined {
  const row = Math.max(first.row, second.row);
  const column = Math.max(first.column, second.column);
  const rows = Math.min(first.row + first.rows, second.row + second.rows) - row;
  const columns = Math.min(first.column + first.columns, second.column + second.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function boundingArea(first: Area, second: Area): Area {
  const row = Math.min(first.row, second.row);
  const column = Math.min(first.column, second.column);
  return {
    row,
    column,
    rows: Math.max(first.row + first.rows, second.row + second.rows) - row,
    columns: Math.max(first.column + first.columns, second.column + second.columns) - column,
  };
}

export function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared?.rows === inner.rows && shared.columns === inner.columns;
}

/** An area without another: up to four pieces. */
export function subtract(area: Area, taken: Area): readonly Area[] {
  const hole = intersection(area, taken);
  if (hole === undefined) return [area];
  const below = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { ...area, rows: hole.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: hole.row, rows: hole.rows, column: area.column, columns: hole.column - area.column },
    { row: hole.row, rows: hole.rows, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Where an area lies after lines went in or out; undefined when it went out whole. */
export function shiftArea(area: Area, change: LineChange): Area | undefined {
  const isRows = change.line === "row";
  const moved = shiftSpan(isRows ? area.row : area.column, isRows ? area.rows : area.columns, change);
  if (moved === undefined) return undefined;
  return isRows ? { ...area, row: moved.start, rows: moved.length } : { ...area, column: moved.start, columns: moved.length };
}

/** The same for a span of lines. */
export function shiftSpan(
  start: number,
  length: number,
  { at, count }: LineChange,
): { readonly start: number; readonly length: number } | undefined {
  if (count >= 0) {
    if (at <= start) return { start: start + count, length };
    return { start, length: at < start + length ? length + count : length };
  }
  const end = start + length;
  const goneTo = at - count;
  const kept = Math.max(0, Math.min(end, at) - start) + Math.max(0, end - Math.max(start, goneTo));
  if (kept === 0) return undefined;
  return { start: start >= goneTo ? start + count : Math.min(start, at), length: kept };
}
