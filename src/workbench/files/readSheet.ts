import {
  CellValueType,
  type IColumnData,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import { ValueType, type Cell, type Protection, type Worksheet } from "exceljs";
import { toGridStyle } from "../grid/cellStyle";
import { toRange } from "../grid/engine";
import type { Area } from "../grid/grid";
import { freshSheet } from "../grid/sheets";
import { parseArea } from "../host/range/address";
import { fromFileStyle, type Theme, toHexColor } from "./fileStyle";
import { readRowHeights } from "./rowHeights";
import { fromStored } from "./storedFormula";

/** Styles of a workbook, each kept once. */
export interface StyleBook {
  readonly styles: Record<string, IStyleData>;
  readonly theme: Theme;
  idOf(style: Cell["style"]): string | undefined;
}

/** Start collecting styles. */
export function createStyleBook(theme: Theme): StyleBook {
  const styles: Record<string, IStyleData> = {};
  const ids = new Map<string, string>();
  return {
    styles,
    theme,
    idOf: (style) => {
      const look = fromFileStyle({ ...style, protection: {} }, theme);
      const key = JSON.stringify(look);
      if (key === "{}") return undefined;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = `style-${String(ids.size)}`;
      ids.set(key, id);
      styles[id] = toGridStyle(look);
      return id;
    },
  };
}

/** Pixels of a column's width, which a file gives in digits of the normal font. */
export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

/** One sheet of a file as the grid stores it. */
export function readSheet(sheet: Worksheet, id: string, book: StyleBook): Partial<IWorksheetData> {
  const cellData = readCells(sheet, book);
  const views = sheet.views as Worksheet["views"] | null; // null where the file says nothing of how it is seen
  const [view] = views ?? [];
  const isFrozen = view?.state === "frozen";
  const xSplit = isFrozen ? (view.xSplit ?? 0) : 0;
  const ySplit = isFrozen ? (view.ySplit ?? 0) : 0;
  const tabColor = toHexColor(sheet.properties.tabColor, book.theme);
  return {
    id,
    name: sheet.name,
    ...freshSheet,
    rowCount: Math.max(freshSheet.rowCount, sheet.rowCount + 50),
    columnCount: Math.max(freshSheet.columnCount, sheet.columnCount + 6),
    ...(sheet.properties.defaultRowHeight > 0 && { defaultRowHeight: Math.round((sheet.properties.defaultRowHeight * 4) / 3) }),
    ...(sheet.properties.defaultColWidth !== undefined && { defaultColumnWidth: widthToPixels(sheet.properties.defaultColWidth) }),
    cellData,
    columnData: readColumns(sheet, book),
    rowData: readRowHeights(sheet),
    mergeData: mergedAreas(sheet).map(toRange),
    showGridlines: view?.showGridLines === false ? 0 : 1,
    freeze: { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 },
    hidden: sheet.state === "visible" ? 0 : 1,
    ...(sheet.state === "veryHidden" && { custom: { isVeryHidden: true } }),
    ...(tabColor !== undefined && { tabColor }),
  };
}

/** Areas of merged cells. */
function mergedAreas(sheet: Worksheet): readonly Area[] {
  const merges = sheet.model.merges as readonly unknown[]; // the library's type says ranges, the model holds addresses
  return merges.flatMap((merge) => parseArea(String(merge)) ?? []);
}

function readColumns(sheet: Worksheet, book: StyleBook): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  const defined = sheet.columns as readonly unknown[] | null; // null where the file defines none
  for (let index = 0; index < Math.max(sheet.columnCount, defined?.length ?? 0); index += 1) {
    const column = sheet.getColumn(index + 1);
    const s = book.idOf(column.style);
    columns[index] = {
      ...(column.width !== undefined && { w: widthToPixels(column.width) }),
      ...(column.hidden && { hd: 1 }),
      ...(s !== undefined && { s }),
    };
  }
  return columns;
}

function readCells(sheet: Worksheet, book: StyleBook): IObjectMatrixPrimitiveType<ICellData> {
  const spilled = spilledCells(sheet);
  const cells: Record<number, Record<number, ICellData>> = {};
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const data = readCell(cell, book, spilled.has(`${String(rowNumber)},${String(columnNumber)}`));
      if (data !== undefined) (cells[rowNumber - 1] ??= {})[columnNumber - 1] = data;
    });
  });
  return cells;
}

/** Cells that an array formula fills; the grid fills them itself and would not spill over values. */
function spilledCells(sheet: Worksheet): ReadonlySet<string> {
  const spilled = new Set<string>();
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const value: unknown = cell.value;
      if (typeof value !== "object" || value === null || !("shareType" in value) || value.shareType !== "array" || !("ref" in value))
        return;
      const area = parseArea(String(value.ref));
      if (area === undefined) return;
      for (let down = 0; down < area.rows; down += 1) {
        for (let right = 0; right < area.columns; right += 1) {
          if (down + right > 0) spilled.add(`${String(area.row + down + 1)},${String(area.column + right + 1)}`);
        }
      }
    });
  });
  return spilled;
}

function readCell(cell: Cell, book: StyleBook, isSpilled: boolean): ICellData | undefined {
  const s = book.idOf(cell.style);
  const isInMerge = cell.type === ValueType.Merge;
  const content = isSpilled || isInMerge ? {} : readContent(cell);
  const isUnlocked = lockOf(cell)?.locked === false;
  const data = { ...content, ...(s !== undefined && { s }), ...(isUnlocked && { custom: { locked: false } }) };
  return Object.keys(data).length === 0 ? undefined : data;
}

/** Absent on most cells, whatever the library's type says. */
function lockOf(cell: Cell): Partial<Protection> | undefined {
  return cell.protection;
}

function readContent(cell: Cell): ICellData {
  if (cell.type === ValueType.Formula) {
    const formula = typeof cell.formula === "string" ? cell.formula : "";
    return { f: fromStored(formula), ...typed(cell.result) };
  }
  return typed(cell.value);
}

function typed(value: unknown): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "string") return value === "" ? {} : { v: value, t: CellValueType.STRING };
  if (value instanceof Date) return { v: toSerial(value), t: CellValueType.NUMBER };
  if (typeof value !== "object" || value === null) return {};
  if ("error" in value) return { v: String(value.error), t: CellValueType.STRING };
  const text = plainText(value);
  return text === "" ? {} : { v: text, t: CellValueType.STRING };
}

/** The text of a hyperlink or of a cell with mixed formatting. */
function plainText(value: object): string {
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText
      .map((run: unknown) => (typeof run === "object" && run !== null && "text" in run ? String(run.text) : ""))
      .join("");
  }
  if (!("text" in value)) return "";
  return typeof value.text === "object" && value.text !== null ? plainText(value.text) : String(value.text);
}

/** Excel's count of days. */
function toSerial(date: Date): number {
  const millisecondsPerDay = 86_400_000;
  const daysTo1970 = 25_569;
  return date.getTime() / millisecondsPerDay + daysTo1970;
}
