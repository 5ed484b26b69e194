import fc from "fast-check";

import type { Solve } from "../../../src/core/portfolio/binaryProgram";
import { frontierCeiling, frontierPoints, selectionFrontier } from "../../../src/core/portfolio/frontier";
import type { SelectionProblem } from "../../../src/core/portfolio/selectionProblem";
import { loadSolver } from "../../../src/solve/highs";
import { problem } from "./problems";

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const exact = { seconds: 20, gap: 0 };

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

describe("frontierPoints", () => {
  it("gives the greatest budget first, then ascending, and what each budget alone would give", () => {
    const given: SelectionProblem = { values: [6, 5, 4], capacities: [{ name: "Budget", amounts: [5, 4, 3], available: 0 }] };
    const points = [...frontierPoints(given, [3, 0, 20, 12, 7], solve, exact)];
    expect(points.map(([index, point]) => [index, point.ok && point.value.selection.value])).toEqual([
      [2, 15],
      [1, 0],
      [0, 4],
      [4, 9],
      [3, 15],
    ]);
  });

  it("never falls, even where every point may miss its optimum by the gap", () => {
    fc.assert(
      fc.property(problem, (given) => {
        const values = [...frontierPoints({ ...given, force: [] }, [0, 4, 8, 12, 16, 20], solve, { seconds: 5, gap: 0.3 })]
          .slice(1)
          .map(([, point]) => (point.ok ? point.value.selection.value : NaN));
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it("leaves budgets too small for what must be in with their fault", () => {
    const given: SelectionProblem = { values: [6], capacities: [{ name: "Budget", amounts: [5], available: 0 }], force: [1] };
    expect([...frontierPoints(given, [0, 5], solve, exact)].map(([, point]) => point.ok)).toEqual([true, false]);
  });
});

describe("frontierCeiling", () => {
  const people = { name: "People", amounts: [2, 2, 1], available: 3 };
  const base: SelectionProblem = { values: [10, 6, 3], capacities: [{ name: "Budget", amounts: [5, 4, 3], available: 1 }] };

  it.each<{ readonly name: string; readonly given: SelectionProblem; readonly ceiling: object }>([
    { name: "everything is in", given: base, ceiling: { from: 12, value: 19, limits: [] } },
    {
      name: "people hold it",
      given: { ...base, capacities: [...base.capacities, people], atMost: 3 },
      ceiling: { from: 8, value: 13, limits: ["People"] },
    },
    { name: "the number holds it", given: { ...base, atMost: 1 }, ceiling: { from: 5, value: 10, limits: ["the number of features"] } },
    {
      name: "two hold it together",
      given: { ...base, capacities: [...base.capacities, { ...people, available: 2 }], atMost: 1 },
      ceiling: { from: 5, value: 10, limits: ["People", "the number of features"] },
    },
  ])("tells where more money adds nothing: $name", ({ given, ceiling }) => {
    expect(frontierCeiling(given, solve, exact)).toEqual({ ok: true, value: ceiling });
  });
});
