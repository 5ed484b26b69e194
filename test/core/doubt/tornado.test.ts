import { tornado } from "../../../src/core/doubt/tornado";

describe("tornado", () => {
  it("moves one item at a time and puts the widest first, the first given among equals", () => {
    const bars = tornado([
      { low: 8, likely: 10, high: 13 },
      { low: 10, likely: 20, high: 45 },
      { low: 0, likely: 1, high: 5 },
    ]);
    expect(bars).toEqual([
      { item: 1, atLow: 21, atHigh: 56, swing: 35 },
      { item: 0, atLow: 29, atHigh: 34, swing: 5 },
      { item: 2, atLow: 30, atHigh: 35, swing: 5 },
    ]);
  });
});
