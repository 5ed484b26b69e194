import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { expectedCashFlows, moneyBasis } from "../../../src/core/money/moneyBasis";

const bare: Feature = { id: "F1", name: "Search", row: 0, dependsOn: [] };

describe("moneyBasis", () => {
  it.each<{ name: string; cells: Partial<Feature>; basis: object | undefined }>([
    { name: "no value", cells: { cost: 100, runCost: 5 }, basis: undefined },
    { name: "half a range", cells: { low: 100 }, basis: undefined },
    {
      name: "a likely value alone",
      cells: { likely: 60 },
      basis: { cost: 0, low: 60, likely: 60, high: 60, successProbability: 1, runCost: 0, years: 3 },
    },
    {
      name: "a range without its likely value",
      cells: { low: 40, high: 80, cost: 9 },
      basis: { cost: 9, low: 40, likely: 60, high: 80, successProbability: 1, runCost: 0, years: 3 },
    },
    {
      name: "everything",
      cells: { cost: 100, runCost: 5, low: 40, likely: 50, high: 90, successProbability: 0.5, benefitYears: 2 },
      basis: { cost: 100, low: 40, likely: 50, high: 90, successProbability: 0.5, runCost: 5, years: 2 },
    },
  ])("reads $name", ({ cells, basis }) => {
    expect(moneyBasis({ ...bare, ...cells }, defaultAssumptions)).toEqual(basis);
  });
});

describe("expectedCashFlows", () => {
  const basis = { cost: 100, low: 40, likely: 50, high: 90, successProbability: 0.5, runCost: 5, years: 2 };

  it("costs first, then gains the mean value times its chance less the run cost, each year", () => {
    expect(expectedCashFlows(basis, defaultAssumptions)).toEqual([-100, 22.5, 22.5]);
  });

  it("taxes a gain and not a loss", () => {
    const taxed = { ...defaultAssumptions, taxRate: 0.2 };
    expect(expectedCashFlows(basis, taxed)).toEqual([-100, 18, 18]);
    expect(expectedCashFlows({ ...basis, runCost: 30 }, taxed)).toEqual([-100, -2.5, -2.5]);
  });
});
