import type { Matrix } from "../../core/matrix";
import { expectedNumber, isInDomain, type NumberDomain } from "../../core/sheet/numberDomain";
import { type Cell, type Cells, isBlank, isCellError } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { wrongNumber } from "../../core/sheet/wrongNumber";
import type { ArrayParameter, CellParameter, Parameter } from "../define";

/** Read a number from a cell; numeric text is refused, as a native function given a range would ignore it. */
export function readNumber(cell: Cell | undefined, name: string, domain: NumberDomain): Result<number> {
  if (typeof cell === "number" && isInDomain(cell, domain)) return ok(cell);
  return fail(wrongNumber(cell, name, expectedNumber(domain)));
}

function shown(cell: Cell): string | number | boolean {
  return isCellError(cell) ? cell.error : (cell ?? "");
}

/** Whether a cell holds no number. Excel for Windows and Mac hands a blank cell over as 0, so 0 is blank where it cannot be meant. */
export function isBlankNumber(cell: Cell | undefined, domain: NumberDomain): boolean {
  return isBlank(cell) || (cell === 0 && !isInDomain(0, domain));
}

/** Whether a cell holds no text; 0 is how Excel for Windows and Mac hands a blank cell over. */
export function isBlankText(cell: Cell | undefined): boolean {
  return isBlank(cell) || cell === 0;
}

/** Read yes/no: TRUE/FALSE, 1/0, yes/no, y/n. */
export function readYesNo(cell: Cell | undefined, name: string): Result<boolean> {
  if (typeof cell === "boolean") return ok(cell);
  if (cell === 1 || cell === 0) return ok(cell === 1);
  if (typeof cell === "string") {
    const word = cell.trim().toLowerCase();
    if (word === "yes" || word === "y" || word === "true" || word === "1") return ok(true);
    if (word === "no" || word === "n" || word === "false" || word === "0") return ok(false);
  }
  if (isBlank(cell)) return fail({ code: "blank", parameter: name });
  return fail({ code: "out-of-domain", parameter: name, expected: "yes or no", received: shown(cell) });
}

/** A lifted number. */
export function number(name: string, description: string, domain: NumberDomain = {}): CellParameter<number> {
  return {
    takes: "cell",
    name,
    description,
    domain: expectedNumber(domain),
    optional: false,
    accept: (cell) => readNumber(cell, name, domain),
    isBlank: (cell) => isBlankNumber(cell, domain),
  };
}

/** A lifted yes/no. */
export function yesNo(name: string, description: string): CellParameter<boolean> {
  return {
    takes: "cell",
    name,
    description,
    domain: "yes or no",
    optional: false,
    choices: { id: "YESNO", words: ["yes", "no"] },
    accept: (cell) => readYesNo(cell, name),
    isBlank,
  };
}

/** A lifted text; numbers and booleans are taken as their text. */
export function text(name: string, description: string, domain = "text"): CellParameter<string> {
  return {
    takes: "cell",
    name,
    description,
    domain,
    optional: false,
    accept: (cell) => ok(String(shown(cell))),
    isBlank: isBlankText,
  };
}

/** A whole array of numbers, blanks refused; `check` narrows the shape and names it in `domain`. */
export function numbers(
  name: string,
  description: string,
  options: { readonly domain?: NumberDomain; readonly shape?: string; readonly check?: (matrix: Matrix) => Result<Matrix> } = {},
): ArrayParameter<Matrix> {
  const domain = options.domain ?? {};
  return {
    takes: "array",
    name,
    description,
    domain: [options.shape, expectedNumber(domain)].filter((part) => part !== undefined).join(", each "),
    optional: false,
    accept: (cells) => {
      const matrix = readMatrix(cells, name, domain);
      return matrix.ok && options.check !== undefined ? options.check(matrix.value) : matrix;
    },
  };
}

/** Every cell as a number of the domain; the first that is not is named by its row. */
export function readMatrix(cells: Cells, name: string, domain: NumberDomain = {}): Result<Matrix> {
  const matrix: number[][] = [];
  for (const [index, row] of cells.entries()) {
    const numbersOfRow: number[] = [];
    for (const cell of row) {
      const value = readNumber(cell, name, domain);
      if (!value.ok) return fail({ ...value.error, ...(cells.length > 1 ? { where: `row ${String(index + 1)}` } : {}) });
      numbersOfRow.push(value.value);
    }
    matrix.push(numbersOfRow);
  }
  return ok(matrix);
}

/** A whole array of `count` numbers in a row or a column, read as a list. */
export function list(
  name: string,
  description: string,
  count: number | undefined,
  domain: NumberDomain = {},
): ArrayParameter<readonly number[]> {
  const expected = count === undefined ? "numbers in a row or a column" : `${String(count)} numbers in a row or a column`;
  return {
    takes: "array",
    name,
    description,
    domain: `${expected}, each ${expectedNumber(domain)}`,
    optional: false,
    accept: (cells) => {
      const matrix = readMatrix(cells, name, domain);
      if (!matrix.ok) return matrix;
      const flat = matrix.value.flat();
      const isLine = matrix.value.length === 1 || matrix.value.every((row) => row.length === 1);
      return isLine && (count === undefined || flat.length === count)
        ? ok(flat)
        : fail({ code: "shape-mismatch", parameter: name, expected, received: shapeOf(cells) });
    },
  };
}

/** A whole array as it stands, for functions that read tables. */
export function table(name: string, description: string, domain: string): ArrayParameter<Cells> {
  return { takes: "array", name, description, domain, optional: false, accept: ok, errorsAreData: true };
}

export function shapeOf(cells: readonly (readonly unknown[])[]): string {
  return `${String(cells.length)} × ${String(cells[0]?.length ?? 0)}`;
}

/** The same parameter, optional: `fallback` stands in where it is omitted or blank; help shows `shownDefault`. */
export function optional<T, F extends T | undefined>(parameter: CellParameter<T>, fallback: F, shownDefault: string): CellParameter<T | F>;
export function optional<T, F extends T | undefined>(
  parameter: ArrayParameter<T>,
  fallback: F,
  shownDefault: string,
): ArrayParameter<T | F>;
export function optional<T>(parameter: Parameter<T>, fallback: T | undefined, shownDefault: string): Parameter<T | undefined> {
  return { ...parameter, optional: true, shownDefault, ...(fallback === undefined ? {} : { fallback }) };
}

/** The same array parameter, read further: `read` narrows its value, or says what is wrong with it. */
export function refined<T, U>(parameter: ArrayParameter<T>, domain: string, read: (value: T) => Result<U>): ArrayParameter<U> {
  const { takes, name, description, errorsAreData } = parameter;
  return {
    takes,
    name,
    description,
    domain,
    optional: false,
    ...(errorsAreData === undefined ? {} : { errorsAreData }),
    accept: (cells, settings) => {
      const accepted = parameter.accept(cells, settings);
      return accepted.ok ? read(accepted.value) : accepted;
    },
  };
}
