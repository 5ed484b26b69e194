import { ok, type Result } from "../result";
import type { ProgramRow, Solve, SolveLimits } from "./binaryProgram";
import { type Selection, selectPortfolio } from "./selection";
import { keepsRow, programRows, type SelectionProblem } from "./selectionProblem";

/** The nearest budget at which another selection is best, and what changes there. */
export interface BudgetStep {
  readonly budget: number;
  /** Rows that come in, the most valuable first. */
  readonly entering: readonly number[];
  /** Rows that go out, the most valuable first. */
  readonly leaving: readonly number[];
  /** Value against the present selection. */
  readonly gain: number;
}

/** Far above the solver's rounding, far below any amount that matters. */
const leastStep = 1e-6;

/**
 * The least budget of the first capacity above which a more valuable selection fits, and that selection; undefined where no budget helps: something
 * else is the limit.
 *
 * Domain   `present` is the best selection of `problem`
 * Faults   as selectPortfolio
 * Cost     one solve for the budget, one selection at it
 */
export function nextIn(problem: SelectionProblem, present: Selection, solve: Solve, limits: SolveLimits): Result<BudgetStep | undefined> {
  const [first, ...others] = problem.capacities;
  if (first === undefined) return ok(undefined);
  const better: ProgramRow = {
    columns: problem.values.map((_, row) => row),
    coefficients: problem.values,
    lower: present.value + stepOf(present.value),
    upper: Infinity,
  };
  const rows = [...programRows({ ...problem, capacities: others }), better];
  const outcome = solve({ objective: first.amounts.map((amount) => -amount), rows }, limits);
  if (outcome.status !== "solved" || !rows.every((row) => keepsRow(row, outcome.choice))) return ok(undefined);
  const budget = first.amounts.reduce((sum, amount, row) => sum + (outcome.choice[row] === 1 ? amount : 0), 0);
  return stepTo(problem, present, budget, solve, limits);
}

/**
 * What goes out first when the first capacity falls below what the selection uses; undefined where nothing is used, or nothing else fits.
 *
 * Domain   `present` is the best selection of `problem`, the cheapest of equals
 * Cost     one selection
 */
export function firstOut(problem: SelectionProblem, present: Selection, solve: Solve, limits: SolveLimits): Result<BudgetStep | undefined> {
  const used = present.used[0] ?? 0;
  if (used === 0) return ok(undefined);
  const step = stepTo(problem, present, used - stepOf(used), solve, limits);
  if (!step.ok) return step.error.code === "no-answer" ? ok(undefined) : step;
  return ok({ ...step.value, budget: used });
}

/**
 * What more of the first capacity is worth: the gain of the best selection from `amount` more of it. Choices are whole, so it may be nothing for a
 * small amount and much for a larger one.
 *
 * Unit     value
 * Domain   amount > 0
 * Faults   as selectPortfolio
 */
export function marginalValue(
  problem: SelectionProblem,
  present: Selection,
  amount: number,
  solve: Solve,
  limits: SolveLimits,
): Result<number> {
  const [first] = problem.capacities;
  if (first === undefined) return ok(0);
  const step = stepTo(problem, present, first.available + amount, solve, limits);
  return step.ok ? ok(Math.max(0, step.value.gain)) : step;
}

function stepTo(problem: SelectionProblem, present: Selection, budget: number, solve: Solve, limits: SolveLimits): Result<BudgetStep> {
  const capacities = problem.capacities.map((capacity, index) => (index === 0 ? { ...capacity, available: budget } : capacity));
  const selection = selectPortfolio({ ...problem, capacities }, solve, limits);
  if (!selection.ok) return selection;
  const { isChosen, value } = selection.value;
  const changed = (isIn: boolean): readonly number[] =>
    isChosen
      .flatMap((chosen, row) => (chosen === isIn && present.isChosen[row] === !isIn ? [row] : []))
      .sort((a, b) => (problem.values[b] ?? 0) - (problem.values[a] ?? 0) || a - b);
  return ok({ budget, entering: changed(true), leaving: changed(false), gain: value - present.value });
}

function stepOf(size: number): number {
  return leastStep * Math.max(1, Math.abs(size));
}
