import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { rankAcceptabilities } from "../../../src/core/doubt/rankAcceptability";
import { chanceQuestion, chancesById } from "../../../src/taskpane/score/chances";
import { rankFeatures } from "../../../src/taskpane/score/ranking";
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
    const question = chanceQuestion(ranking, [1, 1, 1, 1]);
    expect(question.ratings.map(([, impact]) => impact?.low)).toEqual(levels);
    expect(question).toMatchObject({
      isLessBetter: [true, false, false, false],
      weights: { kind: "around", weights: [0.25, 0.25, 0.25, 0.25] },
    });
  });

  it("finds features that lead on everything safe, and the last one out", () => {
    const { topChances } = rankAcceptabilities(chanceQuestion(ranking, [1, 2, 3, 4]), 2, false);
    expect(topChances).toEqual([0, 0, 0, 1, 1, 0]);
  });
});

describe("chancesById", () => {
  it("puts each chance beside its feature, whatever its rank", () => {
    expect(chancesById(ranking, [0, 0.1, 0.2, 0.3, 0.4, 0.5])?.get("F04")).toBe(0.4);
  });

  it("has nothing before they are known, and none of another set of features", () => {
    expect(chancesById(ranking, undefined)).toBeUndefined();
    expect(chancesById(ranking, [1])).toBeUndefined();
  });
});
