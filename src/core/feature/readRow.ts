import { readHorizon } from "../horizon/readHorizon";
import type { Fault } from "../fault";
import { readRating } from "../score/rating";
import type { Scale } from "../score/scale";
import { type Cell, type Cells, isBlank, isCellError } from "../sheet/cell";
import { readText } from "../sheet/readCell";
import { type FieldFault, type Place, readTable, sentenceOf } from "../sheet/readTable";
import { columnOf, type ColumnMap } from "./columnMap";
import { consequenceOf } from "./consequence";
import type { Feature, FeatureProblem } from "./feature";
import { type FieldKey, fields, fieldsThatDecide } from "./fields";

/** One row with the columns that say what its cells hold. */
export interface SheetRow {
  readonly cells: readonly Cell[];
  /** 0-based row below the header. */
  readonly row: number;
  readonly columns: ColumnMap;
  readonly scale: Scale;
}

/** A feature before its key is made unique and its prerequisites are looked up. */
export interface RowDraft {
  readonly at: SheetRow;
  readonly feature: Feature;
  /** The ID column as typed; absent where blank. */
  readonly typedId?: string;
  /** The prerequisites as typed. */
  readonly typedDependencies?: string;
  readonly problems: readonly FeatureProblem[];
}

/** Whether a cell (row below the header and column, both from 0) shows a date, which tells a mangled 2-4 from a number. */
export type IsDate = (row: number, column: number) => boolean;

/**
 * Read every row that holds anything; what can't be read is left out and reported.
 *
 * Cost     O(cells)
 */
export function readRows(rows: Cells, columns: ColumnMap, scale: Scale, isDate: IsDate = () => false): readonly RowDraft[] {
  const places = Object.values(columns.matches).map(({ field, column }) => [field, column] as const);
  const rating = (cell: Cell | undefined, label: string, place: Place) => readRating(cell, scale, label, isDate(place.row, place.column));
  const read = readTable(fields, { columns: new Map(places), rows }, { rating, horizon: readHorizon, ids: readText }, (cells) =>
    places.every(([, column]) => saysNothing(cells[column])),
  );
  return read.map(({ row, values, faults }): RowDraft => {
    const at: SheetRow = { cells: rows[row] ?? [], row, columns, scale };
    const { id, feature: given, dependsOn, ...others } = values;
    const name = given ?? id ?? `Row ${String(row + 1)}`;
    const problems = faults.map(({ field, fault }) =>
      field === "feature" ? nameProblem(at, fault, name) : problemAt(at, field, sentenceOf(fault), consequenceOf(field, name)),
    );
    return {
      at,
      feature: { ...others, id: id ?? name, name, row, dependsOn: [], ...moneyFaultsOf(at, faults) },
      problems,
      ...(id === undefined ? {} : { typedId: id }),
      ...(dependsOn === undefined ? {} : { typedDependencies: dependsOn }),
    };
  });
}

/** A 0 or FALSE alone, as filled-down formulas and check boxes leave, is nothing. */
function saysNothing(cell: Cell | undefined): boolean {
  return isBlank(cell) || cell === 0 || cell === false;
}

/** A row without a name is kept under its ID or its place, since no feature may be lost. */
function nameProblem(at: SheetRow, fault: Fault, standIn: string): FeatureProblem {
  return problemAt(at, "feature", sentenceOf(fault), `It is kept under the name ${standIn} until it has one.`);
}

/** What the money of a feature is computed from: while one of these can't be read, it counts nowhere. */
const moneyFields: ReadonlySet<FieldKey> = new Set(fieldsThatDecide("money"));

function moneyFaultsOf(at: SheetRow, faults: readonly FieldFault<FieldKey>[]): Pick<Feature, "moneyFaults"> {
  const moneyFaults = faults
    .filter(({ field }) => moneyFields.has(field))
    .map(({ field, fault }) => ({ field, says: saidIn(cellOf(at, field)), message: sentenceOf(fault) }));
  return moneyFaults.length === 0 ? {} : { moneyFaults };
}

function saidIn(cell: Cell | undefined): string {
  return isCellError(cell) ? cell.error : String(cell ?? "");
}

/** The cell of a field in this row; undefined where no column holds the field. */
export function cellOf(row: SheetRow, field: FieldKey): Cell | undefined {
  const column = columnOf(row.columns, field);
  return column === undefined ? undefined : (row.cells[column] ?? null);
}

/** An error at the cell of a field. */
export function problemAt(row: SheetRow, field: FieldKey, message: string, consequence: string): FeatureProblem {
  const column = columnOf(row.columns, field);
  return { severity: "error", row: row.row, field, message, consequence, ...(column === undefined ? {} : { column }) };
}
