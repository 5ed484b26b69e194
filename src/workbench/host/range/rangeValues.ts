import type { Area, CellInput, GridCell } from "../../grid/grid";
import { sheetColumns, sheetRows } from "./address";
import { type Book, requirePermission, requireUnlocked } from "../book";
import { HostError, invalidArgument } from "../wire/hostError";
import type { Property, RangeObject } from "../wire/object";
import { namespace } from "../../../functions/formula";
import { formulaEntry, shownFormula } from "../formula/enterFormula";
import { enterInTables } from "../table/enterInTables";
import { contains } from "./areas";
import { requireNothingFiltered } from "../table/filters";
import { enter } from "./typedText";

const mostCellsRead = 5_000_000;

type Block = readonly (readonly unknown[])[];

/** Whole rows and columns have no cell values to read or to set, as Office.js documents. */
export function isUnbounded(area: Area): boolean {
  return area.rows === sheetRows || area.columns === sheetColumns;
}

/** A property read cell by cell. */
function perCell(read: (cell: GridCell) => unknown): (range: RangeObject, book: Book) => unknown {
  return ({ sheetId, live }, book) => {
    const area = live.area();
    // [read-five-million-cells]
    if (!isUnbounded(area) && area.rows * area.columns > mostCellsRead)
      throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
    return isUnbounded(area) ? null : book.grid.read(sheetId, area).map((row) => row.map(read));
  };
}

/** A block of the range's own size; one value alone stands for every cell. */
export function blockFor(area: Area, given: unknown, name: string): Block {
  if (isUnbounded(area)) throw invalidArgument(`${name} of whole rows or columns can't be set`);
  if (!Array.isArray(given)) return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => given));
  const rows = given as readonly unknown[]; // Array.isArray leaves the element type open
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalidArgument("the number of rows or columns in the input array doesn't match the size or dimensions of the range");
  return rows as Block; // checked above
}

function enterBlock({ sheetId, live }: RangeObject, given: unknown, name: string, book: Book): void {
  const area = live.area();
  const block = blockFor(area, given, name);
  requireUnlocked(book, sheetId, area);
  enterCells(book, sheetId, area, block);
}

/** Enter a block of values as if typed, with the number formats that typing gives, and what tables make of it. */
export function enterCells(book: Book, sheetId: string, area: Area, block: Block): void {
  requireNothingFiltered(book, sheetId, area);
  const today = book.today();
  const enterFormula = formulaEntry(book, sheetId);
  const before = book.grid.read(sheetId, area);
  const formats: (string | undefined)[][] = [];
  const inputs = block.map((row, rowIndex): CellInput[] =>
    row.map((value, columnIndex) => {
      const numberFormat = before[rowIndex]?.[columnIndex]?.numberFormat ?? "General";
      const { input, numberFormat: given } = enter(value, numberFormat, today, book.switches.locale);
      if (given !== undefined && numberFormat === "General") (formats[rowIndex] ??= [])[columnIndex] = given;
      if (input === undefined || !("formula" in input)) return input;
      return { formula: enterFormula(input.formula, area.row + rowIndex, area.column + columnIndex) };
    }),
  );
  if (formats.length > 0) {
    const whole = block.map((row, rowIndex) => row.map((_, columnIndex) => formats[rowIndex]?.[columnIndex]));
    book.grid.setNumberFormats(sheetId, area, whole);
  }
  enterInTables(book, sheetId, area, inputs);
}

function valueType({ value, isError, formula }: GridCell): string {
  if (isError) return "Error";
  if (value === "") return formula === undefined ? "Empty" : "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const formulas: Property<RangeObject> = {
  read: (range, book) => {
    const { areFunctionsRegistered, showsThisRowAsAt } = book.switches;
    if (areFunctionsRegistered && showsThisRowAsAt) return readShown(range, book);
    return perCell((cell) => (isUnregistered(book, cell) ? toStored(cell.formula ?? "") : (cell.formula ?? cell.value)))(range, book);
  },
  write: (range, value, book) => {
    enterBlock(range, value, "formulas", book);
  },
};

/** [date-format-differs-by-account] */
function shownFormat(book: Book, format: string): string {
  return book.switches.localizesShortDate && format === "m/d/yyyy" ? "dd.mm.yyyy" : format;
}

const numberFormats: Property<RangeObject> = {
  read: (range, book) => perCell(({ numberFormat }) => shownFormat(book, numberFormat))(range, book),
  write: ({ sheetId, live }, given, book) => {
    requirePermission(book, sheetId, "allowFormatCells");
    const area = live.area();
    if (typeof given === "string") {
      book.grid.setStyle(sheetId, area, { numberFormat: given });
      return;
    }
    const block = blockFor(area, given, "numberFormat");
    const formats = block.map((row) =>
      row.map((format) => {
        if (format === null) return undefined;
        if (typeof format !== "string") throw invalidArgument(`numberFormat takes texts, received ${JSON.stringify(format)}`);
        return format;
      }),
    );
    book.grid.setNumberFormats(sheetId, area, formats);
  },
};

function readShown({ sheetId, live }: RangeObject, book: Book): unknown {
  const area = live.area();
  if (isUnbounded(area)) return null;
  const tables = book.grid.tables().filter((table) => table.sheetId === sheetId);
  return book.grid.read(sheetId, area).map((line, row) =>
    line.map(({ formula, value }, column) => {
      if (formula === undefined) return value;
      const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      return shownFormula(formula, tables.find((table) => contains(table.area, cell))?.name);
    }),
  );
}

/** A cell that calls a custom function before Excel knows it. [xldudf-names-while-not-registered] */
function isUnregistered(book: Book, { formula }: GridCell): boolean {
  return !book.switches.areFunctionsRegistered && formula?.toUpperCase().includes(`${namespace}.`) === true;
}

/** As files spell it: "=_xldudf_PORTFOLIO_RIBS(A1)". */
function toStored(formula: string): string {
  const call = new RegExp(`\\b${namespace}((?:\\.[A-Z]+)+)\\(`, "gi");
  return formula.replaceAll(call, (_, name: string) => `_xldudf_${namespace}${name.replaceAll(".", "_").toUpperCase()}(`);
}

/** Contents of a range. */
export const rangeContents: Readonly<Record<string, Property<RangeObject>>> = {
  values: {
    read: (range, book) => perCell((cell) => (isUnregistered(book, cell) ? "#NAME?" : cell.value))(range, book),
    write: (range, value, book) => {
      enterBlock(range, value, "values", book);
    },
  },
  formulas,
  formulasLocal: formulas,
  numberFormat: numberFormats,
  numberFormatLocal: numberFormats,
  text: { read: perCell(({ text }) => text) },
  valueTypes: { read: perCell(valueType) },
};
