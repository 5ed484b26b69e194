import fc from "fast-check";

import { fitMetalog, metalogQuantile } from "../../../src/core/doubt/metalog";
import { sentenceOf, valueOf } from "../money/valueOf";

const p10to90 = [0.1, 0.5, 0.9];

describe("fitMetalog", () => {
  it.each([
    { name: "unbounded", points: { probabilities: p10to90, quantiles: [10, 20, 40] } },
    { name: "bounded below", points: { probabilities: p10to90, quantiles: [5, 10, 30], lower: 0 } },
    { name: "bounded above", points: { probabilities: p10to90, quantiles: [5, 10, 14], upper: 15 } },
    { name: "bounded on both sides", points: { probabilities: p10to90, quantiles: [10, 30, 80], lower: 0, upper: 100 } },
    { name: "two points", points: { probabilities: [0.2, 0.8], quantiles: [-1, 1] } },
    { name: "five points", points: { probabilities: [0.05, 0.25, 0.5, 0.75, 0.95], quantiles: [3, 7, 10, 14, 24] } },
  ])("passes through its points, $name (keelin2016)", ({ points }) => {
    const metalog = valueOf(fitMetalog(points));
    for (const [index, probability] of points.probabilities.entries()) {
      expect(metalogQuantile(probability, metalog)).toBeCloseTo(points.quantiles[index] ?? NaN, 9);
    }
  });

  it("with three symmetric points is a logistic distribution", () => {
    const metalog = valueOf(fitMetalog({ probabilities: p10to90, quantiles: [-1, 0, 1] }));
    expect(metalogQuantile(0.75, metalog)).toBeCloseTo(Math.log(3) / Math.log(9), 12);
  });

  it("rises everywhere and stays within its bounds", () => {
    const quantiles = fc.tuple(fc.integer({ min: 5, max: 30 }), fc.integer({ min: 35, max: 60 }), fc.integer({ min: 65, max: 95 }));
    const probability = fc.integer({ min: 1, max: 999_999 }).map((millionths) => millionths / 1e6);
    fc.assert(
      fc.property(quantiles, probability, probability, (given, one, other) => {
        const fit = fitMetalog({ probabilities: p10to90, quantiles: given, lower: 0, upper: 100 });
        fc.pre(fit.ok);
        const metalog = valueOf(fit);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(metalogQuantile(low, metalog)).toBeLessThanOrEqual(metalogQuantile(high, metalog));
        expect(metalogQuantile(low, metalog)).toBeGreaterThanOrEqual(0);
        expect(metalogQuantile(high, metalog)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it.each([
    {
      name: "points too skewed for three terms",
      points: { probabilities: p10to90, quantiles: [10, 12, 80] },
      says: /^no metalog of 3 terms fits: it would fall near probability 0\.\d+; move the points or use fewer$/,
    },
    {
      name: "probabilities out of order",
      points: { probabilities: [0.5, 0.1, 0.9], quantiles: [1, 2, 3] },
      says: /^probabilities must be rising, above 0.5, received 0.1 \(row 2\)$/,
    },
    {
      name: "equal quantiles",
      points: { probabilities: p10to90, quantiles: [1, 1, 3] },
      says: /^quantiles must be rising, above 1, received 1 \(row 2\)$/,
    },
    {
      name: "a quantile on its bound",
      points: { probabilities: p10to90, quantiles: [0, 1, 3], lower: 0 },
      says: /^quantiles must be above 0, received 0 \(row 1\)$/,
    },
    {
      name: "bounds the wrong way round",
      points: { probabilities: p10to90, quantiles: [1, 2, 3], lower: 9, upper: 0 },
      says: /^lower must be below upper, 0, received 9$/,
    },
    {
      name: "different numbers of points",
      points: { probabilities: p10to90, quantiles: [1, 2] },
      says: /^quantiles must be 3 numbers, as many as probabilities, received 2$/,
    },
    {
      name: "a single point",
      points: { probabilities: [0.5], quantiles: [1] },
      says: /^quantiles must be from 2 to 16 points, received 1$/,
    },
  ])("refuses $name", ({ points, says }) => {
    expect(sentenceOf(fitMetalog(points))).toMatch(says);
  });
});
