import type { Matrix, Row } from "../../core/matrix";
import { fail, ok, type Result } from "../../core/result";
import type { ArrayParameter } from "../define";
import { list, numbers, shapeOf } from "./parameters";

/** Probabilities typed with a few digits may miss 1 by this much. */
const sumTolerance = 1e-6;

/** Payoff of each option in each state. */
export function payoffs(): ArrayParameter<Matrix> {
  return numbers("payoffs", "What each option (row) brings in each state of the world (column). List doing nothing as an option too.");
}

/** Probabilities of the states, adding up to 1. */
export function stateProbabilities(name: string, description: string): ArrayParameter<Row> {
  const given = list(name, description, undefined, { from: 0, to: 1 });
  return {
    ...given,
    domain: `${given.domain}, adding up to 1`,
    accept: (cells, settings) => {
      const row = given.accept(cells, settings);
      return row.ok ? addingUp(row.value, name) : row;
    },
  };
}

/** Probability of each signal in each state; every column adds up to 1. */
export function likelihood(): ArrayParameter<Matrix> {
  const name = "likelihood";
  return numbers(name, "Probability of each signal of the test (row) in each state (column).", {
    domain: { from: 0, to: 1 },
    shape: "a row per signal, every column adding up to 1",
    check: (matrix) => {
      for (const state of (matrix[0] ?? []).keys()) {
        const column = addingUp(
          matrix.map((row) => row[state] ?? 0),
          name,
        );
        if (!column.ok) return fail({ ...column.error, where: `column ${String(state + 1)}` });
      }
      return ok(matrix);
    },
  });
}

/** Refuses a matrix that has not one column per state. */
export function perState(matrix: Matrix, name: string, states: number): Result<Matrix> {
  return matrix.every((row) => row.length === states)
    ? ok(matrix)
    : fail({ code: "shape-mismatch", parameter: name, expected: `${String(states)} columns, one a state`, received: shapeOf(matrix) });
}

function addingUp(row: Row, parameter: string): Result<Row> {
  const sum = row.reduce((total, probability) => total + probability, 0);
  return Math.abs(sum - 1) <= sumTolerance
    ? ok(row)
    : fail({ code: "out-of-domain", parameter, expected: "1 in total", received: Number(sum.toPrecision(6)) });
}
