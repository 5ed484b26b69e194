import type { RibsWeights } from "../../../src/core/score/ribs";
import fc from "fast-check";
import { areEqual, wholePercents, withWeight } from "../../../src/taskpane/score/weights";

const weights: fc.Arbitrary<RibsWeights> = fc
  .tuple(
    ...([0, 0, 0, 0].map(() => fc.double({ min: 0, max: 1000, noNaN: true })) as [
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
    ]),
  )
  .filter((list) => list.reduce((sum, weight) => sum + weight, 0) > 1e-6);

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);

describe("wholePercents", () => {
  it.each([
    ["equal weights", [1, 1, 1, 1], [25, 25, 25, 25]],
    ["thirds, the earlier criterion first", [1, 1, 1, 0], [34, 33, 33, 0]],
    ["the largest remainder first", [25.4, 30.5, 29.5, 14.6], [25, 31, 29, 15]],
  ] as const)("rounds %s", (_, given, percents) => {
    expect(wholePercents(given)).toEqual(percents);
  });

  it("always sums to 100", () => {
    fc.assert(
      fc.property(weights, (given) => {
        expect(sum(wholePercents(given))).toBe(100);
      }),
    );
  });
});

describe("withWeight", () => {
  it("lets the others share the rest as they did before", () => {
    expect(withWeight([10, 20, 30, 40], 0, 55)).toEqual([55, 10, 15, 20]);
  });

  it("shares the rest equally where the others had nothing", () => {
    expect(withWeight([1, 0, 0, 0], 0, 40)).toEqual([40, 20, 20, 20]);
  });

  it("keeps the sum at 100 and the moved weight as asked", () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 100 }), (given, moved, percent) => {
        const next = withWeight(given, moved, percent);
        expect(next[moved]).toBe(percent);
        expect(sum(next)).toBeCloseTo(100, 9);
      }),
    );
  });
});

describe("areEqual", () => {
  it.each([
    [[2, 2, 2, 2], true],
    [[2, 2, 2, 1], false],
  ] as const)("tells of %p %p", (given, equal) => {
    expect(areEqual(given)).toBe(equal);
  });
});
