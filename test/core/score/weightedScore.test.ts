import fc from "fast-check";

import { certain } from "../../../src/core/score/rating";
import { scoreOf } from "../../../src/core/score/ribs";
import { scoreFrom, scoreParts } from "../../../src/core/score/weightedScore";

const level = fc.double({ min: 1, max: 5, noNaN: true });
const weight = fc.double({ min: 0, max: 1e6, noNaN: true });

/** RIBS in one line of its own, added in the order of its name. */
function plainRibs([risk, impact, business, scalability]: readonly number[], [w1 = 0, w2 = 0, w3 = 0, w4 = 0]: readonly number[]): number {
  const sum = w1 + w2 + w3 + w4;
  const share = (given = 0): number => (given - 1) / 4;
  return Math.min(
    100,
    ((100 * w1) / sum) * (1 - share(risk)) +
      ((100 * w2) / sum) * share(impact) +
      ((100 * w3) / sum) * share(business) +
      ((100 * w4) / sum) * share(scalability),
  );
}

describe("scoreFrom", () => {
  it("over the criteria of RIBS equals RIBS to the last bit", () => {
    fc.assert(
      fc.property(fc.tuple(level, level, level, level), fc.tuple(weight, weight, weight, weight), (levels, weights) => {
        fc.pre(weights.some((each) => each > 0));
        const scale = { lo: 1, hi: 5 };
        const criteria = weights.map((each, index) => ({ scale, isLowBetter: index === 0, weight: each }));
        const [risk, impact, businessValue, scalability] = levels.map(certain);
        if (risk === undefined || impact === undefined || businessValue === undefined || scalability === undefined) throw new Error("four");
        const score = scoreFrom(scoreParts(levels.map(certain), criteria));
        expect(score).toBe(scoreOf({ risk, impact, businessValue, scalability }, weights, scale));
        expect(score).toBe(plainRibs(levels, weights));
      }),
    );
  });

  it("stays from 0 to 100, reached by the worst and the best ratings of every criterion", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            lo: fc.integer({ min: -50, max: 50 }),
            range: fc.integer({ min: 1, max: 100 }),
            isLowBetter: fc.boolean(),
            weight: fc.integer({ min: 1, max: 9 }),
          }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (given) => {
          const criteria = given.map(({ lo, range, isLowBetter, weight: each }) => ({
            scale: { lo, hi: lo + range },
            isLowBetter,
            weight: each,
          }));
          const best = criteria.map(({ scale, isLowBetter }) => certain(isLowBetter ? scale.lo : scale.hi));
          const worst = criteria.map(({ scale, isLowBetter }) => certain(isLowBetter ? scale.hi : scale.lo));
          expect(scoreFrom(scoreParts(best, criteria))).toBeCloseTo(100, 9);
          expect(scoreFrom(scoreParts(best, criteria))).toBeLessThanOrEqual(100);
          expect(scoreFrom(scoreParts(worst, criteria))).toBeCloseTo(0, 9);
        },
      ),
    );
  });
});

describe("scoreParts", () => {
  it("gives each criterion its weight in percent, on its own scale and in its own direction", () => {
    const criteria = [
      { scale: { lo: 0, hi: 10 }, isLowBetter: false, weight: 2 },
      { scale: { lo: 0, hi: 100 }, isLowBetter: true, weight: 1 },
      { scale: { lo: 1, hi: 5 }, isLowBetter: false, weight: 1 },
    ];
    expect(scoreParts([certain(7), certain(40), { low: 2, high: 4 }], criteria)).toEqual([35, 15, 12.5]);
  });
});
