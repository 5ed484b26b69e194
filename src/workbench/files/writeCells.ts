import type { Area, CellValue, StoredCell, StoredLine, StoredRow, StoredSheet } from "../grid/grid";
import { columnLetters, formatArea } from "../host/range/address";
import { isDynamic, toStored } from "./storedFormula";
import type { StyleWriter } from "./writeStyles";
import { element, escapeText, escapeXml, tagOf } from "./xml";

/** Texts that cells of a workbook share. */
export interface StringWriter {
  readonly idOf: (text: string) => number;
  /** The part; empty where no cell holds a text. */
  readonly xml: () => string;
}

export function createStringWriter(namespace: string): StringWriter {
  const ids = new Map<string, number>();
  let uses = 0;
  return {
    idOf: (text) => {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      uses += 1;
      return id;
    },
    xml: () => {
      if (ids.size === 0) return "";
      const items = Array.from(ids.keys(), (text) => `<si>${textElement(text)}</si>`);
      return element(`sst xmlns="${namespace}" count="${String(uses)}" uniqueCount="${String(ids.size)}"`, ...items);
    },
  };
}

function textElement(text: string): string {
  const isKept = /^\s|\s$|\n/.test(text);
  return `<t${isKept ? ' xml:space="preserve"' : ""}>${escapeText(text)}</t>`;
}

/** A table on the sheet that is written: its headings, and what is found out about its columns meanwhile. */
export interface TableOnSheet {
  readonly area: Area;
  readonly heads: readonly string[];
  /** By column: the formula that all its cells hold so far; undefined where they differ. */
  readonly formulas: (string | undefined)[];
}

export interface CellWriting {
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  readonly tables: readonly TableOnSheet[];
  /** Hears what a file cannot hold. */
  readonly lose: (noun: string) => void;
}

export interface WrittenCells {
  /** The rows, without the element around them. */
  readonly xml: string;
  /** The block they span, for the sheet's dimension. */
  readonly dimension: string;
  /** Whether some formula spills as Excel's newer ones do. */
  readonly hasDynamic: boolean;
}

/**
 * Write what a sheet holds.
 *
 * Cost     O(stored cells)
 */
export function writeCells({ rows }: StoredSheet, writing: CellWriting): WrittenCells {
  const lines: string[] = [];
  const bounds = { row: Infinity, column: Infinity, lastRow: -1, lastColumn: -1 };
  let hasDynamic = false;
  for (const row of rows) {
    const cells = withHeads(row, writing.tables);
    for (const cell of cells) noteFormula(row.index, cell, writing.tables);
    const written = cells.map((cell) => {
      const isDynamicCell = isArray(cell, row.index, writing.tables);
      hasDynamic ||= isDynamicCell;
      return cellXml(row.index, cell, isDynamicCell, writing);
    });
    const line = rowXml(row, written, writing.styles);
    if (line !== "") lines.push(line);
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined) continue;
    bounds.row = Math.min(bounds.row, row.index);
    bounds.lastRow = row.index;
    bounds.column = Math.min(bounds.column, first.column);
    bounds.lastColumn = Math.max(bounds.lastColumn, last.column);
  }
  const { row, column, lastRow, lastColumn } = bounds;
  const dimension = lastRow < 0 ? "A1" : formatArea({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  return { xml: lines.join(""), dimension, hasDynamic };
}

/** Headings of tables are texts, also where the grid's cell is blank or a number: Excel repairs other files. */
function withHeads({ index, cells }: StoredRow, tables: readonly TableOnSheet[]): readonly StoredCell[] {
  const here = tables.filter(({ area }) => area.row === index);
  if (here.length === 0) return cells;
  const known = new Map(cells.map((cell) => [cell.column, cell]));
  for (const { area, heads } of here)
    for (const [right, value] of heads.entries()) {
      const { style = {} } = known.get(area.column + right) ?? {};
      known.set(area.column + right, { column: area.column + right, value, isError: false, style });
    }
  return [...known.values()].sort((one, other) => one.column - other.column);
}

function noteFormula(row: number, { column, formula }: StoredCell, tables: readonly TableOnSheet[]): void {
  for (const { area, formulas } of tables) {
    if (row <= area.row || !isInside(area, row, column)) continue;
    const at = column - area.column;
    if (row === area.row + 1) formulas[at] = formula;
    else if (formulas[at] !== formula) formulas[at] = undefined;
  }
}

/** Formulas that spill, or may, are stored as arrays; within tables nothing spills. */
function isArray({ formula, spill, column }: StoredCell, row: number, tables: readonly TableOnSheet[]): boolean {
  if (formula === undefined) return false;
  if (spill !== undefined) return true;
  return isDynamic(formula) && !tables.some(({ area }) => isInside(area, row, column));
}

function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function rowXml(line: StoredLine, cells: readonly string[], styles: StyleWriter): string {
  const { index, points, isHidden, style } = line;
  const look = Object.keys(style).length === 0 ? undefined : styles.lookId(style);
  if (cells.length === 0 && points === undefined && !isHidden && look === undefined) return "";
  const tag = tagOf("row", {
    r: index + 1,
    s: look,
    customFormat: look === undefined ? undefined : true,
    ht: points,
    hidden: isHidden || undefined,
    customHeight: points === undefined ? undefined : true,
  });
  return element(tag, ...cells);
}

/** Excel cuts longer texts off. */
const longestText = 32_767;

function cellXml(row: number, cell: StoredCell, isDynamicCell: boolean, { styles, strings, lose }: CellWriting): string {
  const { column, value, isError, formula, style } = cell;
  const address = columnLetters(column) + String(row + 1);
  const look = styles.lookId(style);
  const text = typeof value === "string" && value.length > longestText ? value.slice(0, longestText) : value;
  if (text !== value) lose(`text of more than ${longestText.toLocaleString("en-US")} characters`);
  const start = `<c r="${address}"${isDynamicCell ? ' cm="1"' : ""}${look === 0 ? "" : ` s="${String(look)}"`}`;
  if (formula === undefined && value === "") return `${start}/>`;
  if (formula === undefined && typeof text === "string" && !isError) return `${start} t="s"><v>${String(strings.idOf(text))}</v></c>`;
  return `${start}${typeXml(text, isError)}>${formulaXml(cell, row, isDynamicCell)}${valueXml(text, isError)}</c>`;
}

function typeXml(value: CellValue, isError: boolean): string {
  if (isError) return ' t="e"';
  if (typeof value === "string") return ' t="str"';
  return typeof value === "boolean" ? ' t="b"' : "";
}

/** Codes that files know; newer ones are stored as the older one that means most alike. */
const fileErrors: Readonly<Record<string, string>> = {
  "#SPILL!": "#VALUE!",
  "#CALC!": "#VALUE!",
  "#BUSY!": "#N/A",
  "#CONNECT!": "#N/A",
  "#BLOCKED!": "#N/A",
  "#CYCLE!": "#REF!",
  "#ERROR!": "#VALUE!",
};

function valueXml(value: CellValue, isError: boolean): string {
  if (isError) return `<v>${fileErrors[String(value)] ?? String(value)}</v>`;
  if (typeof value === "string") return value === "" ? "" : `<v>${escapeText(value)}</v>`;
  return `<v>${typeof value === "boolean" ? String(Number(value)) : String(value)}</v>`;
}

function formulaXml({ formula, spill, column }: StoredCell, row: number, isDynamicCell: boolean): string {
  if (formula === undefined) return "";
  const stored = escapeXml(toStored(formula));
  if (!isDynamicCell) return `<f>${stored}</f>`;
  return `<f t="array" ref="${formatArea(spill ?? { row, column, rows: 1, columns: 1 })}">${stored}</f>`;
}
