import type { Area, GridTable } from "../../grid/grid";
import { parseArea, splitReference } from "./address";
import { type Book, findSheet, findTable } from "../book";
import { invalidArgument, itemNotFound } from "../wire/hostError";

/** Blocks of cells on one sheet. */
export interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** Find what a reference means: "B2:C9", "'My sheet'!A1", a workbook name or "Features[Risk]". */
export function findReference(book: Book, text: string, sheetId: string): Place {
  const place = tryReference(book, text, sheetId);
  if (place === undefined) throw invalidArgument(`${text} is no range`);
  return place;
}

/** The same, undefined where the text means no block of cells. */
export function tryReference(book: Book, text: string, sheetId: string): Place | undefined {
  const { sheet: sheetName, rest } = splitReference(text.replace(/^=/, "").trim());
  const sheet = sheetName === undefined ? undefined : findSheet(book, sheetName);
  if (sheetName !== undefined && sheet === undefined) throw itemNotFound(`the worksheet ${sheetName}`);
  const area = parseArea(rest);
  if (area !== undefined) return { sheetId: sheet?.id ?? sheetId, area };
  return tableReference(book, rest) ?? nameReference(book, rest, sheetId);
}

function nameReference(book: Book, text: string, sheetId: string): Place | undefined {
  const name = book.grid.names().find((one) => one.name.toLowerCase() === text.toLowerCase());
  if (name === undefined || name.formula.slice(1).toLowerCase() === text.toLowerCase()) return undefined;
  return tryReference(book, name.formula, sheetId);
}

/** "Features", "Features[Risk]", "Features[#All]", "Features[[#Headers],[Risk]]", "Features[[Risk]:[Impact]]". */
function tableReference(book: Book, text: string): Place | undefined {
  const match = /^([^[\]]+?)(?:\[(.*)\])?$/.exec(text);
  const table = match === null ? undefined : findTable(book, match[1]);
  if (match === null || table === undefined) return undefined;
  const inside = match[2] ?? "";
  const parts = inside.includes("[")
    ? [...inside.matchAll(/\[((?:'.|[^\]])*)\]/g)].map(([, part = ""]) => part)
    : inside === ""
      ? []
      : [inside];
  const rows = rowsOf(
    table,
    parts.find((part) => part.startsWith("#")),
  );
  const headers = headerTexts(book, table);
  const columns = parts
    .filter((part) => !part.startsWith("#"))
    .map((part) => headers.indexOf(part.replaceAll(/'(.)/g, "$1").toLowerCase()));
  if (rows === undefined || columns.includes(-1)) return undefined;
  const [first = 0, last = columns.length === 0 ? table.area.columns - 1 : first] = columns;
  return { sheetId: table.sheetId, area: { ...rows, column: table.area.column + first, columns: last - first + 1 } };
}

function rowsOf({ area }: GridTable, item: string | undefined): { readonly row: number; readonly rows: number } | undefined {
  switch (item?.toLowerCase()) {
    case undefined:
    case "#data":
      return bodyRows(area);
    case "#all":
      return { row: area.row, rows: area.rows };
    case "#headers":
      return { row: area.row, rows: 1 };
    default:
      return undefined;
  }
}

/** Rows below the header; a table keeps one even where it has no data. */
export function bodyRows(area: Area): { readonly row: number; readonly rows: number } {
  return { row: area.row + 1, rows: Math.max(1, area.rows - 1) };
}

export function headerTexts(book: Book, table: GridTable): readonly string[] {
  const [header = []] = book.grid.read(table.sheetId, { ...table.area, rows: 1 });
  return header.map(({ text }) => text.toLowerCase());
}
