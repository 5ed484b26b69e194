import type { Solve } from "../../src/core/portfolio/binaryProgram";
import { selectPortfolio } from "../../src/core/portfolio/selection";
import { loadSolver } from "../../src/solve/highs";
import { withReference } from "./withReference";

interface Instance {
  readonly name: string;
  readonly optimum: number;
  readonly profits: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

/** The optima are stated to one decimal. */
const stated = 0.05;
const patience = 60_000;

for (const [title, file] of [
  ["selections of R&D projects", "knapsack/mknap1.json"],
  ["knapsacks with many limits", "knapsack/sac94.json"],
] as const) {
  withReference(title, file, (text) => {
    const instances = JSON.parse(text) as readonly Instance[]; // the file's shape
    let solve: Solve;
    beforeAll(async () => {
      solve = await loadSolver();
    });

    it.each(instances.map((instance): [string, Instance] => [instance.name, instance]))(
      "reach the proved optimum of %s",
      (_, { optimum, profits, weights, capacities }) => {
        const limits = weights.map((amounts, index) => ({
          name: `budget ${String(index + 1)}`,
          amounts,
          available: capacities[index] ?? 0,
        }));
        const selection = selectPortfolio({ values: profits, capacities: limits }, solve, { seconds: 50, gap: 0 });
        expect(selection.ok && selection.value.gap).toBe(0);
        expect(selection.ok && Math.abs(selection.value.value - optimum)).toBeLessThanOrEqual(stated);
      },
      patience,
    );
  });
}
