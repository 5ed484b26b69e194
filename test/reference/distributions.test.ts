import { betaDistribution } from "../../src/core/doubt/betaQuantile";
import { normalScore } from "../../src/core/doubt/normalScore";
import { pertDeviation, pertMean, pertQuantile, triangularQuantile } from "../../src/core/doubt/threePoint";
import distributions from "./values/distributions.json";
import quantiles from "./values/quantiles.json";

/** Of the range, for quantiles by another program in double precision. */
const ofRange = 1e-12;
/** Relative, for forty-digit values. */
const relative = 5e-14;

describe("distributions by scipy", () => {
  it.each(distributions.pert)(
    "PERT.INV of $low, $likely, $high, shape $shape",
    ({ low, likely, high, shape, mean, deviation, quantiles }) => {
      const point = { low, likely, high };
      for (const [probability, quantile] of Object.entries(quantiles))
        expect(Math.abs(pertQuantile(Number(probability), point, shape) - quantile)).toBeLessThanOrEqual(ofRange * (high - low));
      if (shape !== 4) return;
      expect(Math.abs(pertMean(point) - mean)).toBeLessThanOrEqual(ofRange * (high - low));
      expect(Math.abs(pertDeviation(point) - deviation)).toBeLessThanOrEqual(ofRange * (high - low));
    },
  );

  it.each(distributions.triangular)("TRIANGULAR.INV of $low, $likely, $high", ({ low, likely, high, quantiles }) => {
    for (const [probability, quantile] of Object.entries(quantiles))
      expect(Math.abs(triangularQuantile(Number(probability), { low, likely, high }) - quantile)).toBeLessThanOrEqual(
        ofRange * (high - low),
      );
  });
});

describe("quantiles to forty digits", () => {
  const { probabilities, normal, beta } = quantiles;

  it("agree with normalScore", () => {
    for (const [index, probability] of probabilities.entries()) expect(normalScore(probability)).toBeCloseTo(normal[index] ?? NaN, 13);
  });

  it.each(beta)("agree with the beta quantile of $a, $b", ({ a, b, quantiles: expected }) => {
    const distribution = betaDistribution(a, b);
    for (const [index, probability] of probabilities.entries()) {
      const quantile = expected[index] ?? NaN;
      expect(Math.abs(distribution.quantile(probability) - quantile)).toBeLessThanOrEqual(relative * quantile);
    }
  });
});
