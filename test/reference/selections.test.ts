import type { Solve } from "../../src/core/portfolio/binaryProgram";
import { selectPortfolio } from "../../src/core/portfolio/selection";
import { loadSolver } from "../../src/solve/highs";
import { cases } from "./values/selections.json";

describe("selections with every subset tried", () => {
  let solve: Solve;
  beforeAll(async () => {
    solve = await loadSolver();
  });

  it.each(cases)("reach the best of $name", ({ values, costs, available, best }) => {
    const capacities = costs.map((amounts, index) => ({ name: `budget ${String(index + 1)}`, amounts, available: available[index] ?? 0 }));
    const selection = selectPortfolio({ values, capacities }, solve, { seconds: 50, gap: 0 });
    expect(selection.ok && selection.value.gap).toBe(0);
    expect(selection.ok && selection.value.value).toBe(best);
  });
});
