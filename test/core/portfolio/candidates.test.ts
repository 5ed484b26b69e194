import { problemOf } from "../../../src/core/portfolio/planProblem";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { balanceOf, budgetsOf, candidatesOf, needsOf, teamsOf, totalsOf } from "../../../src/core/portfolio/candidates";
import { plainScenario } from "../../../src/core/portfolio/scenario";
import { noLimits, startLimits, withForced, withShare } from "../../../src/core/portfolio/limits";

const plain = plainScenario("Plan");

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
const candidates = candidatesOf(features, defaultAssumptions, plain);

describe("candidatesOf", () => {
  it("takes what has a horizon and is not done, whatever was selected before", () => {
    expect(candidates.map(({ feature: { id } }) => id)).toEqual(["A", "B", "E"]);
  });

  it("takes the factors of a scenario, its discount rate and its aim", () => {
    const dear = candidatesOf(features, defaultAssumptions, { ...plain, factors: { value: 2, cost: 1.5, success: 3 } });
    expect(dear.map(({ value, cost }) => [value, cost])).toEqual([
      [120, 150],
      [40, 75],
      [0, 60],
    ]);
    const worth = (discountRate: number): readonly number[] =>
      candidatesOf(features, defaultAssumptions, { ...plain, aim: "NPV", discountRate }).map(({ value }) => value);
    expect(worth(0.3)[0]).toBeLessThan(worth(0.1)[0] ?? 0);
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

  it("limits the people of a team and a further column, whatever their case", () => {
    const own = candidates.map((each, row) =>
      row < 2 ? { ...each, feature: { ...each.feature, team: row === 0 ? "Claims" : "Search" } } : each,
    );
    const limits = { ...noLimits, teams: new Map([["claims", 1]]), resources: new Map([["gpus", 8]]) };
    const { capacities } = problemOf(own, limits, [{ header: "GPUs", amounts: new Map([["B", 4]]) }]);
    expect(capacities).toEqual([
      { name: "Budget", amounts: [100, 50, 40], available: 190 },
      { name: "People of claims", amounts: [2, 0, 0], available: 1 },
      { name: "gpus", amounts: [0, 4, 0], available: 8 },
    ]);
    expect(teamsOf(own)).toEqual(["Claims", "Search"]);
  });

  it("keeps rules between features, and forgets features that are gone", () => {
    const { counts, requires } = problemOf(candidates, {
      ...noLimits,
      rules: [
        { kind: "atMost", most: 1, ids: ["A", "E"] },
        { kind: "atMost", most: 2, ids: ["A", "B", "Z"] },
        { kind: "needs", id: "E", needs: "B" },
        { kind: "needs", id: "E", needs: "Z" },
      ],
    });
    expect(counts).toEqual([
      { name: "Feature A or Feature E", members: [0, 2], most: 1 },
      { name: "at most 2 of Feature A, Feature B, Z", members: [0, 1], most: 2 },
    ]);
    expect(requires).toEqual([
      { feature: 1, required: 0 },
      { feature: 2, required: 1 },
    ]);
  });
});

describe("balanceOf", () => {
  it("shares out the cost of what is chosen", () => {
    expect(balanceOf(candidates, [true, true, false], defaultAssumptions)?.map(({ share }) => share)).toEqual([2 / 3, 1 / 3, 0]);
    expect(balanceOf(candidates, [false, false, false], defaultAssumptions)).toBeUndefined();
  });
});

describe("needsOf", () => {
  it("adds what a feature depends on, each once", () => {
    expect(needsOf(candidates, ["B", "A"]).map(({ feature: { id } }) => id)).toEqual(["A", "B"]);
  });
});

describe("totalsOf", () => {
  it("sums cost, value and people", () => {
    expect(totalsOf(candidates)).toEqual({ count: 3, cost: 190, value: 50, people: 3 });
  });
});

describe("budgetsOf", () => {
  it.each([
    { costs: 190, last: 200, step: 12.5 },
    { costs: 6650, last: 8000, step: 500 },
    { costs: 22, last: 25, step: 1.25 },
  ])("goes from nothing to the tick above what everything costs ($costs)", ({ costs, last, step }) => {
    const budgets = budgetsOf({ values: [1], capacities: [{ name: "Budget", amounts: [costs], available: 1 }] });
    expect(budgets.slice(0, 2)).toEqual([0, step]);
    expect(budgets.at(-1)).toBe(last);
  });

  it("is empty where nothing costs anything", () => {
    expect(budgetsOf({ values: [1], capacities: [{ name: "Budget", amounts: [0], available: 1 }] })).toEqual([]);
  });
});
