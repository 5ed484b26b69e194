import fc from "fast-check";
import { criterionPairs, judgedWeights, judgmentsNear, ratioOfStep, readJudgment, stepOfRatio } from "../../../src/core/score/judgments";

const step = fc.integer({ min: -8, max: 8 });

describe("judgedWeights", () => {
  it("gives equal weights for equal judgments, without contradiction", () => {
    const judged = judgedWeights([0, 0, 0, 0, 0, 0]);
    for (const weight of judged.weights) expect(weight).toBeCloseTo(0.25, 12);
    expect(judged.consistencyRatio).toBeCloseTo(0, 12);
    expect(judged.contradiction).toBeUndefined();
  });

  it("agrees with the published 4 × 4 matrix (saaty1980)", () => {
    const judged = judgedWeights([4, 5, 6, 3, 5, 3]);
    expect(judged.weights[0]).toBeCloseTo(0.618668779632119, 9);
    expect(judged.consistencyRatio).toBeCloseTo(0.1447148957689637, 9);
  });

  it("finds the one judgment that goes against the others, and what would agree", () => {
    // Risk 2 × impact, impact 2 × value, value 2 × scalability; but scalability is said to be 4 × risk.
    const judged = judgedWeights([1, 3, -3, 1, 3, 1]);
    expect(judged.consistencyRatio).toBeGreaterThan(0.1);
    expect(judged.contradiction?.pair).toBe(2);
    expect(judged.contradiction?.step).toBe(7);
    expect(judged.contradiction?.consistencyRatio).toBeLessThan(0.01);
  });

  it("never offers a judgment that agrees less, and gives weights that sum to 1", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 6 }), (judgments) => {
        const { weights, consistencyRatio, contradiction } = judgedWeights(judgments);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(contradiction?.consistencyRatio ?? 0).toBeLessThanOrEqual(consistencyRatio);
      }),
      { numRuns: 60 },
    );
  });
});

describe("stepOfRatio", () => {
  it("takes back what ratioOfStep gives", () => {
    fc.assert(
      fc.property(step, (each) => {
        expect(stepOfRatio(ratioOfStep(each))).toBe(each);
      }),
    );
  });
});

describe("judgmentsNear", () => {
  it.each([
    { weights: [25, 25, 25, 25] as const, judgments: [0, 0, 0, 0, 0, 0] },
    { weights: [10, 30, 30, 30] as const, judgments: [-2, -2, -2, 0, 0, 0] },
    { weights: [0, 50, 50, 0] as const, judgments: [-8, -8, 0, 0, 8, 8] },
  ])("reads $weights as $judgments", ({ weights, judgments }) => {
    expect(judgmentsNear(weights)).toEqual(judgments);
  });
});

describe("readJudgment", () => {
  it("says which of the pair matters more, and how much", () => {
    expect(criterionPairs[0]).toEqual([0, 1]);
    expect(readJudgment(0, -2)).toEqual({ more: "impact", less: "risk", words: "moderately more" });
    expect(readJudgment(0, 8)).toEqual({ more: "risk", less: "impact", words: "extremely more" });
  });
});
