import { atRow, describeFault, type Fault } from "../core/fault";
import { type Cell, type Cells, isBlank, isCellError } from "../core/quantity";
import { fail, ok, type Result } from "../core/result";
import type { AnyFunctionSpec, AnyParameter, ArrayParameter, CellParameter, MatrixCell, Value } from "./define";
import { shapeOf } from "./parameters";

/** An error in a cell: the code Excel shows, and the sentence that says what to change. */
export interface CellFailure {
  readonly code: string;
  readonly message: string;
}
export type Answer = Value | CellFailure;

export function isFailure(answer: Answer): answer is CellFailure {
  return typeof answer === "object";
}

/**
 * The one door into the catalogue: arguments are checked, lifted parameters broadcast as native dynamic arrays do, faults become Excel errors.
 *
 * Never throws for what a caller can give. A bad row spoils its own cells only.
 *
 * Cost     O(cells)
 */
export function call(spec: AnyFunctionSpec, given: readonly unknown[]): Answer[][] {
  const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
  if (given.length > parameters.length) {
    return [
      [
        failure({
          code: "shape-mismatch",
          parameter: spec.id,
          expected: `given at most ${String(parameters.length)} arguments`,
          received: String(given.length),
        }),
      ],
    ];
  }
  const cells = parameters.map((_, index) => toCells(given[index]));
  const settings = acceptArrays(spec, parameters, cells);
  if (!settings.ok) return [[failure(settings.error)]];
  if (settings.value.kind === "answer") return [[settings.value.answer]];
  return spec.returns.shape === "matrix"
    ? callOnce(spec, parameters, cells, settings.value.values)
    : callLifted(spec, parameters, cells, settings.value.values);
}

type Accepted =
  { readonly kind: "values"; readonly values: Record<string, unknown> } | { readonly kind: "answer"; readonly answer: Answer };

/** Read every array argument; an error cell inside, or nothing but blanks, is the answer of the whole call, as in a native function. */
function acceptArrays(spec: AnyFunctionSpec, parameters: readonly AnyParameter[], cells: readonly (Cells | undefined)[]): Result<Accepted> {
  const values: Record<string, unknown> = {};
  const required = parameters
    .map((parameter, index) => ({ parameter, cells: cells[index] }))
    .filter(({ parameter }) => !parameter.optional);
  const isArrayCall = required.some(({ parameter }) => parameter.takes === "array");
  if (
    isArrayCall &&
    spec.blankIsData !== true &&
    required.every((argument) => argument.cells?.every((row) => row.every((cell) => isBlank(cell))) === true)
  ) {
    return ok({ kind: "answer", answer: "" });
  }
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.takes !== "array") continue;
    const accepted = acceptArray(parameter as ArrayParameter<unknown>, cells[index], values);
    if (!accepted.ok) return accepted;
    if (accepted.value.kind === "answer") return ok(accepted.value);
    values[parameter.name] = accepted.value.value;
  }
  return ok({ kind: "values", values });
}

type OneAccepted = { readonly kind: "value"; readonly value: unknown } | { readonly kind: "answer"; readonly answer: Answer };

function acceptArray(parameter: ArrayParameter<unknown>, cells: Cells | undefined, settings: Record<string, unknown>): Result<OneAccepted> {
  if (cells === undefined || (parameter.optional && cells.every((row) => row.every((cell) => isBlank(cell))))) {
    return parameter.optional ? ok({ kind: "value", value: parameter.fallback }) : fail({ code: "blank", parameter: parameter.name });
  }
  if (parameter.errorsAreData !== true) {
    const error = firstError(cells);
    if (error !== undefined) return ok({ kind: "answer", answer: error });
  }
  const accepted = parameter.accept(cells, settings);
  return accepted.ok ? ok({ kind: "value", value: accepted.value }) : accepted;
}

function firstError(cells: Cells): CellFailure | undefined {
  for (const row of cells) {
    for (const cell of row) if (isCellError(cell)) return passedOn(cell.error);
  }
  return undefined;
}

function passedOn(code: string): CellFailure {
  return { code, message: `an argument is ${code}` };
}

function callOnce(
  spec: AnyFunctionSpec,
  parameters: readonly AnyParameter[],
  cells: readonly (Cells | undefined)[],
  settings: Record<string, unknown>,
): Answer[][] {
  const values: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.takes === "array") {
      values.push(settings[parameter.name]);
      continue;
    }
    const argument = cells[index];
    if (argument !== undefined && (argument.length > 1 || (argument[0]?.length ?? 0) > 1)) {
      return [[failure({ code: "shape-mismatch", parameter: parameter.name, expected: "one cell", received: shapeOf(argument) })]];
    }
    const accepted = acceptCell(parameter as CellParameter<unknown>, argument?.[0]?.[0] ?? null, settings, spec.blankIsData === true);
    if ("answer" in accepted) return [[accepted.answer]];
    if (!accepted.ok) return [[failure(accepted.error)]];
    values.push(accepted.value);
  }
  const result = spec.evaluate(...values) as Result<readonly (readonly MatrixCell[])[]>; // a spec of shape matrix returns cells
  if (!result.ok) return [[failure(result.error)]];
  if (result.value.length === 0) return [[""]];
  return result.value.map((row) => row.map((cell) => (typeof cell === "object" ? failure(cell.error) : finite(cell))));
}

function callLifted(
  spec: AnyFunctionSpec,
  parameters: readonly AnyParameter[],
  given: readonly (Cells | undefined)[],
  settings: Record<string, unknown>,
): Answer[][] {
  const isRows = spec.returns.shape === "rows";
  const turned = isRows ? asColumns(parameters, given) : ok(given);
  if (!turned.ok) return [[failure(turned.error)]];
  const cells = turned.value;
  let rows = 1;
  let columns = 1;
  for (const [index, parameter] of parameters.entries()) {
    const argument = cells[index];
    if (parameter.takes !== "cell" || argument === undefined) continue;
    rows = Math.max(rows, argument.length);
    columns = Math.max(columns, argument[0]?.length ?? 0);
  }
  const isMany = rows * columns > 1;
  const answers: Answer[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Answer[] = [];
    for (let column = 0; column < columns; column += 1) {
      const result = element(spec, parameters, cells, settings, row, column, isMany);
      if (Array.isArray(result)) line.push(...result);
      else line.push(result);
    }
    answers.push(line);
  }
  return isRows ? padded(answers) : answers;
}

/** Rows that failed hold one error; the others set the width. */
function padded(answers: Answer[][]): Answer[][] {
  const width = Math.max(...answers.map((row) => row.length));
  return answers.map((row) => (row.length === width ? row : Array.from({ length: width }, () => row[0] ?? "")));
}

/** Columns stay; rows are turned where no argument is a column, so that either way of laying out n items works. */
function asColumns(parameters: readonly AnyParameter[], given: readonly (Cells | undefined)[]): Result<readonly (Cells | undefined)[]> {
  const lifted = given.filter((argument, index): argument is Cells => parameters[index]?.takes === "cell" && argument !== undefined);
  if (lifted.every((argument) => (argument[0]?.length ?? 0) <= 1)) return ok(given);
  if (lifted.every((argument) => argument.length <= 1)) {
    return ok(
      given.map((argument, index) =>
        parameters[index]?.takes === "cell" && argument !== undefined ? (argument[0] ?? []).map((cell) => [cell]) : argument,
      ),
    );
  }
  const wide = given.findIndex((argument, index) => parameters[index]?.takes === "cell" && (argument?.[0]?.length ?? 0) > 1);
  return fail({
    code: "shape-mismatch",
    parameter: parameters[wide]?.name ?? "argument",
    expected: "one column",
    received: shapeOf(given[wide] ?? []),
  });
}

function element(
  spec: AnyFunctionSpec,
  parameters: readonly AnyParameter[],
  cells: readonly (Cells | undefined)[],
  settings: Record<string, unknown>,
  row: number,
  column: number,
  isMany: boolean,
): Answer | Answer[] {
  const values: unknown[] = [];
  let isAllBlank = true;
  let fault: Fault | undefined;
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.takes === "array") {
      values.push(settings[parameter.name]);
      continue;
    }
    const cell = at(cells[index], row, column);
    if (cell === undefined)
      return {
        code: "#N/A",
        message: `${parameter.name} has no row ${String(row + 1)} or column ${String(column + 1)} to go with the others`,
      };
    const accepted = acceptCell(parameter as CellParameter<unknown>, cell, settings, spec.blankIsData === true);
    if ("answer" in accepted) return accepted.answer;
    if (!accepted.isBlank && decidesBlankness(parameter, parameters)) isAllBlank = false;
    if (accepted.ok) values.push(accepted.value);
    else fault ??= accepted.error;
  }
  if (isAllBlank && spec.blankIsData !== true) return "";
  if (fault !== undefined) return failure(isMany ? atRow(fault, row + 1) : fault);
  const result = spec.evaluate(...values) as Result<Value | readonly Value[]>; // a spec of shape lifted or rows returns these
  if (!result.ok) return failure(isMany ? atRow(result.error, row + 1) : result.error);
  return typeof result.value === "object" ? result.value.map(finite) : finite(result.value);
}

/** The required lifted arguments decide whether a row is blank; where all are optional, all of them do. */
function decidesBlankness(parameter: AnyParameter, parameters: readonly AnyParameter[]): boolean {
  return !parameter.optional || !parameters.some((other) => other.takes === "cell" && !other.optional);
}

type CellAccepted = (Result<unknown> & { readonly isBlank: boolean }) | { readonly answer: Answer };

function acceptCell(parameter: CellParameter<unknown>, cell: Cell, settings: Record<string, unknown>, isBlankData: boolean): CellAccepted {
  if (isCellError(cell)) return { answer: passedOn(cell.error) };
  if (!isBlankData && parameter.isBlank(cell, settings)) {
    return parameter.optional
      ? { ok: true, value: parameter.fallback, isBlank: true }
      : { ok: false, error: { code: "blank", parameter: parameter.name }, isBlank: true };
  }
  const accepted = parameter.accept(cell, settings);
  return accepted.ok ? { ok: true, value: accepted.value, isBlank: false } : { ok: false, error: accepted.error, isBlank: false };
}

/** The element of a broadcast argument; undefined where it has no partner. An omitted argument is blank everywhere. */
function at(cells: Cells | undefined, row: number, column: number): Cell | undefined {
  if (cells === undefined) return null;
  const line = cells.length === 1 ? cells[0] : cells[row];
  return line?.length === 1 ? line[0] : line?.[column];
}

function toCells(argument: unknown): Cells | undefined {
  if (argument === null || argument === undefined) return undefined;
  if (!Array.isArray(argument)) return [[toCell(argument)]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row.map(toCell) : [toCell(row)]));
}

/** A cell as the host hands it over. Excel gives an error as an object with its code in `code` or `basicValue`. */
function toCell(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if ("error" in value && typeof value.error === "string") return { error: value.error };
  if ("code" in value && typeof value.code === "string") return { error: value.code };
  if ("basicValue" in value)
    return typeof value.basicValue === "string" && value.basicValue.startsWith("#")
      ? { error: value.basicValue }
      : toCell(value.basicValue);
  return null;
}

function finite(value: Value): Answer {
  return typeof value === "number" && !Number.isFinite(value)
    ? failure({ code: "overflow", reason: "the result is too large for a number" })
    : value;
}

const codes: Readonly<Record<Fault["code"], string>> = {
  "shape-mismatch": "#VALUE!",
  "out-of-domain": "#VALUE!",
  blank: "#VALUE!",
  "no-answer": "#N/A",
  "division-by-zero": "#DIV/0!",
  overflow: "#NUM!",
};

function failure(fault: Fault): CellFailure {
  return { code: codes[fault.code], message: describeFault(fault) };
}
