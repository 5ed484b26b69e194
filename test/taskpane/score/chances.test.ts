import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { rankAcceptabilities } from "../../../src/core/doubt/rankAcceptability";
import { chanceQuestion, chancesById, rowInQuestion } from "../../../src/taskpane/score/chances";
import { rankFeatures, weighed } from "../../../src/taskpane/score/ranking";
import { sampleSheet } from "../sampleSheet";

const levels = [1, 2, 3, 4, 5, 3] as const;
const rows = levels.map((level, index) => [
  `F0${String(index)}`,
  `Feature ${String(index)}`,
  6 - level,
  level,
  level,
  level,
  "API",
  1,
  null,
]);
const ranking = rankFeatures(sampleSheet(rows).features, [1, 1, 1, 1], defaultAssumptions);

describe("chanceQuestion", () => {
  it("asks in the order of the sheet, with weights that sum to 1 and risk the other way round", () => {
    const question = chanceQuestion(ranking, weighed(defaultAssumptions, [1, 1, 1, 1]), "around");
    expect(question.ratings.map(([, impact]) => impact?.low)).toEqual(levels);
    expect(question).toMatchObject({
      isLessBetter: [true, false, false, false],
      weights: { kind: "around", weights: [0.25, 0.25, 0.25, 0.25] },
    });
  });

  it("finds features that lead on everything safe, and the last one out", () => {
    const { topChances } = rankAcceptabilities(chanceQuestion(ranking, weighed(defaultAssumptions, [1, 2, 3, 4]), "around"), 2, false);
    expect(topChances).toEqual([0, 0, 0, 1, 1, 0]);
  });
});

describe("chanceQuestion on bounds of one's own", () => {
  it("counts ratings as shares of their scale, so that a step of one is worth what its weight says", () => {
    const [first] = ranking;
    if (first === undefined) throw new Error("the ranking is empty");
    const criteria = [
      { name: "Fit", header: "Fit", isLowBetter: false, scale: { lo: 0, hi: 10 }, weight: 1 },
      { name: "Effort", header: "Effort", isLowBetter: true, scale: { lo: 1, hi: 13 }, weight: 3 },
    ];
    const rated = [
      {
        feature: first.feature,
        ratings: [
          { low: 5, high: 10 },
          { low: 7, high: 7 },
        ],
      },
    ];
    expect(chanceQuestion(rated, criteria, "around")).toMatchObject({
      ratings: [
        [
          { low: 0.5, high: 1 },
          { low: 0.5, high: 0.5 },
        ],
      ],
      isLessBetter: [false, true],
      weights: { kind: "around", weights: [0.25, 0.75] },
    });
  });
});

describe("chanceQuestion by trust", () => {
  it("reads the order of importance off the sliders, equal ones alike", () => {
    expect(chanceQuestion(ranking, weighed(defaultAssumptions, [20, 40, 20, 20]), "order").weights).toEqual({
      kind: "order",
      importance: [2, 1, 2, 2],
    });
  });

  it("asks for any weights where none are known", () => {
    expect(chanceQuestion(ranking, weighed(defaultAssumptions, [20, 40, 20, 20]), "nothing").weights).toEqual({ kind: "nothing" });
  });
});

describe("chancesById", () => {
  const question = chanceQuestion(ranking, weighed(defaultAssumptions, [1, 1, 1, 1]), "around");
  const answer = (topChances: readonly number[]): NonNullable<Parameters<typeof chancesById>[1]> => ({
    job: { kind: "rankAcceptability", given: { question, k: 3, withRanks: false } },
    value: { topChances, firstChances: topChances.map((chance) => chance / 2), errors: [], centralWeights: [] },
  });

  it("puts each chance beside its feature, whatever its rank, with the places it was asked for", () => {
    const chances = chancesById(ranking, answer([0, 0.1, 0.2, 0.3, 0.4, 0.5]));
    expect(chances?.top.get("F04")).toBe(0.4);
    expect(chances?.first.get("F04")).toBe(0.2);
    expect(chances?.places).toBe(3);
  });

  it("has nothing before they are known, and none of another set of features", () => {
    expect(chancesById(ranking, undefined)).toBeUndefined();
    expect(chancesById(ranking, answer([1]))).toBeUndefined();
  });
});

describe("rowInQuestion", () => {
  it("is the row of the sheet, not the rank", () => {
    expect(rowInQuestion(ranking, "F04")).toBe(4);
  });
});
