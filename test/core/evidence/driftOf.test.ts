import { driftOfCategories, driftOfNumbers } from "../../../src/core/evidence/driftOf";

const baseline = Array.from({ length: 100 }, (_, index) => index);

describe("driftOfNumbers", () => {
  it("is 0 for the same numbers and large for others", () => {
    const same = driftOfNumbers(baseline, [...baseline].reverse());
    const moved = driftOfNumbers(
      baseline,
      baseline.map((value) => value + 60),
    );
    expect(same.ok && same.value).toBeCloseTo(0, 12);
    expect(moved.ok && moved.value).toBeGreaterThan(0.25);
  });

  it.each([
    [[], [1]],
    [[1], []],
  ])("refuses an empty sample", (before, after) => {
    expect(driftOfNumbers(before, after).ok).toBe(false);
  });
});

describe("driftOfCategories", () => {
  // Shares 0.8/0.2 against 0.6/0.4: 0.2·ln(0.8/0.6) + 0.2·ln(0.4/0.2).
  it("follows the definition", () => {
    const of = (hits: number): readonly string[] => Array.from({ length: 10 }, (_, index) => (index < hits ? "a" : "b"));
    const index = driftOfCategories(of(8), of(6));
    expect(index.ok && index.value).toBeCloseTo(0.2 * Math.log(8 / 6) + 0.2 * Math.log(4 / 2), 12);
  });
});
