import fc from "fast-check";
import { rankAcceptabilities } from "../../../src/core/doubt/rankAcceptability";
import { likelyRanks, type RankConfidence, rankConfidence } from "../../../src/core/doubt/rankConfidence";
import type { RankQuestion } from "../../../src/core/doubt/rankDraws";
import type { WeightKnowledge } from "../../../src/core/doubt/weightDraws";
import { certain } from "../../../src/core/score/rating";

const trials = 4000;
const ask = (rows: readonly (readonly number[])[], weights: WeightKnowledge = { kind: "nothing" }): RankQuestion => ({
  ratings: rows.map((row) => row.map(certain)),
  isLessBetter: [],
  weights,
  trials,
  seed: 1,
});

function confidenceOf(question: RankQuestion, row: number): RankConfidence {
  const running = rankConfidence(question, row);
  let step = running.next();
  while (step.done !== true) step = running.next();
  return step.value;
}

const compromise = [
  [1, 0],
  [0.6, 0.6],
  [0, 1],
];

describe("rankConfidence", () => {
  it("agrees with the exact chances of a compromise between two extremes (lahdelma2001)", () => {
    const { rankChances, error, favor } = confidenceOf(ask(compromise), 1);
    expect(Math.abs((rankChances[0] ?? 0) - 0.2)).toBeLessThan(3 * Math.sqrt((0.2 * 0.8) / trials));
    expect((rankChances[0] ?? 0) + (rankChances[1] ?? 0)).toBe(1);
    expect(error).toBeCloseTo(Math.sqrt((0.2 * 0.8) / trials), 3);
    expect(favor?.centralWeights[0]).toBeCloseTo(0.5, 1);
    expect(favor?.confidenceFactor).toBe(1);
  });

  it("has no favor for a feature that is never first", () => {
    expect(
      confidenceOf(
        ask([
          [1, 1],
          [0.5, 0.5],
        ]),
        1,
      ),
    ).toEqual({ rankChances: [0, 1], error: 0 });
  });

  it("gives every row the rank chances that all rows together have", () => {
    const question = ask(compromise, { kind: "around", weights: [0.6, 0.4] });
    const { rankChances } = rankAcceptabilities(question, 1, true);
    expect(compromise.map((_, row) => confidenceOf(question, row).rankChances)).toEqual(rankChances);
  });

  it("ranks one feature first, and equal ones together", () => {
    expect(confidenceOf(ask([[3, 3]]), 0).rankChances).toEqual([1]);
    expect(
      confidenceOf(
        ask([
          [3, 3],
          [3, 3],
        ]),
        1,
      ).rankChances,
    ).toEqual([1, 0]);
  });
});

describe("weights in their order only", () => {
  it("treats criteria of equal importance alike", () => {
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const { firstChances } = rankAcceptabilities(ask(identity, { kind: "order", importance: [1, 1, 3] }), 1, false);
    expect(Math.abs((firstChances[0] ?? 0) - 0.5)).toBeLessThan(3 * Math.sqrt(0.25 / trials));
    expect(firstChances[2]).toBe(0);
  });
});

describe("likelyRanks", () => {
  it.each([
    { chances: [1, 0, 0], best: 1, worst: 1 },
    { chances: [0, 0, 1], best: 3, worst: 3 },
    { chances: [0.04, 0.5, 0.42, 0.04], best: 2, worst: 3 },
    { chances: [0.06, 0.5, 0.4, 0.04], best: 1, worst: 3 },
  ])("of $chances are $best to $worst for nine draws in ten", ({ chances, best, worst }) => {
    expect(likelyRanks(chances, 0.9)).toEqual({ best, worst });
  });

  it("cover at least the share asked for", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }), (hits) => {
        const total = hits.reduce((sum, each) => sum + each, 0);
        fc.pre(total > 0);
        const chances = hits.map((each) => each / total);
        const { best, worst } = likelyRanks(chances, 0.9);
        expect(chances.slice(best - 1, worst).reduce((sum, chance) => sum + chance, 0)).toBeGreaterThan(0.9 - 1e-9);
      }),
    );
  });
});
