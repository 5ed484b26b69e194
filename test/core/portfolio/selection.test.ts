import fc from "fast-check";

import type { Solve } from "../../../src/core/portfolio/binaryProgram";
import { selectionFrontier, selectPortfolio } from "../../../src/core/portfolio/selection";
import { keepsRow, programRows, type SelectionProblem } from "../../../src/core/portfolio/selectionProblem";
import { loadSolver } from "../../../src/solve/highs";

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const exact = { seconds: 20, gap: 0 };

const problem: fc.Arbitrary<SelectionProblem> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const row = fc.nat(count - 1);
  return fc.record({
    values: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: count, maxLength: count }),
    capacities: fc.array(
      fc.record({
        name: fc.constantFrom("budget 1", "people"),
        amounts: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: count, maxLength: count }),
        available: fc.integer({ min: 0, max: 30 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    requires: fc
      .array(fc.tuple(row, row), { maxLength: 3 })
      .map((pairs) => pairs.filter(([a, b]) => a > b).map(([a, b]) => ({ feature: a, required: b }))),
    excludes: fc.array(fc.record({ either: row, or: row }), { maxLength: 2 }),
    force: fc.array(fc.constantFrom(undefined, undefined, undefined, 0 as const, 1 as const), { minLength: count, maxLength: count }),
    atMost: fc.integer({ min: 0, max: count }),
  });
});

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
        nameOf: (row) => ["Fraud scoring", "Search", "Tagging"][row] ?? "",
      },
      solve,
      exact,
    );
    expect(selection).toMatchObject({
      ok: false,
      error: { reason: "no selection keeps these limits together: budget 1 (200); Fraud scoring must be in" },
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

  it("refuses prerequisites that go in a circle", () => {
    const selection = selectPortfolio(
      {
        values: [1, 1],
        capacities: [],
        requires: [
          { feature: 0, required: 1 },
          { feature: 1, required: 0 },
        ],
      },
      solve,
      exact,
    );
    expect(selection).toMatchObject({ ok: false, error: { reason: "the prerequisites go in a circle: rows 1 → 2 → 1" } });
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

describe("selectionFrontier", () => {
  it("never falls as the budget grows", () => {
    fc.assert(
      fc.property(problem, (given) => {
        const frontier = selectionFrontier({ ...given, force: [] }, [0, 5, 10, 20, 40], solve, exact);
        if (!frontier.ok) throw new Error("a feasible frontier was refused");
        const values = frontier.value.map((point) => point.selection.value);
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
