import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { holdsBack, movedFeatures, type Moves, moveTo, standingOf, withMove } from "../../../src/core/roadmap/arrange";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import type { Roadmap } from "../../../src/core/roadmap/roadmap";

function feature(id: string, rating: number, over: Partial<Feature> = {}): Feature {
  const value = { low: rating, high: rating };
  return {
    id,
    name: id,
    row: 0,
    dependsOn: [],
    horizon: 1,
    risk: { low: 1, high: 1 },
    impact: value,
    businessValue: value,
    scalability: value,
    ...over,
  };
}

const features = [
  feature("A", 5),
  feature("B", 4),
  feature("C", 3),
  feature("D", 2, { horizon: 2 }),
  feature("E", 1, { horizon: 3, dependsOn: ["D"] }),
];
const plan = (moves: Moves): Roadmap => buildRoadmap(movedFeatures(features, moves), defaultAssumptions);
const order = (moves: Moves): readonly string[] =>
  plan(moves).horizons.map(({ entries }) => entries.map(({ feature: { id } }) => id).join(""));

describe("movedFeatures", () => {
  it("puts a pinned feature at its place, and the others around it in their order", () => {
    expect(order(new Map())).toEqual(["ABC", "D", "E"]);
    expect(order(new Map([["C", { pin: 1 }]]))).toEqual(["CAB", "D", "E"]);
    expect(
      order(
        new Map([
          ["A", { pin: 2 }],
          ["C", { pin: 1 }],
        ]),
      ),
    ).toEqual(["CAB", "D", "E"]);
    expect(order(new Map([["A", { pin: 9 }]]))).toEqual(["BCA", "D", "E"]);
    expect(order(new Map([["D", { horizon: 1 }]]))).toEqual(["ABCD", "", "E"]);
  });

  it("keeps prerequisites before what needs them, whatever is pinned", () => {
    const moves: Moves = new Map([["E", { horizon: 2, pin: 1 }]]);
    expect(order(moves)).toEqual(["ABC", "DE", ""]);
  });
});

describe("moveTo", () => {
  it.each([
    ["another horizon where the score brings it to the place", "D", 1, 4, { horizon: 1, pin: null }],
    ["another horizon at a place of its own", "D", 1, 1, { horizon: 1, pin: 1 }],
    ["its own horizon at another place", "C", 1, 1, { pin: 1 }],
    ["where it stands anyway", "B", 1, 2, { pin: null }],
  ] as const)("moves to %s", (_, id, horizon, rank, expected) => {
    const move = moveTo(id, horizon, rank, new Map(), plan);
    expect(move).toEqual(expected);
    expect(standingOf(plan(new Map([[id, move]])), id)).toMatchObject({ horizon, rank });
  });
});

describe("holdsBack", () => {
  it("names the prerequisite that stands later", () => {
    const [, , , , e] = features;
    if (e === undefined) throw new Error("five features");
    expect(holdsBack(plan(new Map()), e, 1)?.feature.id).toBe("D");
    expect(holdsBack(plan(new Map()), e, 2)).toBeUndefined();
  });
});

describe("withMove", () => {
  it("forgets a move that leaves the sheet as it is", () => {
    const standing = feature("A", 5, { pin: 2 });
    const moves = withMove(new Map(), standing, { horizon: 2, pin: 1 });
    expect([...moves]).toEqual([["A", { horizon: 2, pin: 1 }]]);
    expect(withMove(moves, standing, { horizon: 1, pin: 2 }).size).toBe(0);
    expect([...withMove(new Map(), standing, { pin: null })]).toEqual([["A", { pin: null }]]);
  });
});
