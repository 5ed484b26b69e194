import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { countScores } from "../../../src/taskpane/start/countScores";
import { sampleSheet } from "../sampleSheet";

describe("countScores", () => {
  it("tells those that wait for a fix from those that were never rated", () => {
    expect(countScores(sampleSheet(), defaultAssumptions)).toEqual({ scored: 2, toFix: 1, unrated: 1 });
  });
});
