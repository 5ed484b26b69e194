import type { Matrix } from "../matrix";
import { fail, ok, type Result } from "../result";

/**
 * How the normal scores of items move together (Gaussian copula): one coefficient for every pair, or a lower triangular factor L of the matrix, by rows.
 *
 * Independent scores e become L·e, so that item i's score depends on its own draws and those of earlier items only.
 */
export type Correlation =
  | { readonly kind: "common"; readonly coefficient: number }
  | { readonly kind: "matrix"; readonly size: number; readonly factor: Float64Array };

export const independent: Correlation = { kind: "common", coefficient: 0 };

/** Pivots below this are rounding: the item is determined by earlier ones. */
const smallestPivot = 1e-12;
/** Typed matrices may differ from symmetry by the last digits shown. */
const symmetryTolerance = 1e-9;

/**
 * Read a correlation matrix.
 *
 * Shape    n × n, n as many as items
 * Faults   shape-mismatch; out-of-domain: outside [−1, 1], diagonal other than 1, not symmetric, not positive definite
 * Cost     O(n³)
 * Source   nelsen2006 (Gaussian copula)
 */
export function correlationOf(matrix: Matrix, items: number): Result<Correlation> {
  if (matrix.length !== items || matrix.some((row) => row.length !== items)) {
    return fail({
      code: "shape-mismatch",
      parameter: "correlation",
      expected: `one number or ${String(items)} × ${String(items)}, a row and a column per item`,
      received: `${String(matrix.length)} × ${String(matrix[0]?.length ?? 0)}`,
    });
  }
  for (const [row, line] of matrix.entries()) {
    for (const [column, value] of line.entries()) {
      const fault = entryFault(value, matrix[column]?.[row] ?? 0, row, column);
      if (fault !== undefined) return fault;
    }
  }
  return factorize(matrix);
}

function entryFault(value: number, mirrored: number, row: number, column: number): Result<never> | undefined {
  const where = `row ${String(row + 1)}, column ${String(column + 1)}`;
  const wrong = (expected: string): Result<never> =>
    fail({ code: "out-of-domain", parameter: "correlation", expected, received: value, where });
  if (row === column) return value === 1 ? undefined : wrong("1 on the diagonal");
  if (!(value >= -1 && value <= 1)) return wrong("from -1 to 1");
  return Math.abs(value - mirrored) > symmetryTolerance ? wrong(`${String(mirrored)}, as on the other side of the diagonal`) : undefined;
}

/** Cholesky factor. */
function factorize(matrix: Matrix): Result<Correlation> {
  const size = matrix.length;
  const factor = new Float64Array(size * size);
  const at = (row: number, column: number): number => factor[row * size + column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row]?.[column] ?? 0;
      for (let k = 0; k < column; k += 1) rest -= at(row, k) * at(column, k);
      if (row !== column) factor[row * size + column] = rest / at(column, column);
      else if (rest > smallestPivot) factor[row * size + column] = Math.sqrt(rest);
      else return notDefinite(row);
    }
  }
  return ok({ kind: "matrix", size, factor });
}

function notDefinite(row: number): Result<never> {
  return fail({
    code: "out-of-domain",
    parameter: "correlation",
    expected: "positive definite",
    received: "a matrix that contradicts itself",
    where: `row ${String(row + 1)}`,
    hint: "this item is tied to others so closely that their own correlations can't hold; bring its row nearer to 0",
  });
}

/**
 * The factor's column of one coefficient: the diagonal element, and the one element that stands everywhere below it.
 *
 * Domain   coefficient in [0, 1)
 */
export function commonFactor(coefficient: number, items: number): { readonly own: Float64Array; readonly shared: Float64Array } {
  const own = new Float64Array(items);
  const shared = new Float64Array(items);
  let squares = 0;
  for (let item = 0; item < items; item += 1) {
    const diagonal = Math.sqrt(1 - squares);
    const below = (coefficient - squares) / diagonal;
    own[item] = diagonal;
    shared[item] = below;
    squares += below * below;
  }
  return { own, shared };
}
