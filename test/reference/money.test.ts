import { plannedFeatures } from "../../src/core/roadmap/plannedFeatures";
import fc from "fast-check";
import { readAssumptions } from "../../src/core/assumptions/readAssumptions";
import { readFeatures } from "../../src/core/feature/readFeatures";
import { recognizeColumns } from "../../src/core/list/recognizeColumns";
import { moneyByBucket, moneyByHorizon, portfolioMoney } from "../../src/core/money/portfolioMoney";
import type { Cell } from "../../src/core/sheet/cell";
import { randomPortfolio } from "./randomPortfolio";
import { recomputedWorth } from "./recomputeMoney";

/** Sums of the same numbers in another order. */
const tolerance = 1e-9;

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other));
}

const heads = [
  "Feature",
  "Cost",
  "Run cost",
  "Spent",
  "Low",
  "Likely",
  "High",
  "Success probability",
  "Benefit years",
  "Months",
  "Horizon",
  "Status",
  "Selected",
];

describe("portfolioMoney", () => {
  it("agrees on 300 random portfolios with a recomputation that shares nothing with it", () => {
    fc.assert(
      fc.property(randomPortfolio, ({ rows, terms }) => {
        const { assumptions, problems } = readAssumptions(
          Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, [[value]]])),
        );
        expect(problems).toEqual([]);
        const cells = rows.map((row, index) => heads.map((head): Cell => (head === "Feature" ? `F${String(index)}` : (row[head] ?? null))));
        const { features } = readFeatures(cells, recognizeColumns(heads), assumptions);
        const all = portfolioMoney(plannedFeatures(features, assumptions), assumptions, "All");
        const shown = new Map(all.counted.map(({ feature, money }) => [feature.row, money]));
        let total = 0;
        for (const [index, row] of rows.entries()) {
          const isOpen = ["", "In pilot"].includes(String(row.Status));
          const expected = isOpen ? recomputedWorth(row, terms) : undefined;
          const money = shown.get(index);
          expect(money === undefined).toBe(expected === undefined);
          if (money === undefined || expected === undefined) continue;
          const { works, fails, riskAdjustedValue, basis } = money;
          expect([near(works.presentValue, expected.works), near(fails.presentValue, expected.fails)]).toEqual([true, true]);
          expect(near(riskAdjustedValue, expected.worth)).toBe(true);
          const p = basis.successProbability;
          expect(near(p * works.presentValue + (1 - p) * fails.presentValue, riskAdjustedValue)).toBe(true);
          total += expected.worth;
        }
        expect(near(all.total.riskAdjustedValue, total)).toBe(true);
        for (const groups of [moneyByBucket(all, assumptions), moneyByHorizon(all, assumptions)])
          expect(
            near(
              [...groups.values()].reduce((sum, { riskAdjustedValue }) => sum + riskAdjustedValue, 0),
              total,
            ),
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
