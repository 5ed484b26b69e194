import { rawKindOf, recognizeRaw } from "../../../src/core/evidence/rawColumns";

describe("rawKindOf", () => {
  it.each([
    ["suggestions", ["Suggested", "Final", "Accepted"]],
    ["suggestions", ["When", "Accepted"]],
    ["labels", ["Predicted", "Actual"]],
    ["times", ["Minutes without", "Minutes with", "Minutes debugging"]],
    ["exposures", ["User", "First use", "First success"]],
    ["periods", ["Bin", "Baseline", "Current"]],
    ["ratings", ["CSAT"]],
    [undefined, ["Feature", "Risk"]],
  ])("knows %s by its headers", (kind, headers) => {
    expect(rawKindOf(headers)).toBe(kind);
  });
});

describe("recognizeRaw", () => {
  it("finds columns in any order, case and punctuation", () => {
    expect([...recognizeRaw("suggestions", ["id", "was accepted?", "DRAFT", "sent"])]).toEqual([
      ["suggested", 2],
      ["final", 3],
      ["accepted", 1],
    ]);
  });
});
