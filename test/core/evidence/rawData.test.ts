import { reportLabels, summarizeRatings, summarizeSuggestions, summarizeTimes } from "../../../src/core/evidence/rawData";

describe("reportLabels", () => {
  it("reports each label, and leaves out rows with a blank", () => {
    const { value, problems } = reportLabels([
      ["yes", "yes"],
      ["yes", "no"],
      [null, null],
      ["no", null],
      ["no", "no"],
    ]);
    expect(value?.accuracy).toBeCloseTo(2 / 3, 12);
    expect(problems).toMatchObject([{ row: 3, column: 1, message: "Predicted is blank." }]);
  });

  it("reports a label that is none of those agreed", () => {
    expect(reportLabels([["yes", "maybe"]], ["yes", "no"])).toMatchObject({
      problems: [{ row: 0, column: 1, message: 'Predicted must be one of yes, no, received "maybe".' }],
    });
  });
});

describe("summarizeSuggestions", () => {
  it("counts what was shown and accepted, and how much of it was changed", () => {
    const { value, problems } = summarizeSuggestions([
      ["abcdefghij", "abcdefghij", "yes"],
      ["abcdefghij", "abcdefghXX", "yes"],
      ["abc", null, "no"],
      ["abc", "abc", "perhaps"],
    ]);
    expect(value).toMatchObject({
      shown: 3,
      accepted: 2,
      keptWithFewEdits: 1,
      edits: { mean: expect.closeTo(0.1, 12) as number, count: 2 },
    });
    expect(problems).toMatchObject([{ row: 3, column: 2 }]);
  });
});

describe("summarizeSuggestions, by counts", () => {
  it("adds up how many were shown and accepted", () => {
    expect(
      summarizeSuggestions([
        [null, null, 3, 10],
        [null, null, 4, 5],
      ]).value,
    ).toMatchObject({ shown: 15, accepted: 7, edits: { count: 0 } });
  });

  it.each([
    ["more accepted than shown", [null, null, 6, 5], 2, "Accepted must be at most the 5 shown, received 6."],
    ["accepted though not shown", [null, null, "yes", "no"], 2, "Accepted must be at most the 0 shown, received 1."],
    ["a negative count", [null, null, -1, 5], 2, "Accepted must be a whole number, 0 or more, received -1."],
  ])("reports %s", (_, cells, column, message) => {
    expect(summarizeSuggestions([cells])).toMatchObject({ problems: [{ row: 0, column, message }] });
  });
});

describe("summarizeRatings", () => {
  it("counts the two highest steps, and promoters on a scale from 0 to 10", () => {
    const { value } = summarizeRatings([[10], [9], [8], [0]], { lo: 0, hi: 10 });
    expect(value).toMatchObject({ count: 4, satisfied: 2, satisfaction: 0.5, promoters: { score: 25 } });
    expect(summarizeRatings([[5], [4], [3]], { lo: 1, hi: 5 }).value).toEqual({ count: 3, satisfied: 2, satisfaction: 2 / 3 });
  });

  it("reports a rating outside its scale", () => {
    expect(summarizeRatings([[6], [5]], { lo: 1, hi: 5 })).toMatchObject({
      value: { count: 1 },
      problems: [{ row: 0, column: 0, message: "Rating must be from 1 to 5, received 6." }],
    });
  });
});

describe("summarizeTimes", () => {
  it("takes debugging off, below 0 where people lost time", () => {
    expect(
      summarizeTimes([
        [30, 10, 5],
        [20, 18],
        [10, 10, 12],
      ]).value,
    ).toEqual({
      mean: 5 / 3,
      spread: expect.closeTo(Math.sqrt(((15 - 5 / 3) ** 2 + (2 - 5 / 3) ** 2 + (-12 - 5 / 3) ** 2) / 2), 12) as number,
      count: 3,
    });
  });

  it("reports negative minutes", () => {
    expect(summarizeTimes([[-1, 2]])).toMatchObject({ problems: [{ row: 0, column: 0 }] });
  });
});
