import fc from "fast-check";

import { RIBS } from "../../../../src/functions/catalogue/score/ribs";
import { SCORE } from "../../../../src/functions/catalogue/score/score";
import { SCORE_PARTS } from "../../../../src/functions/catalogue/score/scoreParts";
import { shown, single } from "../../messages";

const directions = [["low", "high", "high", "high"]];

describe("SCORE", () => {
  it("over the criteria of RIBS equals RIBS to the last bit", () => {
    const level = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 1, max: 5, noNaN: true }), fc.constantFrom("low", "2..4"));
    const weight = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(fc.tuple(level, level, level, level), fc.tuple(weight, weight, weight, weight), (levels, weights) => {
        expect(single(SCORE, [[levels], [weights], directions])).toBe(single(RIBS, [...levels, [weights]]));
      }),
    );
  });

  it("moves no score when other rows come and go", () => {
    const row = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 });
    const rules = [[[1, 2, 3, 4, 5, 6, 7]], "high", 0, 10];
    fc.assert(
      fc.property(row, fc.array(row, { maxLength: 8 }), (kept, others) => {
        expect(shown(SCORE, [[kept, ...others], ...rules])[0]).toEqual(shown(SCORE, [[kept], ...rules])[0]);
      }),
    );
  });

  it.each<[string, readonly unknown[], string]>([
    ["a rating off its scale", [[[2, 9]], null, null, 0, [[5, 8]]], "#VALUE! ratings must be from 0 to 8, received 9 (criterion 2)"],
    [
      "a rating missing",
      [
        [
          [2, ""],
          [1, 1],
        ],
      ],
      "#VALUE! ratings is blank (row 1, criterion 2)",
    ],
    ["an error cell", [[[2, { error: "#N/A" }]]], "#N/A an argument is #N/A"],
    ["a direction it does not know", [[[2, 3]], null, "up"], '#VALUE! better must be high or low, received "up"'],
    ["bounds the wrong way round", [[[2, 3]], null, null, 5, 1], "#VALUE! highest must be above lowest, 5, received 1 (criterion 1)"],
    ["too few weights", [[[2, 3, 4]], [[1, 2]]], "#VALUE! weights must be one cell or 3, as many as ratings has columns, received 2"],
    ["no weight above 0", [[[2, 3]], [[0, 0]]], '#VALUE! weights must be numbers with a sum above 0, received "0, 0"'],
  ])("refuses %s", (_name, given, says) => {
    expect(single(SCORE, given)).toBe(says);
  });

  it("takes directions as yes and no too, a blank as high", () => {
    expect(single(SCORE, [[[5, 1, 5]], null, [["yes", false, ""]]])).toBe(100);
  });
});

describe("SCORE.PARTS", () => {
  it("adds up to SCORE", () => {
    const given = [[[2, 4, 3, 5, 1, 2, 4]], [[3, 1, 4, 1, 5, 9, 2]], [["low", "high", "high", "low", "high", "high", "low"]]];
    const parts = shown(SCORE_PARTS, given)[0] ?? [];
    expect(parts.reduce<number>((sum, part) => sum + Number(part), 0)).toBeCloseTo(Number(single(SCORE, given)), 12);
  });
});
