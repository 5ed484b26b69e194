import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { boardOf } from "../../../src/core/roadmap/board";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import type { Feature } from "../../../src/core/feature/feature";

const rating = (value: number) => ({ low: value, high: value });
const feature = (id: string, row: number, more: Partial<Feature>): Feature => ({ id, name: id, row, dependsOn: [], ...more });
const rated = (good: number) => ({ risk: rating(6 - good), impact: rating(good), businessValue: rating(good), scalability: rating(good) });

const features: readonly Feature[] = [
  feature("A", 0, { horizon: 1, team: "Finance", owner: "Lead", cost: 100, ...rated(3) }),
  feature("B", 1, { horizon: 1, team: "Finance", status: "Done", cost: 900, ...rated(5) }),
  feature("C", 2, { horizon: 2, team: "Support", cost: 300, gateTarget: 0.5, gateSuccesses: 1, gateTrials: 200, ...rated(4) }),
  feature("D", 3, { horizon: 3, team: "Research", gateTarget: 0.5, gateSuccesses: 1, gateTrials: 2 }),
  feature("E", 4, { horizon: 3 }),
  feature("F", 5, { status: "Cancelled", cost: 50 }),
];
const assumptions = defaultAssumptions;
const board = boardOf(buildRoadmap(features, assumptions), [0.7, 0.2, 0.1]);

describe("boardOf", () => {
  it("has a column for each horizon, what is open before what is delivered", () => {
    expect(board.columns.map(({ cards, open, done }) => [cards.map(({ entry }) => entry.feature.id).join(" "), open, done])).toEqual([
      ["A B", 1, 1],
      ["C", 1, 0],
      ["D E", 2, 0],
    ]);
  });

  it("says the gate in one word", () => {
    expect(board.columns.flatMap(({ cards }) => cards.map(({ gate }) => gate))).toEqual(["none", "Done", "FAIL", "MORE", "none"]);
  });

  it("has a lane for each team with more than one card, one for the others, and one for none", () => {
    expect(board.lanes.map(({ name, isShared, count }) => [name, isShared, count])).toEqual([
      ["Finance", false, 2],
      ["", false, 1],
      ["", true, 2],
    ]);
    expect(board.lanes[2]?.columns.map((cards) => cards.map(({ entry }) => entry.feature.id))).toEqual([[], ["C"], ["D"]]);
  });

  it("shares the cost still to spend, without what is delivered or dropped", () => {
    expect(board.costToGo).toBe(400);
    expect(board.shares?.map(({ share }) => share)).toEqual([0.25, 0.75, 0]);
    expect(board.notScheduled.map(({ feature: { id } }) => id)).toEqual(["F"]);
  });

  it("takes lanes by theme or strategy as well", () => {
    const byStrategy = boardOf(buildRoadmap(features, assumptions), [0.7, 0.2, 0.1], "strategy");
    expect(byStrategy.lanes.map(({ name, count }) => [name, count])).toEqual([["", 5]]);
  });

  it("shows every scheduled feature once, in a column and in a lane", () => {
    const inLanes = board.lanes.flatMap(({ columns }) => columns.flat()).map(({ entry }) => entry.feature.id);
    expect(inLanes.toSorted()).toEqual(["A", "B", "C", "D", "E"]);
  });
});
