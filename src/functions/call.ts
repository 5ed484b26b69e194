import { type Cell, type Cells, isBlank, isCellError } from "../core/quantity";
import { fail, ok, type Result } from "../core/result";
import { type Answer, type CellFailure, failure, finite, passedOn } from "./answer";
import type { AnyFunctionSpec, AnyParameter, ArrayParameter, CellParameter, MatrixCell } from "./define";
import { callLifted } from "./lifted";
import { shapeOf } from "./parameters";

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
