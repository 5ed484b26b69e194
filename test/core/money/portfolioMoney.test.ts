import { plannedFeatures } from "../../../src/core/roadmap/plannedFeatures";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { moneyByBucket, moneyByHorizon, portfolioMoney } from "../../../src/core/money/portfolioMoney";
import type { Scope } from "../../../src/core/feature/scope";

function feature(id: string, rest: Partial<Feature>): Feature {
  return { id, name: id, row: 0, dependsOn: [], months: 0, benefitYears: 1, ...rest };
}

const assumptions = { ...defaultAssumptions, discountRate: 0.25 };
const features = [
  feature("A", { cost: 100, spent: 40, likely: 500, successProbability: 0.5, valueBucket: "Automation", people: 2 }),
  feature("B", { cost: 50, likely: 100, selected: false, months: 13, possibleToday: false, people: 1 }),
  feature("C", { cost: 30, people: 4 }),
  feature("D", { cost: 10, likely: 9000, moneyFaults: [{ field: "successProbability", says: "80", message: "above 1" }] }),
  feature("E", { cost: 10, likely: 9000, status: "Shipped", spent: 10, realized: 30 }),
  feature("F", { cost: 10, likely: 9000, status: "Dropped" }),
];

function money(scope: Scope) {
  return portfolioMoney(plannedFeatures(features, assumptions), assumptions, scope);
}

const ids = (found: readonly { readonly feature: Feature }[]): readonly string[] => found.map(({ feature: { id } }) => id);

describe("portfolioMoney", () => {
  it("counts what is in scope, names the rest with its reason, and takes an invalid input into no sum", () => {
    const { counted, untold, invalid, delivered, outside, dropped, certain, total } = money("Selected");
    expect([counted, untold, invalid, delivered, outside, dropped, certain].map(ids)).toEqual([
      ["A"],
      ["C"],
      ["D"],
      ["E"],
      ["B"],
      ["F"],
      [],
    ]);
    expect(total).toEqual({
      features: 2,
      untold: 1,
      annualValue: 250,
      cost: 90,
      people: 6,
      riskAdjustedValue: expect.closeTo(-60 + 0.5 * 500 * 0.8, 9),
      allWork: expect.closeTo(-60 + 500 * 0.8, 9),
      allFail: -60,
    });
  });

  it("counts a blank probability as certain, and says so", () => {
    expect(ids(money("Scheduled").certain)).toEqual(["B"]);
  });

  it("adds up over buckets and over horizons", () => {
    const all = money("Scheduled");
    for (const groups of [moneyByBucket(all, assumptions), moneyByHorizon(all, assumptions)]) {
      const sums = [...groups.values()];
      expect(sums.reduce((sum, { cost }) => sum + cost, 0)).toBe(all.total.cost);
      expect(sums.reduce((sum, { riskAdjustedValue }) => sum + riskAdjustedValue, 0)).toBeCloseTo(all.total.riskAdjustedValue, 9);
    }
  });
});
