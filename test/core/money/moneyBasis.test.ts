import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { costToGo, moneyBasis, moneyTold } from "../../../src/core/money/moneyBasis";

const bare: Feature = { id: "F1", name: "Search", row: 0, dependsOn: [] };
const certain = (amount: number) => ({ low: amount, likely: amount, high: amount });
const likelyAlone = {
  value: certain(60),
  successProbability: 1,
  isCertain: true,
  cost: certain(0),
  sunk: 0,
  costToGo: 0,
  runCost: 0,
  months: certain(9),
  years: 3,
};

describe("moneyBasis", () => {
  it.each<{ name: string; cells: Partial<Feature>; basis: object | undefined }>([
    { name: "no value", cells: { cost: 100, runCost: 5 }, basis: undefined },
    { name: "half a range", cells: { low: 100 }, basis: undefined },
    { name: "a likely value alone", cells: { likely: 60 }, basis: likelyAlone },
    {
      name: "a range without its likely value",
      cells: { low: 40, high: 80 },
      basis: { ...likelyAlone, value: { low: 40, likely: 60, high: 80 } },
    },
    {
      name: "everything",
      cells: {
        cost: 100,
        costLow: 80,
        costHigh: 150,
        spent: 30,
        runCost: 5,
        low: 40,
        likely: 50,
        high: 90,
        successProbability: 0.5,
        months: 4,
        monthsHigh: 7,
        benefitYears: 2,
      },
      basis: {
        value: { low: 40, likely: 50, high: 90 },
        successProbability: 0.5,
        isCertain: false,
        cost: { low: 80, likely: 100, high: 150 },
        sunk: 30,
        costToGo: 70,
        runCost: 5,
        months: { low: 4, likely: 4, high: 7 },
        years: 2,
      },
    },
  ])("reads $name", ({ cells, basis }) => {
    expect(moneyBasis({ ...bare, ...cells }, defaultAssumptions, 2)).toEqual(basis);
  });

  it("takes blank months from the horizon, and the longest where no horizon holds the feature", () => {
    const monthsIn = (horizon: 1 | 2 | 3 | undefined) => moneyBasis({ ...bare, likely: 60 }, defaultAssumptions, horizon)?.months.likely;
    expect([monthsIn(1), monthsIn(2), monthsIn(3), monthsIn(undefined)]).toEqual([3, 9, 18, 18]);
  });
});

describe("moneyTold", () => {
  it("has no basis while an input can't be used, however much else is told", () => {
    const faults = [{ field: "cost", says: "90", message: "Cost must be a number." }] as const;
    expect(moneyTold({ ...bare, likely: 60, moneyFaults: faults }, defaultAssumptions, 1)).toEqual({ kind: "invalid", faults });
  });
});

describe("costToGo", () => {
  it.each<{ name: string; cells: Partial<Feature>; countSpent?: boolean; cost: number }>([
    { name: "cost less spent", cells: { cost: 100, spent: 30 }, cost: 70 },
    { name: "nothing once more is spent", cells: { cost: 100, spent: 130 }, cost: 0 },
    { name: "the whole cost for a look back", cells: { cost: 100, spent: 30 }, countSpent: true, cost: 100 },
    {
      name: "nothing while an input can't be used",
      cells: { cost: 100, moneyFaults: [{ field: "low", says: "x", message: "" }] },
      cost: 0,
    },
  ])("is $name", ({ cells, countSpent = false, cost }) => {
    expect(costToGo({ ...bare, ...cells }, { countSpent })).toBe(cost);
  });
});
