import { readHorizon } from "../horizon/readHorizon";
import type { Assumptions } from "../assumptions/assumptions";
import { describeFault, type Fault } from "../fault";
import { type Cell, isCellError } from "../sheet/cell";
import type { Result } from "../result";
import { readRating } from "../score/rating";
import { consequenceOf, moneyFields } from "./consequence";
import type { Feature, FeatureProblem, MoneyFault } from "./feature";
import { type Field, type FieldKey, fieldOf, fields } from "./fields";
import { readChoice, readDate, readNumber, readText, readYesNo } from "../sheet/readCell";
import { columnOf, type ColumnMap } from "./columnMap";

/** One row with the columns that say what its cells hold. */
export interface SheetRow {
  readonly cells: readonly Cell[];
  /** 0-based row below the header. */
  readonly row: number;
  readonly columns: ColumnMap;
  readonly assumptions: Assumptions;
  /** Whether a cell shows a date, which tells a mangled 2-4 from a number. */
  readonly isDate?: ((row: number, column: number) => boolean) | undefined;
}

/** A feature before its key is made unique and its prerequisites are looked up. */
export interface Draft {
  readonly feature: Feature;
  /** The ID column as typed; absent where blank. */
  readonly typedId?: string;
  /** The prerequisites as typed. */
  readonly typedDependencies?: string;
  readonly problems: readonly FeatureProblem[];
}

/** The cell of a field in this row; undefined where no column holds the field. */
export function cellOf(row: SheetRow, field: FieldKey): Cell | undefined {
  const column = columnOf(row.columns, field);
  return column === undefined ? undefined : (row.cells[column] ?? null);
}

/** Whether a row holds nothing: a 0 or FALSE alone, as filled-down formulas and check boxes leave, is nothing. */
export function isEmptyRow(row: SheetRow): boolean {
  return Object.values(row.columns.matches).every(({ column }) => {
    const cell = row.cells[column] ?? null;
    return cell === null || cell === 0 || cell === false || (typeof cell === "string" && cell.trim() === "");
  });
}

/** Read the cells of one row; what can't be read is left out and reported. */
export function readRow(row: SheetRow): Draft {
  const naming: FeatureProblem[] = [];
  const name = nameOf(row, naming);
  const problems: FeatureProblem[] = [...naming];
  const moneyFaults: MoneyFault[] = [];
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.key === "feature" || columnOf(row.columns, field.key) === undefined) continue;
    const value = readField(row, field);
    if (value.ok) values[field.key] = value.value;
    else if (value.error.code !== "blank") {
      const problem = cellProblem(row, field.key, value.error, name);
      problems.push(problem);
      if (moneyFields.includes(field.key))
        moneyFaults.push({ field: field.key, says: saidIn(cellOf(row, field.key)), message: problem.message });
    }
  }
  const { id, dependsOn, ...others } = values;
  const feature = {
    ...others,
    id: typeof id === "string" ? id : name,
    name,
    row: row.row,
    dependsOn: [],
    ...faultsOf(moneyFaults),
  } as Feature; // readField keeps each key's type
  return {
    feature,
    problems,
    ...(typeof id === "string" ? { typedId: id } : {}),
    ...(typeof dependsOn === "string" ? { typedDependencies: dependsOn } : {}),
  };
}

function faultsOf(moneyFaults: readonly MoneyFault[]): Pick<Feature, "moneyFaults"> {
  return moneyFaults.length === 0 ? {} : { moneyFaults };
}

function saidIn(cell: Cell | undefined): string {
  return isCellError(cell) ? cell.error : String(cell ?? "");
}

/** A row without a name is kept under its ID or its place, since no feature may be lost. */
function nameOf(row: SheetRow, problems: FeatureProblem[]): string {
  const name = readText(cellOf(row, "feature"), fieldOf("feature").label);
  if (name.ok) return name.value;
  const id = readText(cellOf(row, "id"), fieldOf("id").label);
  const standIn = id.ok ? id.value : `Row ${String(row.row + 1)}`;
  problems.push({
    ...cellProblem(row, "feature", name.error, standIn),
    consequence: `It is kept under the name ${standIn} until it has one.`,
  });
  return standIn;
}

function readField(row: SheetRow, field: Field): Result<unknown> {
  const cell = cellOf(row, field.key);
  switch (field.kind) {
    case "text":
    case "ids":
      return readText(cell, field.label);
    case "rating":
      return readRating(cell, row.assumptions.scale, field.label, row.isDate?.(row.row, columnOf(row.columns, field.key) ?? 0) === true);
    case "number":
      return readNumber(cell, field.label, field.domain);
    case "yesNo":
      return readYesNo(cell, field.label);
    case "choice":
      return readChoice(cell, field.label, field.words);
    case "horizon":
      return readHorizon(cell, field.label);
    case "date":
      return readDate(cell, field.label);
  }
}

/** A problem of one cell. */
export function cellProblem(row: SheetRow, field: FieldKey, fault: Fault, name: string): FeatureProblem {
  return problemAt(row, field, `${describeFault(fault)}.`, consequenceOf(field, name));
}

/** An error at the cell of a field. */
export function problemAt(row: SheetRow, field: FieldKey, message: string, consequence: string): FeatureProblem {
  const column = columnOf(row.columns, field);
  return { severity: "error", row: row.row, field, message, consequence, ...(column === undefined ? {} : { column }) };
}
