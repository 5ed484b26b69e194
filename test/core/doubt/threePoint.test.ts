import fc from "fast-check";

import { betaTails, logBeta } from "../../../src/core/doubt/incompleteBeta";
import { ordered, pertDeviation, pertMean, pertQuantile, triangularQuantile } from "../../../src/core/doubt/threePoint";
import { sentenceOf } from "../money/valueOf";

const point = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
  .filter(([, below, above]) => below + above > 0)
  .map(([low, below, above]) => ({ low, likely: low + below, high: low + below + above }));
/** Steps wide enough that rounding can not turn the order of quantiles. */
const probability = fc.integer({ min: 1, max: 999_999 }).map((millionths) => millionths / 1e6);
const shape = fc.constantFrom(0, 1, 4, 8, 50);

describe("pertDeviation", () => {
  it.each([0.1, 0.3, 0.7, 1.1, 33.3, -0.1, 1e-300, 1e300])("is 0 for the constant %p", (value) => {
    expect(pertDeviation({ low: value, likely: value, high: value })).toBe(0);
  });

  it("is 0 where the values differ by their binary representation only", () => {
    expect(pertDeviation({ low: 0.3, likely: 0.3, high: 0.1 + 0.2 })).toBe(0);
    expect(pertDeviation({ low: 0.3, likely: 0.3, high: 0.300001 })).toBeGreaterThan(0);
  });

  it("is never NaN, wherever the likely value stands", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e3, noNaN: true }), (low, range) => {
        for (const likely of [low, low + range]) expect(pertDeviation({ low, likely, high: low + range })).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("pertQuantile", () => {
  it.each([
    {
      name: "P90 of a skewed estimate",
      probability: 0.9,
      point: { low: 100, likely: 250, high: 600 },
      shape: 4,
      quantile: 410.37724283256006,
    },
    { name: "a far tail", probability: 1e-6, point: { low: 0, likely: 0.5, high: 1 }, shape: 8, quantile: 0.024380981416890612 },
    {
      name: "likely at the low end: a power",
      probability: 0.99,
      point: { low: 0, likely: 0, high: 1 },
      shape: 4,
      quantile: 1 - 0.01 ** 0.2,
    },
    {
      name: "likely at the high end: a power",
      probability: 1e-12,
      point: { low: 0, likely: 1, high: 1 },
      shape: 4,
      quantile: 1e-12 ** 0.2,
    },
    { name: "shape 0: uniform", probability: 0.3, point: { low: 2, likely: 3, high: 12 }, shape: 0, quantile: 5 },
    { name: "no doubt", probability: 0.3, point: { low: 7, likely: 7, high: 7 }, shape: 4, quantile: 7 },
    { name: "the low end", probability: 0, point: { low: 2, likely: 3, high: 12 }, shape: 4, quantile: 2 },
    { name: "the high end", probability: 1, point: { low: 2, likely: 3, high: 12 }, shape: 4, quantile: 12 },
  ])("gives $name (malcolm1959)", ({ probability: below, point: given, shape: strength, quantile }) => {
    const range = Math.max(1, given.high - given.low);
    expect(Math.abs(pertQuantile(below, given, strength) - quantile)).toBeLessThanOrEqual(1e-12 * range);
  });

  it("rises with the probability", () => {
    fc.assert(
      fc.property(point, probability, probability, shape, (given, one, other, strength) => {
        const [lower, upper] = one < other ? [one, other] : [other, one];
        expect(pertQuantile(lower, given, strength)).toBeLessThanOrEqual(pertQuantile(upper, given, strength));
      }),
    );
  });

  it("inverts its distribution", () => {
    fc.assert(
      fc.property(point, probability, shape, (given, below, strength) => {
        const mode = (given.likely - given.low) / (given.high - given.low);
        const [alpha, beta] = [1 + strength * mode, 1 + strength * (1 - mode)];
        const x = (pertQuantile(below, given, strength) - given.low) / (given.high - given.low);
        fc.pre(x > 0 && x < 1);
        expect(betaTails(x, alpha, beta, logBeta(alpha, beta)).below).toBeCloseTo(below, 9);
      }),
    );
  });

  it("has the mean and the standard deviation that are stated", () => {
    const given = { low: 2, likely: 4, high: 12 };
    const steps = 4000;
    const values = Array.from({ length: steps }, (_, step) => pertQuantile((step + 0.5) / steps, given));
    const mean = values.reduce((sum, value) => sum + value, 0) / steps;
    expect(pertMean(given)).toBe(5);
    expect(mean).toBeCloseTo(5, 4);
    expect(Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / steps)).toBeCloseTo(pertDeviation(given), 3);
  });
});

describe("triangularQuantile", () => {
  it("rises from low to high and has its mode at the likely value (kotz2004)", () => {
    const given = { low: 0, likely: 2, high: 8 };
    expect(triangularQuantile(0, given)).toBe(0);
    expect(triangularQuantile(0.25, given)).toBeCloseTo(2, 12);
    expect(triangularQuantile(1, given)).toBe(8);
    expect(triangularQuantile(0.75, given)).toBeCloseTo(8 - 8 * Math.sqrt(0.25 * 0.75), 12);
    expect(triangularQuantile(0.4, { low: 3, likely: 3, high: 3 })).toBe(3);
  });
});

describe("ordered", () => {
  it.each([
    { name: "low above likely", given: { low: 5, likely: 4, high: 6 }, says: "low must be at most likely, 4, received 5" },
    { name: "high below likely", given: { low: 1, likely: 4, high: 3 }, says: "high must be at least likely, 4, received 3" },
  ])("refuses $name", ({ given, says }) => {
    expect(sentenceOf(ordered(given))).toBe(says);
  });
});
