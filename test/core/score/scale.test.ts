import * as fc from "fast-check";
import { fromDefaultScale, shareOfScale, toDefaultScale } from "../../../src/core/score/scale";

describe("shareOfScale", () => {
  it("is 0 at the lowest rating and 1 at the highest", () => {
    expect([0, 2.5, 10].map((level) => shareOfScale(level, { lo: 0, hi: 10 }))).toEqual([0, 0.25, 1]);
  });
});

describe("toDefaultScale", () => {
  it.each([
    [0, { lo: 0, hi: 10 }, 1],
    [7.5, { lo: 0, hi: 10 }, 4],
    [100, { lo: 0, hi: 100 }, 5],
    [3, { lo: 1, hi: 5 }, 3],
  ])("maps %s on %j to %s", (level, scale, expected) => {
    expect(toDefaultScale(level, scale)).toBe(expected);
  });

  it("reaches a threshold that only rounding error misses", () => {
    expect(toDefaultScale(0.1 + 0.2, { lo: 0, hi: 0.4 })).toBe(4);
  });
});

describe("fromDefaultScale", () => {
  it("turns toDefaultScale round", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (level) => {
        const scale = { lo: 0, hi: 100 };
        expect(fromDefaultScale(toDefaultScale(level, scale), scale)).toBeCloseTo(level, 6);
      }),
    );
  });
});
