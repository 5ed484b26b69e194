import type { Matrix } from "../../core/matrix";
import type { SolveLimits } from "../../core/portfolio/binaryProgram";
import type { Capacity } from "../../core/portfolio/selectionProblem";
import { isBlank } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import type { ArrayParameter } from "../define";
import { list, numbers, readNumber } from "./parameters";

/** A cell must answer well within the five seconds after which Office restarts an add-in. */
export const cellLimits: SolveLimits = { seconds: 3, gap: 0 };

/** Value of each feature. */
export function values(): ArrayParameter<readonly number[]> {
  return list("value", "Value of each feature: score, net present value, anything that adds up.", undefined);
}

/** Cost of each feature, one column a budget. */
export function costs(): ArrayParameter<Matrix> {
  return numbers("cost", "Cost of each feature; one column a budget (money, people, …).", {
    domain: { from: 0 },
    shape: "one row a feature",
  });
}

/** Whether each feature must be in (1), out (0) or is free (blank). */
export function forced(): ArrayParameter<readonly (0 | 1 | undefined)[]> {
  const name = "force";
  return {
    takes: "array",
    name,
    description: "1: must be in, 0: must be out, blank: free.",
    domain: "one column of 1, 0 or blanks",
    optional: false,
    accept: (cells) => {
      const forces: (0 | 1 | undefined)[] = [];
      for (const [index, cell] of cells.flat().entries()) {
        if (isBlank(cell)) {
          forces.push(undefined);
          continue;
        }
        const value = readNumber(cell, name, { from: 0, to: 1, whole: true });
        if (!value.ok) return fail({ ...value.error, where: `row ${String(index + 1)}` });
        forces.push(value.value === 1 ? 1 : 0);
      }
      return ok(forces);
    },
  };
}

/** The budgets as capacities; rows and columns must fit each other. */
export function capacitiesOf(value: readonly number[], cost: Matrix, budget: readonly number[]): Result<readonly Capacity[]> {
  // One row of costs is a list of n features where there is one budget.
  const rows = cost.length === 1 && value.length > 1 ? (cost[0] ?? []).map((amount) => [amount]) : cost;
  if (rows.length !== value.length) {
    return fail({
      code: "shape-mismatch",
      parameter: "cost",
      expected: `${String(value.length)} rows, as many as value`,
      received: String(rows.length),
    });
  }
  const width = rows[0]?.length ?? 0;
  if (budget.length !== width) {
    return fail({
      code: "shape-mismatch",
      parameter: "budget",
      expected: `${String(width)} numbers, one a column of cost`,
      received: String(budget.length),
    });
  }
  return ok(
    budget.map((available, column) => ({
      name: width === 1 ? "the budget" : `budget ${String(column + 1)}`,
      amounts: rows.map((row) => row[column] ?? 0),
      available,
    })),
  );
}

/** A cell shows proven answers only. */
export function unproven(gap: number): Result<never> {
  const share = Math.ceil(gap * 1000) / 10;
  return fail({
    code: "no-answer",
    reason: `the best selection found in ${String(cellLimits.seconds)} s may be up to ${String(share)} % below the optimum; the task pane searches longer and shows the gap`,
  });
}
