import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import { costBalance, subtotals } from "../../../src/core/roadmap/subtotals";
import { featuresOf, type StatedRow } from "./sheets";

const rows: readonly StatedRow[] = [
  { ID: "F1", Horizon: 1, Cost: 100, People: 2, Team: "Legal", "Gate target": 0.5, "Gate successes": 90, "Gate trials": 100 },
  { ID: "F2", Horizon: 1, Cost: 200, Team: "Finance" },
  { ID: "F3", Horizon: 1, People: 1 },
  { ID: "F4", Horizon: 2, Cost: 100, Team: "Legal" },
  { ID: "F5", Cost: 70 },
];
const roadmap = buildRoadmap(featuresOf(rows), defaultAssumptions);
const noGates = { PASS: 0, FAIL: 0, "NOT ENOUGH DATA": 0 };

describe("subtotals", () => {
  it("adds up every horizon and what is not scheduled, by team", () => {
    expect(subtotals(roadmap)).toEqual([
      {
        horizon: 1,
        count: 3,
        cost: 300,
        people: 3,
        gates: { ...noGates, PASS: 1 },
        teams: [
          { team: "Finance", count: 1, cost: 200, people: 0, gates: noGates },
          { team: "Legal", count: 1, cost: 100, people: 2, gates: { ...noGates, PASS: 1 } },
          { team: "", count: 1, cost: 0, people: 1, gates: noGates },
        ],
      },
      {
        horizon: 2,
        count: 1,
        cost: 100,
        people: 0,
        gates: noGates,
        teams: [{ team: "Legal", count: 1, cost: 100, people: 0, gates: noGates }],
      },
      { horizon: 3, count: 0, cost: 0, people: 0, gates: noGates, teams: [] },
      {
        horizon: "Not scheduled",
        count: 1,
        cost: 70,
        people: 0,
        gates: noGates,
        teams: [{ team: "", count: 1, cost: 70, people: 0, gates: noGates }],
      },
    ]);
  });
});

describe("costBalance", () => {
  it("holds the scheduled cost against the target mix", () => {
    expect(costBalance(roadmap, [0.7, 0.2, 0.1])?.map(({ horizon, share, target }) => [horizon, share, target])).toEqual([
      [1, 0.75, 0.7],
      [2, 0.25, 0.2],
      [3, 0, 0.1],
    ]);
  });

  it("has no shares where nothing costs anything", () => {
    expect(costBalance(buildRoadmap(featuresOf([{ ID: "F1", Horizon: 1 }]), defaultAssumptions), [0.7, 0.2, 0.1])).toBeUndefined();
  });
});
