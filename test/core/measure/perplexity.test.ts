import fc from "fast-check";

import { perplexity } from "../../../src/core/measure/perplexity";

describe("perplexity", () => {
  it("is the number of equal choices that would be as hard to guess (jelinek1977)", () => {
    expect(perplexity([Math.log(1 / 8), Math.log(1 / 8)], Math.E)).toBeCloseTo(8, 12);
    expect(perplexity([-3, -3, -3], 2)).toBe(8);
  });

  it("is 1 for certainty and never below", () => {
    expect(perplexity([0, 0], Math.E)).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -30, max: 0, noNaN: true }), { minLength: 1 }), (logs) => {
        expect(perplexity(logs, Math.E)).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });

  it("does not depend on the base of the logarithm", () => {
    const chances = [0.5, 0.1, 0.9];
    const natural = perplexity(chances.map(Math.log), Math.E);
    expect(perplexity(chances.map(Math.log2), 2)).toBeCloseTo(natural, 12);
    expect(natural).toBeCloseTo((0.5 * 0.1 * 0.9) ** (-1 / 3), 12);
  });
});
