import { isDateFormat } from "../../core/sheet/dateFormat";
import { BooleanNumber, type IColumnData, type IStyleData, type IWorksheetData } from "@univerjs/core";
import { toGridStyle } from "../grid/cellStyle";
import { toRange } from "../grid/engine";
import type { CellStyle } from "../grid/grid";
import { freshSheet } from "../grid/sheets";
import { formatArea, parseArea } from "../host/range/address";
import { readColor, type Theme } from "./colors";
import { type Budget, CellReader, type FileCells } from "./readCells";
import { counted, type Deadline, FileRefusal, limits } from "./limits";
import type { SharedStrings } from "./readStrings";
import type { FileStyles } from "./readStyles";
import { readRowData } from "./rowHeights";
import { find, findAll, growTrees, isOn, numberOf, scanXml, type XmlNode } from "./xml";

/** What the sheets of a workbook are read with. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: FileStyles;
  readonly theme: Theme;
  readonly styleBook: StyleBook;
  readonly from1904: boolean;
  readonly budget: Budget;
  readonly deadline: Deadline;
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly path: string;
  readonly state: string;
}

/** A sheet of a file: as the grid stores it, and everything beside its cells as trees. */
export interface FileSheet {
  readonly data: Partial<IWorksheetData>;
  /** The sheet's elements but its cells. */
  readonly root: XmlNode;
  readonly cells: FileCells;
  /** Merged cells that the grid cannot hold. */
  readonly hugeMerges: number;
}

/** Styles of a workbook, each kept once. */
export interface StyleBook {
  readonly styles: Record<string, IStyleData>;
  /** The id of each look of the file; undefined for a plain one. */
  readonly ids: readonly (string | undefined)[];
}

/** Collect the looks of a file for the grid. */
export function createStyleBook(looks: readonly CellStyle[]): StyleBook {
  const styles: Record<string, IStyleData> = {};
  const known = new Map<string, string>();
  const ids = looks.map((own) => {
    const look = Object.fromEntries(Object.entries(own).filter(([key]) => key !== "locked")) as CellStyle; // keys only go away
    const key = JSON.stringify(look);
    if (key === "{}") return undefined;
    const id = known.get(key) ?? `style-${String(known.size)}`;
    known.set(key, id);
    styles[id] ??= toGridStyle(look);
    return id;
  });
  return { styles, ids };
}

/** Pixels of a column's width, which a file gives in digits of the normal font. */
export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

/**
 * Read one sheet of a file.
 *
 * Cost     O(length of the part): by what is there, not by the size that it declares
 */
export function readSheet(source: string, listed: ListedSheet, id: string, context: SheetContext): FileSheet {
  const { root, cells } = scanSheet(source, listed.name, context);
  const columns = readColumns(root, context.styleBook);
  const format = find(root, "sheetFormatPr")?.attributes ?? {};
  const defaultWidth = numberOf(format["defaultColWidth"]) ?? 0;
  const defaultHeight = numberOf(format["defaultRowHeight"]) ?? 0;
  const merges = readMerges(root, listed.name);
  const tabColor = readColor(find(root, "sheetPr", "tabColor"), context.theme);
  const lastMerged = merges.kept.reduce(
    (last, { endRow, endColumn }) => ({ row: Math.max(last.row, endRow), column: Math.max(last.column, endColumn) }),
    { row: 0, column: 0 },
  );
  const columnCount = Math.max(freshSheet.columnCount, cells.lastColumn + 7, lastMerged.column + 2);
  const data: Partial<IWorksheetData> = {
    id,
    name: listed.name,
    ...freshSheet,
    rowCount: Math.max(freshSheet.rowCount, cells.lastRow + 51, lastMerged.row + 2),
    columnCount,
    ...(defaultHeight > 0 && { defaultRowHeight: Math.round((defaultHeight * 4) / 3) }),
    ...(defaultWidth > 0 && { defaultColumnWidth: widthToPixels(defaultWidth) }),
    cellData: cells.cells,
    columnData: within(columns, columnCount),
    rowData: readRowData(cells, context, (column) => columnWidth(columns, column) ?? (defaultWidth > 0 ? defaultWidth : 9)),
    mergeData: merges.kept,
    ...readView(root),
    hidden: listed.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    custom: { ...(listed.state === "veryHidden" && { isVeryHidden: true }) },
    ...(tabColor !== undefined && { tabColor }),
  };
  return { data, root, cells, hugeMerges: merges.huge };
}

function scanSheet(source: string, sheetName: string, context: SheetContext): { readonly root: XmlNode; readonly cells: FileCells } {
  const { strings, styles, styleBook, from1904, budget, deadline } = context;
  const dates = styles.looks.map(({ numberFormat }) => numberFormat !== undefined && isDateFormat(numberFormat));
  const tall = styles.looks.map(
    ({ wrap, fontSize }) => wrap === true || (fontSize ?? freshSheet.defaultStyle.fs) > freshSheet.defaultStyle.fs,
  );
  const reader = new CellReader(
    {
      sheetName,
      strings,
      styleIds: styleBook.ids,
      isUnlocked: (look) => styles.looks[look]?.locked === false,
      isDate: (look) => dates[look] ?? false,
      from1904,
      budget,
      deadline,
    },
    (look) => tall[look] ?? false,
  );
  const trees = growTrees();
  let inData = false;
  scanXml(source, {
    open: (name, attributes, tag) => {
      if (name === "sheetData") inData = true;
      else (inData ? reader : trees).open(name, attributes, tag);
    },
    text: (text) => {
      (inData ? reader : trees).text(text);
    },
    close: (name) => {
      if (name === "sheetData") inData = false;
      else (inData ? reader : trees).close(name);
    },
  });
  const empty: XmlNode = { name: "worksheet", tag: "worksheet", attributes: {}, children: [], text: "" };
  return { root: trees.roots[0] ?? empty, cells: reader.done() };
}

interface FileColumns {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly data: Partial<IColumnData>;
}

function readColumns(root: XmlNode, { ids }: StyleBook): readonly FileColumns[] {
  return findAll(find(root, "cols"), "col").flatMap(({ attributes }) => {
    const [first, last] = [numberOf(attributes["min"]), numberOf(attributes["max"])];
    if (first === undefined || last === undefined || first < 1) return [];
    const width = numberOf(attributes["width"]);
    const s = ids[numberOf(attributes["style"]) ?? 0];
    const data = {
      ...(width !== undefined && { w: widthToPixels(width) }),
      ...(isOn(attributes["hidden"]) && { hd: BooleanNumber.TRUE }),
      ...(s !== undefined && { s }),
    };
    return [{ first: first - 1, last: last - 1, width, data }];
  });
}

/** Columns as far as the grid shows them: a file may style all 16,384. */
function within(columns: readonly FileColumns[], count: number): Record<number, Partial<IColumnData>> {
  const found: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, data } of columns)
    for (let column = first; column <= Math.min(last, count - 1); column += 1) found[column] = data;
  return found;
}

function columnWidth(columns: readonly FileColumns[], column: number): number | undefined {
  return columns.find(({ first, last }) => column >= first && column <= last)?.width;
}

/** The largest merge that the grid holds: it keeps an entry for each row. */
const largestMerge = 100_000;

function readMerges(root: XmlNode, sheetName: string): { readonly kept: ReturnType<typeof toRange>[]; readonly huge: number } {
  const areas = findAll(find(root, "mergeCells"), "mergeCell").flatMap(({ attributes }) => parseArea(attributes["ref"] ?? "") ?? []);
  const whole = areas.find(({ rows, columns }) => rows * columns > limits.block);
  if (whole !== undefined)
    throw new FileRefusal(
      `The sheet ${sheetName} merges ${formatArea(whole)} into one cell; the workbench opens merges of up to ${counted(limits.block)} cells. Unmerge it, save, and open the file again.`,
    );
  const kept = areas.filter(({ rows, columns }) => rows * columns <= largestMerge);
  return { kept: kept.map(toRange), huge: areas.length - kept.length };
}

function readView(root: XmlNode): Partial<IWorksheetData> {
  const view = find(root, "sheetViews", "sheetView");
  const pane = find(view, "pane")?.attributes ?? {};
  const isFrozen = pane["state"] === "frozen" || pane["state"] === "frozenSplit";
  const xSplit = isFrozen ? (numberOf(pane["xSplit"]) ?? 0) : 0;
  const ySplit = isFrozen ? (numberOf(pane["ySplit"]) ?? 0) : 0;
  return {
    showGridlines: isOn(view?.attributes["showGridLines"], true) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 },
  };
}
