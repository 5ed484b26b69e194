import type { Area, CellStyle } from "../../grid/grid";
import { sheetColumns, sheetRows } from "../range/address";
import { type Book, requirePermission, withinUse } from "../book";
import { invalidArgument } from "../wire/hostError";
import { type AreasObject, flagArgument, type Property, textArgument } from "../wire/object";

/** Rows of a sheet that take a format set for whole columns; the grid keeps formats by the cell. */
export const mostLines = 1_000;
const formattedColumns = 100;

/** The cells that a format for an area is kept in. */
export function formattedArea(book: Book, sheetId: string, area: Area): Area {
  // What is used is found by looking at every cell: only whole lines need it.
  if (area.rows !== sheetRows && area.columns !== sheetColumns) return area;
  const used = book.grid.usedArea(sheetId);
  const rows = area.rows === sheetRows ? Math.max(mostLines, used === undefined ? 0 : used.row + used.rows) : area.rows;
  const columns =
    area.columns === sheetColumns ? Math.max(formattedColumns, used === undefined ? 0 : used.column + used.columns) : area.columns;
  return { ...area, rows, columns };
}

/** A key of a style that all cells share, null where they differ. */
export function commonStyle<K extends keyof CellStyle>(
  book: Book,
  { sheetId, areas }: AreasObject,
  key: K,
): CellStyle[K] | null | undefined {
  let common: CellStyle[K] | null | undefined;
  let isFirst = true;
  for (const live of areas) {
    const area = live.area();
    const isLarge = area.rows === sheetRows || area.columns === sheetColumns;
    const read = isLarge ? (withinUse(book, sheetId, area) ?? { ...area, rows: 1, columns: 1 }) : area;
    for (const row of book.grid.styles(sheetId, read)) {
      for (const style of row) {
        if (isFirst) common = style[key];
        else if (style[key] !== common) return null;
        isFirst = false;
      }
    }
  }
  return common;
}

export function setStyle(book: Book, { sheetId, areas }: AreasObject, style: CellStyle): void {
  requirePermission(book, sheetId, "allowFormatCells");
  for (const live of areas) book.grid.setStyle(sheetId, formattedArea(book, sheetId, live.area()), style);
}

/** A property of the look of cells, with what stands where nothing is set. */
export function look<K extends keyof CellStyle>(
  key: K,
  initial: NonNullable<CellStyle[K]>,
  accept: (value: unknown) => NonNullable<CellStyle[K]>,
): Property<AreasObject> {
  return {
    read: (object, book) => {
      const value = commonStyle(book, object, key);
      return value === undefined ? initial : value;
    },
    write: (object, value, book) => {
      setStyle(book, object, { [key]: accept(value) });
    },
  };
}

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
};

/** "#1f4e79" or "red" as "#1F4E79"; anything else is refused. */
export function color(value: unknown): string {
  const text = textArgument(value, "color");
  const code = namedColors[text.toLowerCase()] ?? text.toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(code)) throw invalidArgument(`${text} is no color; give it as #RRGGBB`);
  return code;
}

export function size(value: unknown): number {
  if (typeof value !== "number" || !(value > 0)) throw invalidArgument(`a size must be above 0, received ${JSON.stringify(value)}`);
  return value;
}

export function flag(value: unknown): boolean {
  return flagArgument(value, "the format");
}
