import type { Matrix, Row } from "../matrix";
import { fail, ok, type Result } from "../result";

/**
 * Solve A·x = b by elimination with row pivoting.
 *
 * Shape    A n × n, b n → x n
 * Faults   no-answer where the rows do not determine x
 * Cost     O(n³)
 */
export function solve(matrix: Matrix, right: Row): Result<Row> {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows
      .slice(column)
      .reduce((best, row, offset) => (sizeAt(row, column) > sizeAt(rows[best], column) ? column + offset : best), column);
    const pivotRow = rows[pivot];
    const top = rows[column];
    if (pivotRow === undefined || top === undefined || sizeAt(pivotRow, column) === 0) {
      return fail({ code: "no-answer", reason: "the equations do not determine an answer" });
    }
    [rows[pivot], rows[column]] = [top, pivotRow];
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] ?? 0) / (pivotRow[column] ?? 1);
      for (let index = column; index <= size; index += 1) row[index] = (row[index] ?? 0) - factor * (pivotRow[index] ?? 0);
    }
  }
  return ok(substituted(rows));
}

function substituted(rows: Matrix): Row {
  const answer = rows.map(() => 0);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    const known = answer.reduce((sum, value, column) => (column > index ? sum + value * (row[column] ?? 0) : sum), 0);
    answer[index] = ((row[rows.length] ?? 0) - known) / (row[index] ?? 1);
  }
  return answer;
}

function sizeAt(row: Row | undefined, column: number): number {
  return Math.abs(row?.[column] ?? 0);
}
