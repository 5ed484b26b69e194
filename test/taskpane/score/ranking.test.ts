import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { criteriaOf } from "../../../src/core/score/criteria";
import { furthestRankChange, movesAgainst, rankFeatures } from "../../../src/taskpane/score/ranking";
import { sampleSheet } from "../sampleSheet";

const rows = [
  ["F10", "Tied, later ID", 1, 3, 3, 3, null, null, null],
  ["F02", "Tied, earlier ID", 1, 3, 3, 3, null, null, null],
  ["F03", "Strong impact", 3, 5, 3, 3, null, null, null],
  ["F04", "Unrated", null, 5, 5, 5, null, null, null],
  ["F05", "Weak", 5, 2, 2, 2, null, null, null],
];
const { features } = sampleSheet(rows);
const ranking = rankFeatures(features, [1, 1, 1, 1], defaultAssumptions);

describe("rankFeatures", () => {
  it("ranks what has a score, best first, equal scores by ID", () => {
    expect(ranking.map(({ feature, rank }) => [feature.id, rank])).toEqual([
      ["F02", 1],
      ["F03", 2],
      ["F10", 3],
      ["F05", 4],
    ]);
  });

  it("gives parts that add up to the score", () => {
    for (const { parts, score } of ranking) expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
  });
});

describe("movesAgainst", () => {
  it("counts places gained and lost against the saved weights", () => {
    const byImpact = rankFeatures(features, [0, 1, 0, 0], defaultAssumptions);
    expect(Object.fromEntries(movesAgainst(ranking, byImpact))).toEqual({ F02: -1, F03: 1, F10: 0, F05: 0 });
  });
});

describe("furthestRankChange", () => {
  it("finds the single step that moves the feature furthest", () => {
    const [first] = ranking;
    if (first === undefined) throw new Error("the ranking is empty");
    expect(furthestRankChange(first, ranking, criteriaOf(defaultAssumptions))).toEqual({ criterion: 0, from: 1, to: 2, rank: 3 });
  });

  it("finds none where no step moves it", () => {
    const weak = ranking.at(-1);
    if (weak === undefined) throw new Error("the ranking is empty");
    expect(furthestRankChange(weak, ranking, criteriaOf(defaultAssumptions))).toBeUndefined();
  });
});

describe("rankFeatures by RICE", () => {
  it("ranks by the score as it is, without parts and bands", () => {
    const scored = features.map((feature, index) => ({ ...feature, ownScore: 100 * index }));
    const byRice = rankFeatures(scored, [1, 1, 1, 1], { ...defaultAssumptions, scoreBy: "RICE" });
    expect(byRice.map(({ feature, score, parts, band }) => [feature.id, score, parts, band])[0]).toEqual(["F05", 400, [], undefined]);
  });
});
