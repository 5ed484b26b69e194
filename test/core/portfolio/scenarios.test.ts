import fc from "fast-check";

import type { Solve } from "../../../src/core/portfolio/binaryProgram";
import { compareScenarios, type NamedProblem } from "../../../src/core/portfolio/scenarios";
import { loadSolver } from "../../../src/solve/highs";

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const exact = { seconds: 20, gap: 0 };

function scenario(name: string, values: readonly number[], budget: number, costs: readonly number[] = values.map(() => 1)): NamedProblem {
  return { name, problem: { values, capacities: [{ name: "Budget", amounts: costs, available: budget }] } };
}

describe("compareScenarios", () => {
  it("tells the features chosen in all, some and none, and the selection regretted least (savage1951)", () => {
    const compared = compareScenarios(
      [scenario("Base", [10, 5, 4, 1], 2), scenario("Lean", [10, 2, 8, 1], 2), scenario("Bold", [10, 6, 5, 1], 2)],
      solve,
      exact,
    );
    expect(compared).toMatchObject({
      ok: true,
      value: {
        standings: ["all", "some", "some", "none"],
        shares: [1, 2 / 3, 1 / 3, 0],
        outcomes: [
          { name: "Base", regrets: [0, 6, 0] },
          { name: "Lean", regrets: [1, 0, 1] },
          { name: "Bold", regrets: [0, 6, 0] },
        ],
        leastRegret: { isChosen: [true, false, true, false], regrets: [1, 0, 1], greatestRegret: 1, atLeast: 1 },
      },
    });
  });

  it("counts a selection out where it breaks another scenario's budget", () => {
    const compared = compareScenarios([scenario("Rich", [3, 2], 2), scenario("Poor", [3, 2], 1)], solve, exact);
    expect(compared.ok && compared.value.outcomes[0]?.regrets).toEqual([0, undefined]);
    expect(compared.ok && compared.value.leastRegret).toEqual({
      isChosen: [true, false],
      regrets: [2, 0],
      greatestRegret: 2,
      atLeast: 2,
    });
  });

  it.each([
    { name: "no scenario", scenarios: [], error: { code: "blank" } },
    {
      name: "another number of features",
      scenarios: [scenario("A", [1, 2], 1), scenario("B", [1], 1)],
      error: { code: "shape-mismatch", parameter: "B" },
    },
    {
      name: "a scenario without a selection",
      scenarios: [
        scenario("A", [1], 1),
        { name: "Tight", problem: { values: [1], capacities: [{ name: "Budget", amounts: [5], available: 1 }], force: [1 as const] } },
      ],
      error: { reason: "Tight: no selection keeps these limits together: Budget (1); row 1 must be in" },
    },
  ])("refuses $name", ({ scenarios, error }) => {
    expect(compareScenarios(scenarios, solve, exact)).toMatchObject({ ok: false, error });
  });

  it("never regrets a selection in its own scenario, and never gains by another", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(values, fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 3 }), (rows) => {
        const compared = compareScenarios(
          rows.map(([each, budget], index) => scenario(String(index), each, budget)),
          solve,
          exact,
        );
        if (!compared.ok) throw new Error("choosing nothing always fits");
        for (const [index, { regrets }] of compared.value.outcomes.entries()) {
          expect(regrets[index]).toBe(0);
          for (const regret of regrets) expect(regret ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it("finds the least greatest regret of all selections that keep every limit, also where no scenario chooses it", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    const costs = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(values, costs, fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 3 }), (rows) => {
        const compared = compareScenarios(
          rows.map(([each, cost, budget], index) => scenario(String(index), each, budget, cost)),
          solve,
          exact,
        );
        if (!compared.ok) throw new Error("choosing nothing always fits");
        const sum = (amounts: readonly number[], set: number): number =>
          amounts.reduce((total, amount, row) => total + ((set >> row) & 1) * amount, 0);
        const bests = compared.value.outcomes.map(({ selection }) => selection.value);
        let least = Infinity;
        for (let set = 0; set < 64; set += 1) {
          if (rows.some(([, cost, budget]) => sum(cost, set) > budget)) continue;
          least = Math.min(least, Math.max(...rows.map(([each], index) => (bests[index] ?? 0) - sum(each, set))));
        }
        expect(compared.value.leastRegret).toMatchObject({ greatestRegret: least, atLeast: least });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("answers no least regret where no selection keeps every scenario's limits", () => {
    const [wants, refuses] = [scenario("Wants", [1], 1), scenario("Refuses", [1], 1)];
    const compared = compareScenarios(
      [
        { ...wants, problem: { ...wants.problem, force: [1] } },
        { ...refuses, problem: { ...refuses.problem, force: [0] } },
      ],
      solve,
      exact,
    );
    expect(compared.ok && compared.value).not.toHaveProperty("leastRegret");
  });
});
