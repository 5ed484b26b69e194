import type { Area, CellInput, GridCell, GridTable } from "../../grid/grid";
import type { Book } from "../book";
import { intersection } from "../range/areas";
import { isFreeCell, writeHeaders } from "./tableEdits";

type Inputs = readonly (readonly CellInput[])[];

/** Write cells, and do what Excel does with tables then: heads stay texts, a table grows, a formula fills its column. */
export function enterInTables(book: Book, sheetId: string, area: Area, inputs: Inputs): void {
  const tables = book.grid.tables().filter((table) => table.sheetId === sheetId);
  const growing = book.switches.growsTables ? tables.filter((table) => growsBy(book, table, area, inputs)) : [];
  const filling = book.switches.fillsCalculatedColumns ? tables.flatMap((table) => filledColumns(book, table, area, inputs)) : [];
  book.grid.write(sheetId, area, inputs);
  for (const table of tables) {
    const head = { ...table.area, rows: 1 };
    if (intersection(head, area) !== undefined) writeHeaders(book, sheetId, head); // [header-cells-become-unique-text]
  }
  for (const { id, area: old } of growing) {
    book.grid.changeTable(id, { area: { ...old, rows: area.row + area.rows - old.row } });
  }
  for (const { column, formula, from } of filling) fill(book, sheetId, column, formula, from);
}

/** What is entered right below a table becomes part of it, unless all is blank or the rows below have rules of their own. [table-auto-expands-below] [table-no-expand-with-validation-below] */
function growsBy(book: Book, { sheetId, area: table }: GridTable, area: Area, inputs: Inputs): boolean {
  const below = table.row + table.rows;
  const isInside = area.column >= table.column && area.column + area.columns <= table.column + table.columns;
  if (area.row !== below || !isInside || !inputs.some((row) => row.some(isContent))) return false;
  const rows = { ...table, row: below, rows: area.rows };
  const isTaken = book.grid.tables().some((other) => other.sheetId === sheetId && intersection(other.area, rows) !== undefined);
  const isFree = book.grid.read(sheetId, rows).every((row) => row.every(isFreeCell));
  const hasRules = book.extras
    .sheet(sheetId)
    .dataValidations.some(({ areas }) =>
      areas.some((own) => intersection(own, rows) !== undefined && intersection(own, table) === undefined),
    );
  return !isTaken && isFree && !hasRules;
}

function isContent(input: CellInput): boolean {
  return input !== undefined && ("formula" in input || input.value !== "");
}

interface FilledColumn {
  readonly column: Area;
  readonly formula: string;
  /** The row in which the formula was entered. */
  readonly from: number;
}

/** Columns that were blank or of one formula, and into which a formula goes: the last one entered wins in every row. [calculated-column-fill-by-api] [single-cell-formula-refills-column] */
function filledColumns(book: Book, { sheetId, area: table }: GridTable, area: Area, inputs: Inputs): readonly FilledColumn[] {
  const body = { ...table, row: table.row + 1, rows: table.rows - 1 };
  const shared = intersection(body, area);
  if (shared === undefined) return [];
  return Array.from({ length: shared.columns }, (_, index) => shared.column + index).flatMap((at) => {
    const entered = inputs.flatMap((row, index) => {
      const input = row[at - area.column];
      const inRow = area.row + index;
      const isBody = inRow >= body.row && inRow < body.row + body.rows;
      return isBody && input !== undefined && "formula" in input ? [{ formula: input.formula, from: inRow }] : [];
    });
    const last = entered.at(-1);
    const column = { ...body, column: at, columns: 1 };
    return last !== undefined && isUniform(book.grid.read(sheetId, column)) ? [{ column, ...last }] : [];
  });
}

function isUniform(cells: readonly (readonly GridCell[])[]): boolean {
  const relative = cells.map(([cell], row) => (cell?.formula === undefined ? (cell?.value ?? "") : shifted(cell.formula, -row)));
  return relative.every((one) => one === relative[0]) && (relative[0] === "" || cells[0]?.[0]?.formula !== undefined);
}

function fill(book: Book, sheetId: string, column: Area, formula: string, from: number): void {
  const inputs = Array.from({ length: column.rows }, (_, index) => [{ formula: shifted(formula, column.row + index - from) }]);
  book.grid.write(sheetId, column, inputs);
}

/** A formula as it reads some rows further down. */
function shifted(formula: string, rows: number): string {
  return formula.replaceAll(
    /("(?:[^"]|"")*"|\[[^\]]*\])|(\$?[A-Z]{1,3})(\$?)(\d+)(?![\d(.\p{L}_])/gu,
    (whole, skipped?: string, column = "", dollar = "", row = "") =>
      skipped !== undefined || dollar === "$" ? whole : `${String(column)}${String(Number(row) + rows)}`,
  );
}
