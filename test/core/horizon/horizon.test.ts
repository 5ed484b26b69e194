import { defaultWindows, horizonFromMonths, horizonFromStrategy, laterHorizon } from "../../../src/core/horizon/horizon";
import { strategies } from "../../../src/core/strategy/strategy";

describe("horizonFromMonths", () => {
  it.each([
    [0, 1],
    [5.9, 1],
    [6, 2],
    [11.99, 2],
    [12, 3],
    [60, 3],
  ])("puts %s months into horizon %s", (months, horizon) => {
    expect(horizonFromMonths(months, defaultWindows)).toBe(horizon);
  });

  it("heeds the windows it is given", () => {
    expect([2, 3, 4].map((months) => horizonFromMonths(months, [3, 4]))).toEqual([1, 2, 3]);
  });
});

describe("horizonFromStrategy", () => {
  it("puts cheap steps first", () => {
    expect(strategies.map(horizonFromStrategy)).toEqual([1, 1, 2, 2, 3]);
  });
});

describe("laterHorizon", () => {
  it.each([
    [1, 3, 3],
    [2, 1, 2],
    [undefined, 2, 2],
    [2, undefined, 2],
    [undefined, undefined, undefined],
  ] as const)("of %s and %s is %s", (one, other, later) => {
    expect(laterHorizon(one, other)).toBe(later);
  });
});
