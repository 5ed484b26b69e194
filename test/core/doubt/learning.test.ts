import fc from "fast-check";

import { learningValue } from "../../../src/core/doubt/learning";
import { pertQuantile } from "../../../src/core/doubt/threePoint";

const certain = { low: 100, likely: 100, high: 100 };

describe("learningValue", () => {
  it("of a pilot that shows success saves the cost of a failure", () => {
    const learned = learningValue({ value: certain, successProbability: 0.6, number: 1, factor: 1, offset: -50 });
    expect(learned).toEqual({
      expected: 10,
      perfect: expect.closeTo(20, 12) as number,
      success: expect.closeTo(20, 12) as number,
      value: 0,
    });
  });

  it("of a feature that pays whatever happens is 0", () => {
    const learned = learningValue({ value: { low: 10, likely: 20, high: 40 }, successProbability: 0.5, number: 1, factor: 1, offset: 5 });
    expect(learned).toMatchObject({ perfect: 0, success: 0, value: 0 });
  });

  it("agrees with a fine sum over the quantiles", () => {
    const [value, offset, successProbability] = [{ low: 20, likely: 60, high: 200 }, -55, 0.7];
    const steps = 4000;
    const mean = (gain: (drawn: number) => number): number =>
      Array.from({ length: steps }, (_, step) => gain(pertQuantile((step + 0.5) / steps, value))).reduce((sum, gained) => sum + gained, 0) /
      steps;
    const learned = learningValue({ value, successProbability, number: 1, factor: 1, offset });
    const unlearned = Math.max(0, learned.expected);
    expect(learned.value).toBeCloseTo(mean((drawn) => Math.max(0, offset + successProbability * drawn)) - unlearned, 3);
    expect(learned.perfect).toBeCloseTo(successProbability * mean((drawn) => Math.max(0, offset + drawn)) - unlearned, 3);
  });

  it("is never negative, and no part of it exceeds the whole", () => {
    const amount = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (low, below, above, cost, successProbability) => {
          const value = { low, likely: low + below, high: low + below + above };
          const learned = learningValue({ value, successProbability, number: 1, factor: 2, offset: -cost });
          for (const part of [learned.success, learned.value]) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(learned.perfect + 1e-9);
          }
        },
      ),
    );
  });
});
