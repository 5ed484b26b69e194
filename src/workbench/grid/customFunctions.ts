import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  type ErrorType,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
  StringValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import type { Cell } from "../../core/sheet/cell";
import { type Answer, call, isFailure } from "../../functions/door/call";
import type { AnyFunctionSpec, AnyParameter } from "../../functions/define";
import { exampleFormula, namespace } from "../../functions/formula";
import { remember } from "../../functions/door/remember";
import { isPrepared } from "../../functions/door/solver";
import { trimWholeColumns } from "../../functions/door/wholeColumns";
import type { Deferral } from "./deferral";

/** Why cells of our functions show an error, by sheet and cell. */
export interface Failures {
  note(sheetId: string, row: number, column: number, answers: readonly (readonly Answer[])[]): void;
  at(sheetId: string, row: number, column: number): string | undefined;
}

type FunctionClass = new (name: string) => BaseFunction;

/** Remember the sentence behind every error that a function gave, the latest at each cell. */
export function createFailures(): Failures {
  const messages = new Map<string, string>();
  const key = (sheetId: string, row: number, column: number): string => `${sheetId}!${String(row)},${String(column)}`;
  return {
    note: (sheetId, row, column, answers) => {
      for (const [down, line] of answers.entries()) {
        for (const [right, answer] of line.entries()) {
          if (isFailure(answer)) messages.set(key(sheetId, row + down, column + right), answer.message);
        }
      }
    },
    at: (sheetId, row, column) => messages.get(key(sheetId, row, column)),
  };
}

/**
 * Every function of the catalogue as the grid's engine takes it: called at once and never throwing, since a throw would end the calculation. What cannot answer yet shows
 * #BUSY! and is calculated again: the engine loses edits made while it waits for a function itself.
 */
export function engineFunctions(
  catalogue: readonly AnyFunctionSpec[],
  failures: Failures,
  deferral: Deferral,
  manner: CallManner,
): [FunctionClass, string][] {
  return catalogue.map((spec) => [engineFunction(spec, failures, deferral, manner), `${namespace}.${spec.id}`]);
}

/** How Excel hands arguments over; the workbook that is open decides. */
export interface CallManner {
  /** What a blank cell arrives as. */
  blank: 0 | null;
}

function engineFunction(spec: AnyFunctionSpec, failures: Failures, deferral: Deferral, manner: CallManner): FunctionClass {
  const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
  const answer = (given: readonly unknown[]): Answer[][] => call(spec, trimWholeColumns(given, spec));
  const answered = spec.returns.shape === "matrix" ? remember(answer) : answer;
  return class extends BaseFunction {
    override minParams = parameters.filter(({ optional }) => !optional).length;
    override maxParams = parameters.length;

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const cell = { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      const isReady = isPrepared(spec);
      if (!isReady && deferral.wait(spec, cell)) return ErrorValueObject.create(busy);
      const answers = safely(() => (isReady ? answered : answer)(given.map((one) => toArgument(one, manner.blank))));
      failures.note(this.subUnitId ?? "", this.row, this.column, answers);
      return toValueObject(answers);
    }
  };
}

/** Excel's sign of a function that is still at work; the engine knows the text, not the name. */
const busy = "#BUSY!" as ErrorType; // the engine's codes are Excel's

function safely(compute: () => Answer[][]): Answer[][] {
  try {
    return compute();
  } catch (error) {
    return [[{ code: "#VALUE!", message: error instanceof Error ? error.message : String(error) }]];
  }
}

/** An argument as the door takes it: cells, or null where it was left out. */
function toArgument(value: BaseValueObject, blank: 0 | null): readonly (readonly Cell[])[] | null {
  if (!value.isArray()) return value.isNull() ? null : [[toCell(value, blank)]];
  const cells: Cell[][] = [];
  const array = value as ArrayValueObject; // isArray says so
  array.iterator((cell, row, column) => {
    (cells[row] ??= [])[column] = cell == null ? blank : toCell(cell, blank);
  });
  return cells;
}

function toCell(value: BaseValueObject, blank: 0 | null): Cell {
  if (value.isNull()) return blank;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() }; // isError says so
  const content = value.getValue();
  return typeof content === "bigint" ? Number(content) : content;
}

function toValueObject(answers: readonly (readonly Answer[])[]): BaseValueObject {
  const [only] = answers[0] ?? [];
  const columnCount = answers[0]?.length ?? 0;
  if (answers.length === 1 && columnCount === 1 && only !== undefined) return toScalar(only);
  return ArrayValueObject.create({
    calculateValueList: answers.map((line) => line.map(toScalar)),
    rowCount: answers.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function toScalar(answer: Answer): BaseValueObject {
  if (isFailure(answer)) return ErrorValueObject.create(answer.code as ErrorType); // the engine's codes are Excel's
  if (typeof answer === "string") return StringValueObject.create(answer);
  return ValueObjectFactory.create(answer);
}

/** What the formula bar says about each function while it is typed. */
export function functionDescriptions(catalogue: readonly AnyFunctionSpec[]): IFunctionInfo[] {
  return catalogue.map((spec) => {
    const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
    const [example] = spec.examples;
    return {
      functionName: `${namespace}.${spec.id}`,
      aliasFunctionName: `${namespace}.${spec.id}`,
      functionType: FunctionType.User,
      description: spec.summary,
      abstract: spec.summary,
      functionParameter: parameters.map(({ name, description, domain, optional }) => ({
        name,
        detail: `${description} (${domain})`,
        example: example === undefined ? "" : exampleFormula(spec, example),
        require: optional ? 0 : 1,
        repeat: 0,
      })),
    };
  });
}
