import { fail, ok } from "../../core/result";
import type { ArrayParameter } from "../define";
import { readNumber, isBlankNumber } from "./parameters";

const domain = { above: 0 };

/** Pairwise comparisons; a blank below the diagonal is read as the reciprocal of its mirror, a blank diagonal as 1. */
export function comparisons(): ArrayParameter<readonly (readonly number[])[]> {
  const name = "comparisons";
  return {
    takes: "array",
    name,
    description:
      "How many times more important the row's criterion is than the column's. Blanks below the diagonal are filled by reciprocals.",
    domain: "a square reciprocal matrix of 2 to 10 criteria, each number above 0",
    optional: false,
    accept: (cells) => {
      const matrix: number[][] = [];
      for (const [row, line] of cells.entries()) {
        const numbers: number[] = [];
        for (const [column, cell] of line.entries()) {
          const isMirrored = isBlankNumber(cell, domain) && column < row;
          const value =
            isBlankNumber(cell, domain) && column === row ? ok(1) : readNumber(isMirrored ? cells[column]?.[row] : cell, name, domain);
          if (!value.ok) return fail({ ...value.error, where: `row ${String(row + 1)}, column ${String(column + 1)}` });
          numbers.push(isMirrored ? 1 / value.value : value.value);
        }
        matrix.push(numbers);
      }
      return ok(matrix);
    },
  };
}
