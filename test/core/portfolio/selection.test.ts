import fc from "fast-check";

import type { Solve } from "../../../src/core/portfolio/binaryProgram";
import { selectPortfolio } from "../../../src/core/portfolio/selection";
import { keepsRow, programRows, type SelectionProblem } from "../../../src/core/portfolio/selectionProblem";
import { loadSolver } from "../../../src/solve/highs";
import { problem } from "./problems";

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const exact = { seconds: 20, gap: 0 };

/** Best by trying every subset: value, then least cost, then earliest rows. */
function bruteForce(given: SelectionProblem): readonly number[] | undefined {
  const rows = programRows(given);
  const count = given.values.length;
  let best: { key: readonly number[]; choice: readonly number[] } | undefined;
  for (let set = 0; set < 1 << count; set += 1) {
    const choice = given.values.map((_, row) => (set >> row) & 1);
    if (!rows.every((row) => keepsRow(row, choice))) continue;
    const value = choice.reduce((sum, chosen, row) => sum + chosen * (given.values[row] ?? 0), 0);
    const cost = choice.reduce(
      (sum, chosen, row) => sum + chosen * given.capacities.reduce((use, { amounts }) => use + (amounts[row] ?? 0), 0),
      0,
    );
    const key = [value, -cost, ...choice];
    if (best === undefined || isGreater(key, best.key)) best = { key, choice };
  }
  return best?.choice;
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, entry] of a.entries()) {
    const other = b[index] ?? 0;
    if (entry !== other) return entry > other;
  }
  return false;
}

describe("selectPortfolio", () => {
  it("equals brute force on small cases, ties included", () => {
    fc.assert(
      fc.property(problem, (given) => {
        const best = bruteForce(given);
        const selection = selectPortfolio(given, solve, exact);
        if (best === undefined) expect(selection).toMatchObject({ ok: false, error: { code: "no-answer" } });
        else expect(selection).toMatchObject({ ok: true, value: { isChosen: best.map((chosen) => chosen === 1), gap: 0 } });
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it("names the smallest set of limits that conflict", () => {
    const selection = selectPortfolio(
      {
        values: [5, 4, 3],
        capacities: [
          { name: "budget 1", amounts: [260, 10, 10], available: 200 },
          { name: "people", amounts: [1, 1, 1], available: 3 },
        ],
        force: [1, undefined, undefined],
        requires: [{ feature: 1, required: 2 }],
        names: ["Fraud scoring", "Search", "Tagging"],
      },
      solve,
      exact,
    );
    expect(selection).toMatchObject({
      ok: false,
      error: {
        reason: "no selection keeps these limits together: budget 1 (200); Fraud scoring must be in",
        conflict: [
          { kind: "capacity", index: 0 },
          { kind: "force", row: 0 },
        ],
      },
    });
  });

  it("tells apart two features of the same name", () => {
    const selection = selectPortfolio(
      {
        values: [1, 1],
        capacities: [{ name: "budget", amounts: [1, 10], available: 5 }],
        force: [1, 1],
        names: ["Search", "Search"],
      },
      solve,
      exact,
    );
    expect(selection).toMatchObject({
      ok: false,
      error: {
        conflict: [
          { kind: "capacity", index: 0 },
          { kind: "force", row: 1 },
        ],
      },
    });
  });

  it("takes everything that costs nothing, and nothing where the budget is 0", () => {
    const free = selectPortfolio({ values: [1, 2, 3], capacities: [{ name: "budget 1", amounts: [0, 0, 0], available: 0 }] }, solve, exact);
    expect(free.ok && free.value.isChosen).toEqual([true, true, true]);
    const none = selectPortfolio({ values: [1, 2, 3], capacities: [{ name: "budget 1", amounts: [1, 1, 1], available: 0 }] }, solve, exact);
    expect(none.ok && none.value.isChosen).toEqual([false, false, false]);
  });

  it("keeps a budget to the last decimal", () => {
    const selection = selectPortfolio(
      { values: [1, 1, 1], capacities: [{ name: "budget 1", amounts: [0.1, 0.2, 0.1], available: 0.3 }] },
      solve,
      exact,
    );
    expect(selection.ok && selection.value.value).toBe(2);
  });

  it("holds a horizon between its shares", () => {
    const selection = selectPortfolio(
      {
        values: [10, 9, 8, 1],
        capacities: [{ name: "budget 1", amounts: [1, 1, 1, 1], available: 3 }],
        shares: [{ name: "H1", members: [true, true, true, false], amounts: [1, 1, 1, 1], least: 0, most: 0.7 }],
      },
      solve,
      exact,
    );
    expect(selection.ok && selection.value.isChosen).toEqual([true, true, false, true]);
  });

  it.each([
    { name: "all", budget: 6, chosen: [true, true, true, false] },
    { name: "none", budget: 5, chosen: [false, false, false, true] },
  ])("takes $name of the features that require each other with a budget of $budget", ({ budget, chosen }) => {
    const selection = selectPortfolio(
      {
        values: [5, 5, 5, 1],
        capacities: [{ name: "budget 1", amounts: [2, 2, 2, 1], available: budget }],
        requires: [
          { feature: 0, required: 1 },
          { feature: 1, required: 2 },
          { feature: 2, required: 0 },
        ],
      },
      solve,
      exact,
    );
    expect(selection).toMatchObject({ ok: true, value: { isChosen: chosen } });
  });

  it("refuses a prerequisite that is not there", () => {
    const given = { values: [1, 1], capacities: [], requires: [{ feature: 0, required: 2 }] };
    expect(selectPortfolio(given, solve, exact)).toMatchObject({
      ok: false,
      error: { code: "out-of-domain", parameter: "requires", received: 3 },
    });
  });

  it("stops at the same node every time, and says that it is not proven", () => {
    const given = strongly(60);
    const [one, other] = [selectPortfolio(given, solve, { nodes: 1, gap: 0 }), selectPortfolio(given, solve, { nodes: 1, gap: 0 })];
    expect(one.ok && one.value.gap).toBeGreaterThan(0);
    expect(other).toEqual(one);
    expect(selectPortfolio(given, solve, { nodes: 20_000, gap: 0 })).toMatchObject({ ok: true, value: { gap: 0 } });
  });

  it("never gains from one more limit", () => {
    fc.assert(
      fc.property(problem, fc.nat(7), (given, row) => {
        const before = selectPortfolio(given, solve, exact);
        const after = selectPortfolio(
          { ...given, excludes: [...(given.excludes ?? []), { either: row % given.values.length, or: 0 }] },
          solve,
          exact,
        );
        if (before.ok && after.ok) expect(after.value.value).toBeLessThanOrEqual(before.value.value);
        else expect(before.ok || !after.ok).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

/** Many rows: compared with a table over whole budgets, which no search goes through. */
describe("selectPortfolio with up to 60 features", () => {
  it("reaches the optimum of the whole-number recursion over budgets", () => {
    const few = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 200 }), (features, budget) => {
        const best = new Array<number>(budget + 1).fill(0);
        for (const [value, cost] of features)
          for (let left = budget; left >= cost; left -= 1) best[left] = Math.max(best[left] ?? 0, (best[left - cost] ?? 0) + value);
        const given = {
          values: features.map(([value]) => value),
          capacities: [{ name: "Budget", amounts: features.map(([, cost]) => cost), available: budget }],
        };
        const selection = selectPortfolio(given, solve, { seconds: 20, gap: 0 });
        expect(selection).toMatchObject({ ok: true, value: { value: best[budget], gap: 0 } });
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("never gains from one more limit", () => {
    fc.assert(
      fc.property(problem, (given) => {
        const looser: SelectionProblem = { ...given, counts: [] };
        const [tight, loose] = [selectPortfolio(given, solve, exact), selectPortfolio(looser, solve, exact)];
        if (!tight.ok) return;
        expect(loose.ok && loose.value.value).toBeGreaterThanOrEqual(tight.value.value);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it.each<{ readonly name: string; readonly given: SelectionProblem; readonly chosen: readonly boolean[] }>([
    { name: "one feature that fits", given: of([5], [3], 3), chosen: [true] },
    { name: "one feature that does not", given: of([5], [3], 2.999), chosen: [false] },
    { name: "all equal: the earliest rows", given: of([5, 5, 5], [2, 2, 2], 4), chosen: [true, true, false] },
    { name: "zero costs and no budget", given: of([5, 0, 1], [0, 0, 0], 0), chosen: [true, true, true] },
    { name: "no budget", given: of([5, 4], [1, 1], 0), chosen: [false, false] },
    { name: "a budget of tenths", given: of([1, 1, 1], [0.1, 0.2, 0.3], 0.3), chosen: [true, true, false] },
    { name: "nothing worth anything", given: of([0, -1], [1, 1], 2), chosen: [false, false] },
  ])("chooses rightly with $name", ({ given, chosen }) => {
    expect(selectPortfolio(given, solve, exact)).toMatchObject({ ok: true, value: { isChosen: chosen } });
  });

  it.each<{ readonly name: string; readonly given: SelectionProblem; readonly reason: string }>([
    {
      name: "a feature that must be in and may not",
      given: {
        ...of([5, 4], [1, 1], 2),
        names: ["Search", "Triage"],
        force: [1, undefined],
        counts: [{ name: "at most 0 of Search", members: [0], most: 0 }],
      },
      reason: "no selection keeps these limits together: Search must be in; at most 0 of Search",
    },
  ])("says why there is none: $name", ({ given, reason }) => {
    expect(selectPortfolio(given, solve, exact)).toMatchObject({ ok: false, error: { reason } });
  });

  it("calls a selection proven only where it was searched to the end", () => {
    const given = of([60, 100, 120, 35, 80], [10, 20, 30, 9, 17], 50);
    const bound = selectPortfolio(given, solve, { seconds: 20, gap: 0.5 });
    expect(bound.ok && bound.value.value * (1 + bound.value.gap)).toBeGreaterThanOrEqual(240);
  });
});

/** A selection that no first relaxation solves: every value is its cost and a constant, with two budgets. */
function strongly(count: number): SelectionProblem {
  const costs = Array.from({ length: count }, (_, row) => 100 + ((row * 7_919) % 887));
  const people = Array.from({ length: count }, (_, row) => 1 + ((row * 31) % 6));
  const half = (amounts: readonly number[]): number => Math.floor(amounts.reduce((sum, amount) => sum + amount, 0) * 0.4);
  return {
    values: costs.map((cost) => cost + 100),
    capacities: [
      { name: "Budget", amounts: costs, available: half(costs) },
      { name: "People", amounts: people, available: half(people) },
    ],
  };
}

function of(values: readonly number[], costs: readonly number[], budget: number): SelectionProblem {
  return { values, capacities: [{ name: "Budget", amounts: costs, available: budget }] };
}
