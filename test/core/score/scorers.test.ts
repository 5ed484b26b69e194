import type { Feature } from "../../../src/core/feature/feature";
import { chiSquareTail } from "../../../src/core/score/chiSquare";
import { readScorings, type Scoring, scorerFields } from "../../../src/core/score/scorerRatings";
import { compareScorers, mergedRating } from "../../../src/core/score/scorers";
import { certain } from "../../../src/core/score/rating";
import { defaultScale } from "../../../src/core/score/scale";

const features: readonly Feature[] = ["F1", "F2", "F3"].map((id, row) => ({ id, name: `Feature ${id}`, row, dependsOn: [] }));
const headers = scorerFields.map(({ label }) => label);

const scoring = (
  feature: string,
  scorer: string,
  [risk = 3, impact = 3, businessValue = 3, scalability = 3]: readonly number[],
): Scoring => ({
  row: 0,
  feature,
  scorer,
  ratings: { risk: certain(risk), impact: certain(impact), businessValue: certain(businessValue), scalability: certain(scalability) },
});
const equal = [1, 1, 1, 1] as const;

describe("readScorings", () => {
  it("reads ratings by feature ID or name, with faults by their cells; the lower of two rows counts", () => {
    const read = readScorings(
      headers,
      [
        ["F1", "Product", 2, "3..5", 4, null],
        ["Feature F2", "Product", 7, 3, 3, 3],
        ["F9", "Product", 1, 1, 1, 1],
        ["F3", "Product", null, null, null, null],
        ["F1", "product", 4, 3, 3, 3],
      ],
      features,
      defaultScale,
    );
    expect(read.scorings.map(({ feature, ratings }) => [feature, ratings.risk?.low])).toEqual([
      ["F1", 4],
      ["F2", undefined],
    ]);
    expect(read.problems.map(({ row, column }) => [row, column])).toEqual([
      [1, 2],
      [2, 0],
    ]);
    expect(read.problems[0]?.message).toContain("must be from 1 to 5, received 7");
  });
});

describe("compareScorers", () => {
  const twoMinds = [
    scoring("F1", "Product", [1, 5, 5, 5]),
    scoring("F2", "Product", [3, 3, 3, 3]),
    scoring("F3", "Product", [5, 1, 1, 1]),
    scoring("F1", "Finance", [5, 1, 1, 1]),
    scoring("F2", "Finance", [3, 3, 3, 3]),
    scoring("F3", "Finance", [1, 5, 5, 5]),
  ];

  it("finds no agreement between opposite orders, and the ranks they move", () => {
    const compared = compareScorers(twoMinds, equal, defaultScale, 1);
    expect(compared.agreements.map(({ w }) => w)).toEqual([0, 0, 0, 0, 0]);
    expect(compared.agreements[4]?.chance).toBeCloseTo(1, 12);
    expect(compared.ranks.map(({ feature, best, worst, inTopFor }) => [feature, best, worst, inTopFor])).toEqual([
      ["F1", 1, 3, ["Product"]],
      ["F2", 1, 2, []],
      ["F3", 1, 3, ["Finance"]],
    ]);
    expect(compared.widest).toEqual({ feature: "F1", criterion: "risk", low: "Product", high: "Finance", steps: 4 });
  });

  it("finds full agreement where all order alike, and nothing to say where nobody tells features apart", () => {
    const alike = ["Product", "Finance"].flatMap((who) => [scoring("F1", who, [1, 5, 3, 3]), scoring("F2", who, [2, 4, 3, 3])]);
    const compared = compareScorers(alike, equal, defaultScale, 1);
    expect(compared.agreements.map(({ w }) => w)).toEqual([1, 1, undefined, undefined, 1]);
    expect(compared.widest).toBeUndefined();
    expect(compared.farthest).toBeUndefined();
  });

  it("stands on the features that everybody rated, and names who lies farthest off", () => {
    const compared = compareScorers(
      [...twoMinds.slice(0, 3), scoring("F1", "Finance", [1, 5, 5, 5]), scoring("F1", "Support", [1, 5, 5, 1])],
      equal,
      defaultScale,
      1,
    );
    expect(compared.shared).toEqual(["F1"]);
    expect(compared.farthest).toEqual({ scorer: "Support", steps: 1 });
  });
});

describe("mergedRating", () => {
  const three = [scoring("F1", "A", [2]), scoring("F1", "B", [4]), scoring("F1", "C", [4]), scoring("F2", "A", [3])];
  it.each([
    { feature: "F1", how: "mean" as const, gives: 3.33 },
    { feature: "F1", how: "range" as const, gives: "2..4" },
    { feature: "F2", how: "range" as const, gives: 3 },
    { feature: "F3", how: "mean" as const, gives: undefined },
  ])("of $feature as $how is $gives", ({ feature, how, gives }) => {
    expect(mergedRating(three, feature, "risk", how)).toBe(gives);
  });
});

describe("chiSquareTail", () => {
  it.each([
    { x: 3.841458820694124, degrees: 1, chance: 0.05 },
    { x: 5.991464547107979, degrees: 2, chance: 0.05 },
    { x: 7.814727903251179, degrees: 3, chance: 0.05 },
    { x: 23.20925115895436, degrees: 10, chance: 0.01 },
    { x: 0, degrees: 5, chance: 1 },
  ])("of $x with $degrees degrees is $chance", ({ x, degrees, chance }) => {
    expect(chiSquareTail(x, degrees)).toBeCloseTo(chance, 9);
  });
});
