import type { Matrix } from "../../core/matrix";
import type { SolveLimits } from "../../core/portfolio/binaryProgram";
import { describeLimit } from "../../core/portfolio/selection";
import type { Capacity } from "../../core/portfolio/selectionProblem";
import { isBlank } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import type { ArrayParameter } from "../define";
import { list, numbers, readNumber } from "./parameters";

/** Nodes of the search that a cell may ask for, fewer where each is larger: by features times limits, never by time, so that a cell says the same every time. */
const mostNodes = 10_000;
const leastNodes = 200;
const cellsOfAllNodes = 3_000_000;

/** How far a cell searches; it must not be asked for what takes minutes. */
export function cellLimits(features: number, capacities: number): SolveLimits {
  const nodes = Math.floor(cellsOfAllNodes / Math.max(1, features * capacities));
  return { nodes: Math.max(leastNodes, Math.min(mostNodes, nodes)), gap: 0 };
}

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
    description:
      "1 or in: must be in. 0 or out: must be out. Blank or free: free; Excel for Windows and Mac hands a blank over as 0, so write free there.",
    domain: "one column of 1, 0 or blanks, or of in, out and free",
    optional: false,
    accept: (cells) => {
      const forces: (0 | 1 | undefined)[] = [];
      for (const [index, cell] of cells.flat().entries()) {
        if (isBlank(cell)) {
          forces.push(undefined);
          continue;
        }
        const word = typeof cell === "string" ? cell.trim().toLowerCase() : "";
        if (word === "free") {
          forces.push(undefined);
          continue;
        }
        if (word === "in" || word === "out") {
          forces.push(word === "in" ? 1 : 0);
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
export function unproven(limits: SolveLimits): Result<never> {
  const reason = `not proven best after ${describeLimit(limits)}; the Select tab shows the best found with its gap`;
  return fail({ code: "no-answer", reason });
}
