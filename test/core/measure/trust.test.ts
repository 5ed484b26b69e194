import fc from "fast-check";

import { customerSatisfaction, netPromoterError, netPromoterScore, trustScore } from "../../../src/core/measure/trust";

const ratings = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 });

describe("netPromoterScore", () => {
  it("subtracts detractors from promoters (reichheld2003)", () => {
    expect(netPromoterScore([10, 9, 8, 7, 6, 0])).toBeCloseTo(0, 12);
    expect(netPromoterScore([10, 10, 8, 2])).toBe(25);
  });
});

describe("netPromoterError", () => {
  it("gives the textbook figure for 50 promoters, 30 passives and 20 detractors", () => {
    const answers = [
      ...Array.from({ length: 50 }, () => 10),
      ...Array.from({ length: 30 }, () => 8),
      ...Array.from({ length: 20 }, () => 3),
    ];
    expect(netPromoterScore(answers)).toBeCloseTo(30, 12);
    expect(netPromoterError(answers)).toBeCloseTo(100 * Math.sqrt((0.7 - 0.3 ** 2) / 100), 12);
  });

  it("is the standard deviation of the answers' scores over the root of n", () => {
    fc.assert(
      fc.property(ratings, (answers) => {
        const scores = answers.map((answer) => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0));
        const mean = scores.reduce<number>((sum, score) => sum + score, 0) / scores.length;
        const variance = scores.reduce<number>((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
        expect(netPromoterError(answers)).toBeCloseTo(Math.sqrt(variance / scores.length), 9);
      }),
    );
  });
});

describe("trustScore", () => {
  it("runs from 0 to 100", () => {
    expect(trustScore(0, -100)).toBe(0);
    expect(trustScore(1, 100)).toBe(100);
    expect(trustScore(customerSatisfaction([5, 4, 1, 1], 4), 0)).toBe(50);
  });
});
