import fc from "fast-check";

import { perfectInformationValue, sampleInformationValue } from "../../../src/core/money/information";

/** The oil wildcatter: drill or not; dry, wet or soaking; thousands (raiffa1968). */
const wildcatter = {
  payoffs: [
    [-70, 50, 200],
    [0, 0, 0],
  ],
  prior: [0.5, 0.3, 0.2],
  /** Soundings: no structure, open structure, closed structure. */
  soundings: [
    [0.6, 0.3, 0.1],
    [0.3, 0.4, 0.4],
    [0.1, 0.3, 0.5],
  ],
};

const payoff = fc.integer({ min: -100, max: 100 });
const weight = fc.integer({ min: 1, max: 20 });
const problem = fc.record({
  payoffs: fc.array(fc.tuple(payoff, payoff, payoff), { minLength: 1, maxLength: 4 }),
  weights: fc.tuple(weight, weight, weight),
  signals: fc.array(fc.tuple(weight, weight, weight), { minLength: 1, maxLength: 4 }),
});

function shares(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, value) => total + value, 0);
  return weights.map((value) => value / sum);
}

function columnShares(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const sums = [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return rows.map((row) => row.map((value, column) => value / (sums[column] ?? 1)));
}

describe("perfectInformationValue", () => {
  it("is 35 for the oil wildcatter (raiffa1968)", () => {
    expect(perfectInformationValue(wildcatter.payoffs, wildcatter.prior)).toBeCloseTo(35, 12);
  });

  it("is 0 or more, and 0 with a single option", () => {
    fc.assert(
      fc.property(problem, ({ payoffs, weights }) => {
        expect(perfectInformationValue(payoffs, shares(weights))).toBeGreaterThanOrEqual(0);
        expect(perfectInformationValue(payoffs.slice(0, 1), shares(weights))).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe("sampleInformationValue", () => {
  it("is 12.5 for the wildcatter's soundings, more than the 10 they cost (raiffa1968)", () => {
    expect(sampleInformationValue(wildcatter.payoffs, wildcatter.prior, wildcatter.soundings)).toBeCloseTo(12.5, 12);
  });

  it("lies between 0 and the value of perfect information", () => {
    fc.assert(
      fc.property(problem, ({ payoffs, weights, signals }) => {
        const value = sampleInformationValue(payoffs, shares(weights), columnShares(signals));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(perfectInformationValue(payoffs, shares(weights)) + 1e-9);
      }),
    );
  });

  it("of a test that never errs is the value of perfect information", () => {
    const truth = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(sampleInformationValue(wildcatter.payoffs, wildcatter.prior, truth)).toBeCloseTo(35, 12);
  });

  it("never falls when a test tells more: a signal that is split, or told without noise", () => {
    fc.assert(
      fc.property(problem, fc.tuple(weight, weight), ({ payoffs, weights, signals }, [kept, lost]) => {
        const fine = columnShares([...signals, [1, 2, 3]]);
        const share = kept / (kept + lost);
        const prior = shares(weights);
        const [first = [], second = [], ...others] = fine;
        const merged = [first.map((chance, state) => chance + (second[state] ?? 0)), ...others];
        const noisy = [
          first.map((chance, state) => share * chance + (1 - share) * (second[state] ?? 0)),
          second.map((chance, state) => share * chance + (1 - share) * (first[state] ?? 0)),
          ...others,
        ];
        const value = sampleInformationValue(payoffs, prior, fine) + 1e-9; // rounding of a few dozen terms
        expect(sampleInformationValue(payoffs, prior, merged)).toBeLessThanOrEqual(value);
        expect(sampleInformationValue(payoffs, prior, noisy)).toBeLessThanOrEqual(value);
      }),
    );
  });
});
