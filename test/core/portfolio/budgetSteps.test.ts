import fc from "fast-check";

import type { Solve } from "../../../src/core/portfolio/binaryProgram";
import { firstOut, marginalValue, nextIn } from "../../../src/core/portfolio/budgetSteps";
import { type Selection, selectPortfolio } from "../../../src/core/portfolio/selection";
import type { SelectionProblem } from "../../../src/core/portfolio/selectionProblem";
import { loadSolver } from "../../../src/solve/highs";

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const exact = { seconds: 20, gap: 0 };

function problemOf(values: readonly number[], costs: readonly number[], budget: number, people?: SelectionProblem["capacities"][number]) {
  const capacities = [{ name: "Budget", amounts: costs, available: budget }, ...(people === undefined ? [] : [people])];
  return { values, capacities } satisfies SelectionProblem;
}

function best(problem: SelectionProblem): Selection {
  const found = selectPortfolio(problem, solve, exact);
  if (!found.ok) throw new Error("these problems have a selection");
  return found.value;
}

function at(problem: SelectionProblem, budget: number): SelectionProblem {
  return { ...problem, capacities: problem.capacities.map((each, index) => (index === 0 ? { ...each, available: budget } : each)) };
}

describe("nextIn", () => {
  it("names the budget at which a dearer feature replaces two small ones", () => {
    const problem = problemOf([10, 6, 5], [10, 4, 3], 9);
    expect(nextIn(problem, best(problem), solve, exact)).toEqual({
      ok: true,
      value: { budget: 13, entering: [0], leaving: [1], gain: 4 },
    });
  });

  it("answers nothing where people, not money, are the limit", () => {
    const problem = problemOf([10, 6], [1, 1], 5, { name: "People", amounts: [2, 2], available: 2 });
    expect(nextIn(problem, best(problem), solve, exact)).toEqual({ ok: true, value: undefined });
  });
});

describe("firstOut", () => {
  it("names what goes when the money no longer reaches, and what comes in its place", () => {
    const problem = problemOf([10, 6, 5], [10, 4, 3], 14);
    expect(firstOut(problem, best(problem), solve, exact)).toEqual({
      ok: true,
      value: { budget: 14, entering: [2], leaving: [1], gain: -1 },
    });
  });

  it("answers nothing where nothing is spent, or the last feature must stay", () => {
    const free = problemOf([1], [0], 5);
    expect(firstOut(free, best(free), solve, exact)).toEqual({ ok: true, value: undefined });
    const forced: SelectionProblem = { ...problemOf([1], [3], 5), force: [1] };
    expect(firstOut(forced, best(forced), solve, exact)).toEqual({ ok: true, value: undefined });
  });
});

describe("marginalValue", () => {
  it("is nothing for a little more and something for enough", () => {
    const problem = problemOf([10, 6], [10, 4], 4);
    const present = best(problem);
    expect(marginalValue(problem, present, 1, solve, exact)).toEqual({ ok: true, value: 0 });
    expect(marginalValue(problem, present, 6, solve, exact)).toEqual({ ok: true, value: 4 });
  });
});

describe("the steps of the frontier", () => {
  const portfolio = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 10 })), { minLength: 1, maxLength: 7 })
    .chain((rows) =>
      fc.record({
        values: fc.constant(rows.map(([value]) => value)),
        costs: fc.constant(rows.map(([, cost]) => cost)),
        budget: fc.integer({ min: 0, max: 40 }),
      }),
    );

  it("gains at the next budget and nowhere before it", () => {
    fc.assert(
      fc.property(portfolio, ({ values, costs, budget }) => {
        const problem = problemOf(values, costs, budget);
        const present = best(problem);
        const step = nextIn(problem, present, solve, exact);
        const next = step.ok ? step.value?.budget : undefined;
        if (next === undefined) expect(present.isChosen).not.toContain(false);
        else {
          expect(next).toBeGreaterThan(budget);
          expect(best(at(problem, next)).value).toBeGreaterThan(present.value);
          expect(best(at(problem, next - 1)).value).toBe(present.value);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("loses value below what is used", () => {
    fc.assert(
      fc.property(portfolio, ({ values, costs, budget }) => {
        const problem = problemOf(values, costs, budget);
        const present = best(problem);
        const step = firstOut(problem, present, solve, exact);
        const out = step.ok ? step.value : undefined;
        expect(out === undefined).toBe((present.used[0] ?? 0) === 0);
        if (out !== undefined) expect(out.gain).toBeLessThan(0);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
