import { betaDistribution } from "../../src/core/doubt/betaQuantile";
import { normalScore } from "../../src/core/doubt/normalScore";
import { pertMean, pertDeviation, pertQuantile, triangularQuantile } from "../../src/core/doubt/threePoint";
import { withReference } from "./withReference";

/** Of the range, for quantiles by another program in double precision. */
const ofRange = 1e-12;
/** Relative, for forty-digit values. */
const relative = 5e-14;

interface Spread {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly lam: number;
  readonly mean: number;
  readonly sd: number;
  readonly quantiles: Readonly<Record<string, number>>;
}

withReference("distributions by scipy", "dist/distributions.json", (text) => {
  const { pert, triangular } = JSON.parse(text) as { readonly pert: readonly Spread[]; readonly triangular: readonly Spread[] }; // the file's shape

  it.each(
    pert.map((given): [string, Spread] => [
      `${String(given.min)}, ${String(given.mode)}, ${String(given.max)}, shape ${String(given.lam)}`,
      given,
    ]),
  )("agree with PERT.INV for %s", (_, given) => {
    const point = { low: given.min, likely: given.mode, high: given.max };
    for (const [probability, quantile] of Object.entries(given.quantiles)) {
      expect(Math.abs(pertQuantile(Number(probability), point, given.lam) - quantile)).toBeLessThanOrEqual(
        ofRange * (given.max - given.min),
      );
    }
    expect(given.lam !== 4 || Math.abs(pertMean(point) - given.mean) < 1e-9 * Math.abs(given.max)).toBe(true);
    expect(given.lam !== 4 || Math.abs(pertDeviation(point) - given.sd) < 1e-9 * (given.max - given.min)).toBe(true);
  });

  it.each(triangular.map((given): [string, Spread] => [`${String(given.min)}, ${String(given.mode)}, ${String(given.max)}`, given]))(
    "agree with TRIANGULAR.INV for %s",
    (_, given) => {
      for (const [probability, quantile] of Object.entries(given.quantiles)) {
        const value = triangularQuantile(Number(probability), { low: given.min, likely: given.mode, high: given.max });
        expect(Math.abs(value - quantile)).toBeLessThanOrEqual(ofRange * (given.max - given.min));
      }
    },
  );
});

withReference("normal and beta quantiles to thirty digits", "sipmath/quantile_reference_normal_beta.json", (text) => {
  interface Quantiles {
    readonly p: readonly number[];
    readonly normal: readonly number[];
    readonly beta: readonly { readonly a: number; readonly b: number; readonly q: readonly number[] }[];
  }
  const { p, normal, beta } = JSON.parse(text) as Quantiles; // the file's shape

  it("agree with normalScore", () => {
    for (const [index, probability] of p.entries()) expect(normalScore(probability)).toBeCloseTo(normal[index] ?? NaN, 13);
  });

  it.each(beta)("agree with the beta quantile of $a, $b", ({ a, b, q }) => {
    const distribution = betaDistribution(a, b);
    for (const [index, probability] of p.entries()) {
      const expected = q[index] ?? NaN;
      expect(Math.abs(distribution.quantile(probability) - expected)).toBeLessThanOrEqual(relative * expected);
    }
  });
});
