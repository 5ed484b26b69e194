import { type Cell, type Cells, isBlank, isCellError } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { type Answer, type CellFailure, failure, isTooLarge, passedOn, tooLarge } from "./answer";
import type { AnyFunctionSpec, AnyParameter, ArrayParameter, CellParameter, MatrixCell, Settings } from "../define";
import { callLifted, missing } from "./lifted";
import { shapeOf } from "../arguments/parameters";

export { type Answer, type CellFailure, isFailure } from "./answer";

/**
 * The one door into the catalogue: arguments are checked, lifted parameters broadcast as native dynamic arrays do, faults become Excel errors.
 *
 * Never throws for what a caller can give. A bad row spoils its own cells only.
 *
 * Cost     O(cells)
 */
export function call(spec: AnyFunctionSpec, given: readonly unknown[]): Answer[][] {
  const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
  const count = given.findLastIndex((argument) => argument !== null && argument !== undefined) + 1;
  if (count > parameters.length) {
    const expected = `given at most ${String(parameters.length)} arguments`;
    return [[failure({ code: "shape-mismatch", parameter: spec.id, expected, received: String(count) })]];
  }
  const cells = parameters.map((_, index) => toCells(given[index]));
  const accepted = acceptArrays(spec, parameters, cells);
  if (!accepted.ok) return [[failure(accepted.error)]];
  if (accepted.value.kind === "answer") return [[accepted.value.answer]];
  const settings = accepted.value.value;
  return spec.returns.shape === "matrix" ? callOnce(spec, parameters, cells, settings) : callLifted(spec, parameters, cells, settings);
}

/** What was read, or the answer of the whole call where reading already decides it. */
type Accepted<T> = { readonly kind: "value"; readonly value: T } | { readonly kind: "answer"; readonly answer: Answer };

/** Read every array argument; an error cell inside, or nothing but blanks, is the answer of the whole call, as in a native function. */
function acceptArrays(
  spec: AnyFunctionSpec,
  parameters: readonly AnyParameter[],
  cells: readonly (Cells | undefined)[],
): Result<Accepted<Settings>> {
  const settings: Record<string, unknown> = {};
  if (isBlankArrayCall(spec, parameters, cells)) return ok({ kind: "answer", answer: "" });
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.takes !== "array") continue;
    const accepted = acceptArray(parameter as ArrayParameter<unknown>, cells[index], settings); // the catalogue erases its type
    if (!accepted.ok) return accepted;
    if (accepted.value.kind === "answer") return ok(accepted.value);
    settings[parameter.name] = accepted.value.value;
  }
  return ok({ kind: "value", value: settings });
}

/** Lifted arguments are judged element by element; a required array makes blankness a matter of the whole call. */
function isBlankArrayCall(spec: AnyFunctionSpec, parameters: readonly AnyParameter[], cells: readonly (Cells | undefined)[]): boolean {
  if (spec.blankIsData === true || !parameters.some((parameter) => parameter.takes === "array" && !parameter.optional)) return false;
  return parameters.every((parameter, index) => parameter.optional || isAllBlank(cells[index]));
}

function isAllBlank(cells: Cells | undefined): boolean {
  return cells?.every((row) => row.every((cell) => isBlank(cell))) === true;
}

function acceptArray(parameter: ArrayParameter<unknown>, cells: Cells | undefined, settings: Settings): Result<Accepted<unknown>> {
  if (cells === undefined || (parameter.optional && isAllBlank(cells))) {
    return parameter.optional ? ok({ kind: "value", value: parameter.fallback }) : fail({ code: "blank", parameter: parameter.name });
  }
  const error = parameter.errorsAreData === true ? undefined : firstError(cells);
  if (error !== undefined) return ok({ kind: "answer", answer: error });
  const accepted = parameter.accept(cells, settings);
  return accepted.ok ? ok({ kind: "value", value: accepted.value }) : accepted;
}

function firstError(cells: Cells): CellFailure | undefined {
  for (const row of cells) {
    for (const cell of row) if (isCellError(cell)) return passedOn(cell.error);
  }
  return undefined;
}

function callOnce(
  spec: AnyFunctionSpec,
  parameters: readonly AnyParameter[],
  cells: readonly (Cells | undefined)[],
  settings: Settings,
): Answer[][] {
  const values: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.takes === "array") {
      values.push(settings[parameter.name]);
      continue;
    }
    const accepted = acceptOneCell(parameter as CellParameter<unknown>, cells[index], settings, spec.blankIsData === true); // the catalogue erases its type
    if (!accepted.ok) return [[failure(accepted.error)]];
    if (accepted.value.kind === "answer") return [[accepted.value.answer]];
    values.push(accepted.value.value);
  }
  const result = spec.evaluate(...values) as Result<readonly (readonly MatrixCell[])[]>; // a spec of shape matrix returns cells
  if (!result.ok) return [[failure(result.error)]];
  if (result.value.length === 0) return [[""]];
  return result.value.map((row) => row.map(shown));
}

function shown(cell: MatrixCell): Answer {
  if (typeof cell === "object") return "ok" in cell ? failure(cell.error) : passedOn(cell.error);
  return isTooLarge(cell) ? failure(tooLarge) : cell;
}

/** A parameter that lifts elsewhere takes one cell where the function returns a whole matrix. */
function acceptOneCell(
  parameter: CellParameter<unknown>,
  cells: Cells | undefined,
  settings: Settings,
  isBlankData: boolean,
): Result<Accepted<unknown>> {
  if (cells !== undefined && (cells.length > 1 || (cells[0]?.length ?? 0) > 1)) {
    return fail({ code: "shape-mismatch", parameter: parameter.name, expected: "one cell", received: shapeOf(cells) });
  }
  const cell = cells?.[0]?.[0] ?? null;
  if (isCellError(cell)) return ok({ kind: "answer", answer: passedOn(cell.error) });
  if (!isBlankData && parameter.isBlank(cell, settings)) {
    return parameter.optional ? ok({ kind: "value", value: parameter.fallback }) : fail(missing(parameter, cell, settings));
  }
  const accepted = parameter.accept(cell, settings);
  return accepted.ok ? ok({ kind: "value", value: accepted.value }) : accepted;
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
  if (!("basicValue" in value)) return null;
  const { basicValue } = value;
  return typeof basicValue === "string" && basicValue.startsWith("#") ? { error: basicValue } : toCell(basicValue);
}
