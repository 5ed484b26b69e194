import type { Fault } from "../../core/fault";
import { type Cell, type Cells, isCellError } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { type Answer, failure, isTooLarge, passedOn, tooLarge } from "./answer";
import type { AnyFunctionSpec, AnyParameter, CellParameter, Settings, Value } from "../define";
import { shapeOf } from "../arguments/parameters";

/** A parameter of a call with its argument: a whole array, already read, or cells to be read one by one. */
type Slot =
  | { readonly takes: "array"; readonly value: unknown }
  | {
      readonly takes: "cell";
      readonly parameter: CellParameter<unknown>;
      /** Undefined where omitted: blank everywhere. */
      readonly cells: Cells | undefined;
      /** The required arguments decide whether an element is blank; where all are optional, all of them do. */
      readonly decidesBlankness: boolean;
    };

interface Call {
  readonly spec: AnyFunctionSpec;
  readonly slots: readonly Slot[];
  readonly settings: Settings;
  readonly rows: number;
  readonly columns: number;
  /** Items that were given as rows stand as columns here. */
  readonly isTurned: boolean;
}

/**
 * Evaluate a function for each element of its broadcast arguments; a bad element spoils its own cells only.
 *
 * Cost     O(elements × parameters)
 */
export function callLifted(
  spec: AnyFunctionSpec,
  parameters: readonly AnyParameter[],
  given: readonly (Cells | undefined)[],
  settings: Settings,
): Answer[][] {
  const isRows = spec.returns.shape === "rows";
  const turned = isRows ? asColumns(parameters, given) : ok({ cells: given, isTurned: false });
  if (!turned.ok) return [[failure(turned.error)]];
  const { cells, isTurned } = turned.value;
  const slots = slotsOf(parameters, cells, settings);
  const { rows, columns } = broadcastShape(slots);
  const call: Call = { spec, slots, settings, rows, columns, isTurned };
  const answers = Array.from({ length: rows }, (_, row) => line(call, row));
  return isRows ? padded(answers) : answers;
}

function slotsOf(parameters: readonly AnyParameter[], cells: readonly (Cells | undefined)[], settings: Settings): readonly Slot[] {
  const isAllOptional = !parameters.some((parameter) => parameter.takes === "cell" && !parameter.optional);
  return parameters.map((parameter, index): Slot => {
    if (parameter.takes === "array") return { takes: "array", value: settings[parameter.name] };
    return { takes: "cell", parameter, cells: cells[index], decidesBlankness: isAllOptional || !parameter.optional };
  });
}

function broadcastShape(slots: readonly Slot[]): { readonly rows: number; readonly columns: number } {
  let rows = 1;
  let columns = 1;
  for (const slot of slots) {
    if (slot.takes === "array" || slot.cells === undefined) continue;
    rows = Math.max(rows, slot.cells.length);
    columns = Math.max(columns, slot.cells[0]?.length ?? 0);
  }
  return { rows, columns };
}

function line(call: Call, row: number): Answer[] {
  const answers: Answer[] = [];
  for (let column = 0; column < call.columns; column += 1) {
    const answer = element(call, row, column);
    if (Array.isArray(answer)) answers.push(...answer);
    else answers.push(answer);
  }
  return answers;
}

function element(call: Call, row: number, column: number): Answer | Answer[] {
  const isBlankData = call.spec.blankIsData === true;
  const values: unknown[] = [];
  let isAllBlank = !isBlankData;
  let fault: Fault | undefined;
  for (const slot of call.slots) {
    if (slot.takes === "array") {
      values.push(slot.value);
      continue;
    }
    const { parameter } = slot;
    const cell = cellAt(slot.cells, row, column);
    if (cell === undefined) return withoutPartner(parameter, row, column);
    if (isCellError(cell)) return passedOn(cell.error);
    if (!isBlankData && parameter.isBlank(cell, call.settings)) {
      if (parameter.optional) values.push(parameter.fallback);
      else fault ??= missing(parameter, cell, call.settings);
      continue;
    }
    if (slot.decidesBlankness) isAllBlank = false;
    const accepted = parameter.accept(cell, call.settings);
    if (accepted.ok) values.push(accepted.value);
    else fault ??= accepted.error;
  }
  if (isAllBlank) return "";
  if (fault !== undefined) return failure(fault, placeOf(call, row, column));
  return evaluated(call, values, row, column);
}

/** A 0 counts as blank where it cannot be meant; whoever typed one is told what is wrong with it. */
export function missing(parameter: CellParameter<unknown>, cell: Cell, settings: Settings): Fault {
  const accepted = parameter.accept(cell, settings);
  return accepted.ok ? { code: "blank", parameter: parameter.name } : accepted.error;
}

function evaluated(call: Call, values: readonly unknown[], row: number, column: number): Answer | Answer[] {
  const result = call.spec.evaluate(...values) as Result<Value | readonly Value[]>; // a spec of shape lifted or rows returns these
  if (!result.ok) return failure(result.error, placeOf(call, row, column));
  const { value } = result;
  return typeof value === "object" ? value.map((part) => shown(part, call, row, column)) : shown(value, call, row, column);
}

/** A result as its cell shows it; NaN and infinity become a failure. */
function shown(value: Value, call: Call, row: number, column: number): Answer {
  return isTooLarge(value) ? failure(tooLarge, placeOf(call, row, column)) : value;
}

/** "row 3", "column 2" of a single row, or both; undefined where there is one element only. */
function placeOf(call: Call, row: number, column: number): string | undefined {
  const atRow = `${call.isTurned ? "column" : "row"} ${String(row + 1)}`;
  const atColumn = `column ${String(column + 1)}`;
  if (call.rows > 1) return call.columns > 1 ? `${atRow}, ${atColumn}` : atRow;
  return call.columns > 1 ? atColumn : undefined;
}

function withoutPartner(parameter: AnyParameter, row: number, column: number): Answer {
  const message = `${parameter.name} has no row ${String(row + 1)} or column ${String(column + 1)} to go with the others`;
  return { code: "#N/A", message };
}

/** The element of a broadcast argument; undefined where it has no partner. */
function cellAt(cells: Cells | undefined, row: number, column: number): Cell | undefined {
  if (cells === undefined) return null;
  const line = cells.length === 1 ? cells[0] : cells[row];
  return line?.length === 1 ? line[0] : line?.[column];
}

/** Rows that failed hold one answer; the others set the width. */
function padded(answers: Answer[][]): Answer[][] {
  const width = answers.reduce((widest, row) => Math.max(widest, row.length), 0);
  return answers.map((row) => (row.length === width ? row : Array.from({ length: width }, () => row[0] ?? "")));
}

interface Columns {
  readonly cells: readonly (Cells | undefined)[];
  readonly isTurned: boolean;
}

/** Columns stay; rows are turned where no argument is a column, so that either way of laying out n items works. */
function asColumns(parameters: readonly AnyParameter[], given: readonly (Cells | undefined)[]): Result<Columns> {
  const isLifted = (index: number): boolean => parameters[index]?.takes === "cell";
  const lifted = given.filter((argument, index): argument is Cells => isLifted(index) && argument !== undefined);
  if (lifted.every((argument) => (argument[0]?.length ?? 0) <= 1)) return ok({ cells: given, isTurned: false });
  if (lifted.every((argument) => argument.length <= 1)) {
    return ok({
      cells: given.map((argument, index) =>
        isLifted(index) && argument !== undefined ? (argument[0] ?? []).map((cell) => [cell]) : argument,
      ),
      isTurned: true,
    });
  }
  const wide = given.findIndex((argument, index) => isLifted(index) && (argument?.[0]?.length ?? 0) > 1);
  const parameter = parameters[wide]?.name ?? "argument";
  return fail({ code: "shape-mismatch", parameter, expected: "one column", received: shapeOf(given[wide] ?? []) });
}
