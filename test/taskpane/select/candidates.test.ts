import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { balanceOf, budgetsOf, candidatesOf, costWithPrerequisites, problemOf, totalsOf } from "../../../src/taskpane/select/candidates";
import { startLimits, withForced, withShare } from "../../../src/taskpane/select/limits";

function feature(id: string, row: number, more: Partial<Feature> = {}): Feature {
  return { id, name: `Feature ${id}`, row, horizon: 1, dependsOn: [], ...more };
}

const features = [
  feature("A", 0, { cost: 100, people: 2, likely: 60, successProbability: 0.5, selected: false }),
  feature("B", 1, { cost: 50, people: 1, low: 10, likely: 20, high: 30, dependsOn: ["A", "C"], horizon: 2 }),
  feature("C", 2, { cost: 10, status: "Done" }),
  feature("D", 3, { cost: 10, status: "Cancelled" }),
  feature("E", 4, { cost: 40 }),
];
const candidates = candidatesOf(features, defaultAssumptions);

describe("candidatesOf", () => {
  it("takes what has a horizon and is not done, whatever was selected before", () => {
    expect(candidates.map(({ feature: { id } }) => id)).toEqual(["A", "B", "E"]);
  });

  it("weighs success in, and counts an untold value as nothing", () => {
    expect(candidates.map(({ value, isTold }) => [value, isTold])).toEqual([
      [30, true],
      [20, true],
      [0, false],
    ]);
  });
});

describe("problemOf", () => {
  it("asks for prerequisites that are not done, and for what must be in or out", () => {
    const limits = withForced(withForced({ ...startLimits(200), people: 3 }, "B", 1), "E", 0);
    expect(problemOf(candidates, limits)).toMatchObject({
      values: [30, 20, 0],
      capacities: [
        { name: "Budget", amounts: [100, 50, 40], available: 120 },
        { name: "People", amounts: [2, 1, 0], available: 3 },
      ],
      requires: [{ feature: 1, required: 0 }],
      force: [undefined, 1, 0],
      shares: [],
    });
  });

  it("bounds the share of a horizon only where asked", () => {
    const { shares } = problemOf(candidates, withShare(startLimits(200), 2, "least", 0.3));
    expect(shares).toEqual([{ name: "H2 share of cost", members: [false, true, false], amounts: [100, 50, 40], least: 0.3, most: 1 }]);
  });
});

describe("balanceOf", () => {
  it("shares out the cost of what is chosen", () => {
    expect(balanceOf(candidates, [true, true, false], defaultAssumptions)?.map(({ share }) => share)).toEqual([2 / 3, 1 / 3, 0]);
    expect(balanceOf(candidates, [false, false, false], defaultAssumptions)).toBeUndefined();
  });
});

describe("costWithPrerequisites", () => {
  it("adds what a feature depends on, each once", () => {
    expect(costWithPrerequisites(candidates, ["B", "A"])).toBe(150);
  });
});

describe("totalsOf", () => {
  it("sums cost, value and people", () => {
    expect(totalsOf(candidates)).toEqual({ count: 3, cost: 190, value: 50, people: 3 });
  });
});

describe("budgetsOf", () => {
  it("goes from nothing to what everything costs, in round steps", () => {
    const budgets = budgetsOf(problemOf(candidates, startLimits(190)));
    expect(budgets.slice(0, 3)).toEqual([0, 10, 20]);
    expect(budgets.at(-1)).toBe(190);
  });
});
