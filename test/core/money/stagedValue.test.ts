import fc from "fast-check";

import { meanOf } from "../../../src/core/money/riskProfile";
import { type ProjectStage, stagedValue } from "../../../src/core/money/stagedValue";

const stage = fc.record({
  cost: fc.integer({ min: 0, max: 100 }),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  periods: fc.integer({ min: 0, max: 3 }),
});
const stages = fc.array(stage, { minLength: 1, maxLength: 6 });
const payoff = fc.integer({ min: -100, max: 2000 });

function of(cost: number, probability: number, periods = 1): ProjectStage {
  return { cost, probability, periods };
}

describe("stagedValue", () => {
  it.each([
    { name: "a pilot and a launch", given: [of(10, 0.5), of(40, 0.8)], payoff: 100, rate: 0, value: 10, committed: 10, started: 2 },
    { name: "a launch that does not pay", given: [of(10, 0.5), of(90, 0.8)], payoff: 100, rate: 0, value: 0, committed: -15, started: 0 },
    { name: "a free pilot before it", given: [of(0, 0.5), of(90, 0.8)], payoff: 100, rate: 0, value: 0, committed: -5, started: 1 },
    {
      name: "a long first stage",
      given: [of(10, 0.5, 2), of(40, 0.8, 1)],
      payoff: 110,
      rate: 0.1,
      value: (40 * 0.5) / 1.21 - 10,
      committed: (40 * 0.5) / 1.21 - 10,
      started: 2,
    },
    { name: "no stage at all", given: [], payoff: 7, rate: 0.1, value: 7, committed: 7, started: 0 },
  ])("values $name", ({ given, payoff: after, rate, value, committed, started }) => {
    const staged = stagedValue(given, after, rate);
    expect(staged.value).toBeCloseTo(value, 12);
    expect(staged.committed).toBeCloseTo(committed, 12);
    expect(staged.optionValue).toBeCloseTo(value - committed, 12);
    expect(staged.started).toBe(started);
  });

  it("values the depression line of a licensed drug: phases II and III, then launch (ruback2000)", () => {
    const staged = stagedValue([of(200, 0.85, 0), of(250, 1, 0)], 1200, 0);
    expect(staged.value).toBeCloseTo(607.5, 9);
    expect(staged.profile).toEqual([
      { payoff: -200, probability: expect.closeTo(0.15, 12) as number },
      { payoff: 750, probability: expect.closeTo(0.85, 12) as number },
    ]);
  });

  it("is never negative with one stage or more, and the right to stop never costs", () => {
    fc.assert(
      fc.property(stages, payoff, (given, after) => {
        const staged = stagedValue(given, after, 0.1);
        expect(staged.value).toBeGreaterThanOrEqual(0);
        expect(staged.optionValue).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it("has a profile with probabilities of 1 in total and the value as its mean", () => {
    fc.assert(
      fc.property(stages, payoff, (given, after) => {
        const { profile, value } = stagedValue(given, after, 0.1);
        expect(profile.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
        expect(meanOf(profile)).toBeCloseTo(value, 6);
      }),
    );
  });
});
