import * as fc from "fast-check";
import { certain } from "../../../src/core/score/rating";
import { criteria, defaultWeights, ribsParts, type RibsRatings, scoreOf } from "../../../src/core/score/ribs";
import { defaultScale } from "../../../src/core/score/scale";

/** Sums of four products in floating point. */
const precision = 9;

const level = fc.integer({ min: 4, max: 20 }).map((quarters) => quarters / 4);
const ratings = fc.record({ risk: level, impact: level, businessValue: level, scalability: level });
const weight = fc.integer({ min: 0, max: 50 });
const weights = fc.tuple(weight, weight, weight, weight).filter((four) => four.some((one) => one > 0));

function rated(levels: Readonly<Record<keyof RibsRatings, number>>): RibsRatings {
  return {
    risk: certain(levels.risk),
    impact: certain(levels.impact),
    businessValue: certain(levels.businessValue),
    scalability: certain(levels.scalability),
  };
}

describe("scoreOf", () => {
  it.each([
    [[1, 5, 5, 5], 100],
    [[5, 1, 1, 1], 0],
    [[3, 3, 3, 3], 50],
    [[2, 4, 5, 3], 75],
    [[1, 1, 1, 1], 25],
  ] as const)("scores %j as %s with equal weights", ([risk, impact, businessValue, scalability], expected) => {
    expect(scoreOf(rated({ risk, impact, businessValue, scalability }), defaultWeights, defaultScale)).toBe(expected);
  });

  it("scores a range at its middle", () => {
    const sure = rated({ risk: 2, impact: 3, businessValue: 4, scalability: 4 });
    expect(scoreOf({ ...sure, impact: { low: 1, high: 5 } }, defaultWeights, defaultScale)).toBe(
      scoreOf(sure, defaultWeights, defaultScale),
    );
  });

  it("weighs the criteria in their order", () => {
    const best = rated({ risk: 1, impact: 1, businessValue: 1, scalability: 1 });
    expect(scoreOf(best, [40, 30, 20, 10], defaultScale)).toBe(40);
    expect(scoreOf({ ...best, risk: certain(5), scalability: certain(5) }, [40, 30, 20, 10], defaultScale)).toBe(10);
  });

  it("stays from 0 to 100", () => {
    fc.assert(
      fc.property(ratings, weights, (levels, given) => {
        const score = scoreOf(rated(levels), given, defaultScale);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("is exactly 100 at most, however the weights round", () => {
    const best = rated({ risk: 1, impact: 5, businessValue: 5, scalability: 5 });
    fc.assert(
      fc.property(weights, (given) => scoreOf(best, given, defaultScale) <= 100),
      { numRuns: 1000 },
    );
  });

  it("does not change when all weights are multiplied", () => {
    fc.assert(
      fc.property(ratings, weights, fc.integer({ min: 1, max: 9 }), (levels, [a, b, c, d], factor) => {
        const many = scoreOf(rated(levels), [a * factor, b * factor, c * factor, d * factor], defaultScale);
        expect(many).toBeCloseTo(scoreOf(rated(levels), [a, b, c, d], defaultScale), precision);
      }),
    );
  });

  it("never falls when one rating gets better", () => {
    fc.assert(
      fc.property(ratings, weights, fc.constantFrom(...criteria), level, (levels, given, criterion, other) => {
        const isBetter = criterion === "risk" ? other <= levels.risk : other >= levels[criterion];
        fc.pre(isBetter);
        const before = scoreOf(rated(levels), given, defaultScale);
        expect(scoreOf(rated({ ...levels, [criterion]: other }), given, defaultScale)).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it("reads the same from every scale mapped linearly", () => {
    fc.assert(
      fc.property(ratings, weights, (levels, given) => {
        const mapped = (one: number): number => (one - 1) * 25;
        const wide = {
          risk: mapped(levels.risk),
          impact: mapped(levels.impact),
          businessValue: mapped(levels.businessValue),
          scalability: mapped(levels.scalability),
        };
        expect(scoreOf(rated(wide), given, { lo: 0, hi: 100 })).toBeCloseTo(scoreOf(rated(levels), given, defaultScale), precision);
      }),
    );
  });
});

describe("ribsParts", () => {
  it("splits a score into risk, impact, business value and scalability", () => {
    expect(ribsParts(rated({ risk: 2, impact: 4, businessValue: 5, scalability: 3 }), defaultWeights, defaultScale)).toEqual([
      18.75, 18.75, 25, 12.5,
    ]);
  });

  it("adds up to the score", () => {
    fc.assert(
      fc.property(ratings, weights, (levels, given) => {
        const sum = ribsParts(rated(levels), given, defaultScale).reduce((total, part) => total + part, 0);
        expect(sum).toBeCloseTo(scoreOf(rated(levels), given, defaultScale), precision);
      }),
    );
  });
});
