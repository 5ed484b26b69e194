import { CellValueType, isBooleanString, isRealNum, type ICellData, type IStyleData, type Nullable, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { getPatternPreview } from "@univerjs/sheets-numfmt";
import { type CellChanges, changesOver, type Engine, toArea } from "./engine";
import type { Area, CellInput, CellValue, Grid, GridCell } from "./grid";

const errorCode = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|CALC!|SPILL!|BUSY!|CONNECT!|CYCLE!|ERROR!|BLOCKED!)$/;
const noContent = { v: null, f: null, si: null, p: null, t: null } as const;

/** Reading and writing of what cells hold. */
export function gridCells(engine: Engine): Pick<Grid, "usedArea" | "read" | "write" | "clear" | "spill"> {
  return {
    usedArea: (sheetId, withFormats = false) => usedArea(engine, sheetId, withFormats),
    read: (sheetId, area) => readCells(engine, sheetId, area),
    write: (sheetId, area, cells) => {
      engine.makeRoom(sheetId, area);
      engine.changeCells(
        sheetId,
        changesOver(area, (row, column) => toCellData(cells[row]?.[column])),
      );
    },
    clear: (sheetId, area, what) => {
      clearCells(engine, sheetId, area, what);
    },
    spill: (sheetId, row, column) => spillArea(engine, sheetId, row, column),
  };
}

/** A cell's own look: from its column, its row and itself; what a table's style adds is not its own. */
export function ownStyle(worksheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
  const s = worksheet.getCellRaw(row, column)?.s;
  const cell = typeof s === "string" ? worksheet.getStyleDataByHash(s) : s;
  const line = worksheet.getRowStyle(row);
  const whole = worksheet.getColumnStyle(column);
  return line || whole ? { ...whole, ...line, ...cell } : cell;
}

/** A cell to write as the grid stores it; text is marked as text, so that it never turns into a number, a date or a formula. */
function toCellData(input: CellInput): ICellData | undefined {
  if (input === undefined) return undefined;
  if ("formula" in input) return { ...noContent, f: input.formula.startsWith("=") ? input.formula : `=${input.formula}` };
  const { value } = input;
  if (value === "") return noContent;
  if (typeof value === "number") return { ...noContent, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...noContent, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...noContent, v: value, t: looksLikeValue(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

interface Reading {
  readonly worksheet: Worksheet;
  readonly spilled: (row: number, column: number) => Nullable<ICellData>;
  readonly formula: (row: number, column: number, cell: ICellData) => string | undefined;
}

function reading(engine: Engine, sheetId: string): Reading {
  const formulas = engine.injector.get(FormulaDataModel);
  const spilled = formulas.getArrayFormulaCellData()[engine.unitId]?.[sheetId];
  return {
    worksheet: engine.sheet(sheetId),
    spilled: (row, column) => spilled?.[row]?.[column],
    formula: (row, column, cell) => {
      if (cell.f) return cell.f;
      return cell.si ? (formulas.getFormulaStringByCell(row, column, sheetId, engine.unitId) ?? undefined) : undefined;
    },
  };
}

function readCells(engine: Engine, sheetId: string, area: Area): GridCell[][] {
  const source = reading(engine, sheetId);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => readCell(source, area.row + row, area.column + column)),
  );
}

function readCell(source: Reading, row: number, column: number): GridCell {
  const own = source.worksheet.getCellRaw(row, column);
  const formula = own ? source.formula(row, column, own) : undefined;
  const shown = formula === undefined && hasNoContent(own) ? (source.spilled(row, column) ?? own) : own;
  const value = toValue(shown);
  const isError = typeof value === "string" && isErrorCode(value);
  const numberFormat = ownStyle(source.worksheet, row, column)?.n?.pattern ?? "General";
  return { value, isError, ...(formula !== undefined && { formula }), numberFormat, text: toText(value, numberFormat) };
}

function hasNoContent(cell: Nullable<ICellData>): boolean {
  return !cell || ((cell.v === undefined || cell.v === null || cell.v === "") && !cell.p);
}

/** Whether a text is an error's code. */
export function isErrorCode(text: string): boolean {
  return text.startsWith("#") && errorCode.test(text);
}

/** What a cell holds; "" where it is blank. */
export function toValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return "";
  if (cell.p) return (cell.p.body?.dataStream ?? "").replace(/\r?\n?$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === undefined || v === null) return "";
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return Number(v) === 1;
  return v;
}

/** A value as its cell displays it. */
export function toText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return numberFormat === "General" ? generalText(value) : getPatternPreview(numberFormat, value).result;
}

/** Excel's General shows up to 11 characters. */
function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace("e", "E")
      .replace(/E([+-])(\d)$/, "E$10$2");
  }
  return String(Number(value.toPrecision(10)));
}

function usedArea(engine: Engine, sheetId: string, withFormats: boolean): Area | undefined {
  const source = reading(engine, sheetId);
  const bounds = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
  const include = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn): void => {
    bounds.startRow = Math.min(bounds.startRow, startRow);
    bounds.startColumn = Math.min(bounds.startColumn, startColumn);
    bounds.endRow = Math.max(bounds.endRow, endRow);
    bounds.endColumn = Math.max(bounds.endColumn, endColumn);
  };
  source.worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    if (cell.f || cell.si || !hasNoContent(cell) || (withFormats && cell.s)) include(row, column);
    const spill = cell.f || cell.si ? spillArea(engine, sheetId, row, column) : undefined;
    if (spill !== undefined) include(row, column, row + spill.rows - 1, column + spill.columns - 1);
  });
  return bounds.endRow < 0 ? undefined : toArea(bounds);
}

function spillArea(engine: Engine, sheetId: string, row: number, column: number): Area | undefined {
  if (engine.sheet(sheetId).getCellRaw(row, column)?.v === "#SPILL!") return undefined;
  const range = engine.injector.get(FormulaDataModel).getArrayFormulaRange()[engine.unitId]?.[sheetId]?.[row]?.[column];
  if (!range || (range.startRow === range.endRow && range.startColumn === range.endColumn)) return undefined;
  return toArea(range);
}

/** Only cells that exist are touched, so that clearing whole columns is cheap. */
function clearCells(engine: Engine, sheetId: string, area: Area, what: "Contents" | "Formats" | "All"): void {
  const changes: CellChanges = {};
  engine
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const isInside = row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
      if (!cell || !isInside) return;
      (changes[row] ??= {})[column] = {
        ...(what !== "Formats" && noContent),
        ...(what !== "Contents" && { s: null, custom: null }),
      };
    });
  engine.changeCells(sheetId, changes, what === "Formats");
}

/** Text that the grid would take for a number or a truth value as soon as the cell's looks change, unless it is forced to stay text. */
function looksLikeValue(text: string): boolean {
  return isRealNum(text) || isBooleanString(text);
}
