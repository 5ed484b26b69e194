import type { Matrix } from "../../core/matrix";
import { type Correlation, correlationOf, independent } from "../../core/doubt/correlation";
import { greatestDrawNumber } from "../../core/doubt/hdr";
import { mostTrials, type SimulationPlan, withinCell } from "../../core/doubt/simulation";
import { type Cell, isBlank } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { column } from "./counts";
import { inRow } from "./inRow";
import { number, numbers, optional, readNumber } from "./parameters";
import { columns, type ItemRow, pairThreePoints } from "./threePoints";

/** Parameters of a simulation. */
export const simulationParameters = [
  ...columns(),
  optional(
    column("probability", "Probability that the item succeeds; failing, it is worth 0. One for all, or one an item.", "fractions"),
    [],
    "1",
  ),
  optional(
    numbers(
      "correlation",
      "How the values move together: one number of 0 or more and below 1 for every pair, or a matrix with a row and a column per item.",
      {
        shape: "one number or n × n",
      },
    ),
    undefined,
    "0",
  ),
  optional(number("trials", "Number of trials.", { from: 1, to: mostTrials, whole: true }), 10_000, "10000"),
  optional(number("seed", "Another seed gives other draws.", { from: 0, to: greatestDrawNumber, whole: true }), 1, "1"),
  optional(
    number("success_correlation", "How successes go together: shared vendors, data and platforms fail together.", { from: 0, below: 1 }),
    0,
    "0",
  ),
] as const;

/** What every simulation says about itself. */
export const simulationNotes = [
  "Values are Beta-PERT. Rows keep their draws: row i, trial t takes HDR(t, 1, 2i − 1, seed) for its value and HDR(t, 1, 2i, seed) for its success. Rows blank in low, likely and high are skipped.",
  "Correlation acts on the normal scores of the values (Gaussian copula); successes share one normal factor with success_correlation, 0 lets each fail on its own.",
  "At most 1,000,000 trials, fewer with many items, so that the sheet stays alive; the task pane simulates more, with progress.",
] as const;

export const simulationFaults = [
  "#VALUE! where low, likely and high are out of order; the row is named.",
  "#VALUE! for a correlation matrix that contradicts itself, or more trials than a cell can wait for.",
] as const;

export const simulationSources = ["malcolm1959", "hubbard2019", "sipmath3", "nelsen2006"] as const;

/** Check the arguments of a simulation and put its plan together. */
export function simulationPlan(
  low: readonly Cell[],
  likely: readonly Cell[],
  high: readonly Cell[],
  probability: readonly Cell[],
  correlation: Matrix | undefined,
  trials: number,
  seed: number,
  successCorrelation: number,
): Result<SimulationPlan> {
  const rows = pairThreePoints(low, likely, high);
  if (!rows.ok) return rows;
  const probabilities = probabilitiesOf(probability, low.length);
  if (!probabilities.ok) return probabilities;
  const relation = relationOf(correlation, low.length, rows.value);
  if (!relation.ok) return relation;
  const feasible = withinCell(rows.value.length, trials, relation.value);
  if (!feasible.ok) return feasible;
  const items = rows.value.map(({ row, value }) => ({
    value,
    successProbability: probabilities.value[row] ?? 1,
    number: row + 1,
    factor: 1,
    offset: 0,
  }));
  return ok({ items, trials, seed, correlation: relation.value, successCorrelation, withContributions: false });
}

function probabilitiesOf(cells: readonly Cell[], count: number): Result<readonly number[]> {
  if (cells.length > 1 && cells.length !== count) {
    const expected = `one number or ${String(count)}, as many as low`;
    return fail({ code: "shape-mismatch", parameter: "probability", expected, received: String(cells.length) });
  }
  const read: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const cell = cells.length === 1 ? cells[0] : cells[row];
    const value = isBlank(cell) ? ok(1) : readNumber(cell, "probability", { from: 0, to: 1 });
    if (!value.ok) return fail(cells.length > 1 ? inRow(value.error, row + 1) : value.error);
    read.push(value.value);
  }
  return ok(read);
}

function relationOf(matrix: Matrix | undefined, count: number, rows: readonly ItemRow[]): Result<Correlation> {
  if (matrix === undefined) return ok(independent);
  const coefficient = matrix.length === 1 && matrix[0]?.length === 1 ? matrix[0][0] : undefined;
  if (coefficient === undefined || (count === 1 && coefficient === 1)) {
    const whole = correlationOf(matrix, count);
    if (!whole.ok || rows.length === count) return whole;
    return correlationOf(
      rows.map(({ row }) => rows.map((other) => matrix[row]?.[other.row] ?? 0)),
      rows.length,
    );
  }
  return coefficient >= 0 && coefficient < 1
    ? ok({ kind: "common", coefficient })
    : fail({
        code: "out-of-domain",
        parameter: "correlation",
        expected: "a number, 0 or more and below 1, or a matrix",
        received: coefficient,
      });
}
