import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { costOfDelay } from "../../../src/core/money/costOfDelay";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import { type HorizonDelay, horizonDelays } from "../../../src/core/portfolio/horizonDelay";

const feature = (id: string, rest: Partial<Feature>): Feature => ({ id, name: id, row: 0, dependsOn: [], horizon: 1, ...rest });

function firstHorizon(features: readonly Feature[]): HorizonDelay {
  const roadmap = buildRoadmap(
    features.map((each, row) => ({ ...each, row })),
    defaultAssumptions,
  );
  const delay = horizonDelays(roadmap, defaultAssumptions).find(({ horizon }) => horizon === 1);
  if (delay === undefined) throw new Error("H1 is there");
  return delay;
}

const ids = ({ order }: HorizonDelay): readonly string[] => order.map(({ feature: { id } }) => id);

describe("horizonDelays", () => {
  it("puts the greatest cost of delay per month first, and tells what today's order loses more", () => {
    const delay = firstHorizon([
      feature("A", { likely: 120, months: 2 }),
      feature("B", { likely: 360, months: 3 }),
      feature("C", { likely: 240, months: 1 }),
    ]);
    expect(ids(delay)).toEqual(["C", "B", "A"]);
    // Today A, B, C: 10·2 + 30·5 + 20·6; best C, B, A: 20·1 + 30·4 + 10·6.
    expect(delay).toMatchObject({ costToday: 290, costBest: 200, isProven: true, missing: [] });
    expect(delay.order.map(({ today }) => today)).toEqual([3, 2, 1]);
  });

  it("keeps prerequisites first, also through a feature that is left out", () => {
    const delay = firstHorizon([
      feature("A", { likely: 12, months: 2 }),
      feature("B", { dependsOn: ["A"] }),
      feature("C", { likely: 1200, months: 1, dependsOn: ["B"] }),
    ]);
    expect(ids(delay)).toEqual(["A", "C"]);
    expect(delay.missing.map(({ feature: { id }, fields }) => [id, fields])).toEqual([["B", ["likely"]]]);
  });

  it("leaves out what is done", () => {
    expect(ids(firstHorizon([feature("A", { likely: 120, months: 2, status: "Done" }), feature("B", { likely: 120, months: 2 })]))).toEqual(
      ["B"],
    );
  });

  it("has an empty order without features", () => {
    expect(firstHorizon([])).toMatchObject({ order: [], costToday: 0, costBest: 0 });
  });
});

describe("costOfDelay", () => {
  it("is the expected yearly result by the month, after run cost", () => {
    expect(
      costOfDelay(feature("A", { low: 0, likely: 240, high: 480, successProbability: 0.5, runCost: 60 }), defaultAssumptions, 1),
    ).toBeCloseTo(7.5, 12);
  });

  it("is nothing for a feature that would lose money, and untold without a value", () => {
    expect(costOfDelay(feature("A", { likely: 10, runCost: 60 }), defaultAssumptions, 1)).toBe(0);
    expect(costOfDelay(feature("A", {}), defaultAssumptions, 1)).toBeUndefined();
  });
});
