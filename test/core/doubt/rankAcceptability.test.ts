import fc from "fast-check";

import { confidenceFactor, rankAcceptabilities } from "../../../src/core/doubt/rankAcceptability";
import type { RankQuestion } from "../../../src/core/doubt/rankDraws";
import type { WeightKnowledge } from "../../../src/core/doubt/weightDraws";
import { certain, type Rating } from "../../../src/core/score/rating";

const trials = 10_000;
const ask = (rows: readonly (readonly (number | Rating)[])[], weights: WeightKnowledge = { kind: "nothing" }): RankQuestion => ({
  ratings: rows.map((row) => row.map((rating) => (typeof rating === "number" ? certain(rating) : rating))),
  isLessBetter: [],
  weights,
  trials,
  seed: 1,
});
const threeErrors = (chance: number): number => 3 * Math.sqrt((chance * (1 - chance)) / trials);

describe("rankAcceptability", () => {
  it.each([
    {
      name: "two features that lead on one criterion each",
      rows: [
        [1, 0],
        [0, 1],
      ],
      chances: [0.5, 0.5],
    },
    {
      name: "a compromise between two extremes",
      rows: [
        [1, 0],
        [0.6, 0.6],
        [0, 1],
      ],
      chances: [0.4, 0.2, 0.4],
    },
    {
      name: "four features, each best on its own criterion",
      rows: [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
      chances: [0.25, 0.25, 0.25, 0.25],
    },
  ])("agrees with the exact chance for $name (lahdelma2001)", ({ rows, chances }) => {
    const { topChances } = rankAcceptabilities(ask(rows), 1, false);
    for (const [row, chance] of chances.entries()) expect(Math.abs((topChances[row] ?? 0) - chance)).toBeLessThan(threeErrors(chance));
  });

  it("finds the central weights of two extremes at three quarters", () => {
    const { centralWeights } = rankAcceptabilities(
      ask([
        [1, 0],
        [0, 1],
      ]),
      1,
      false,
    );
    expect(centralWeights[0]?.[0]).toBeCloseTo(0.75, 1);
    expect(centralWeights[1]?.[0]).toBeCloseTo(0.25, 1);
  });

  it("keeps a stated order of importance: the first criterion weighs half or more of two", () => {
    const { topChances } = rankAcceptabilities(
      ask(
        [
          [1, 0],
          [0, 1],
        ],
        { kind: "order", importance: [1, 2] },
      ),
      1,
      false,
    );
    expect(topChances).toEqual([1, 0]);
  });

  it("keeps near stated weights: mean and spread of a Dirichlet draw", () => {
    const { centralWeights } = rankAcceptabilities(ask([[1, 1, 1]], { kind: "around", weights: [0.5, 0.3, 0.2] }), 1, false);
    for (const [criterion, weight] of [0.5, 0.3, 0.2].entries()) expect(centralWeights[0]?.[criterion]).toBeCloseTo(weight, 2);
  });

  it("gives every row rank chances that sum to 1", () => {
    const rating = fc.record({ low: fc.integer({ min: 1, max: 3 }), high: fc.integer({ min: 3, max: 5 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating, rating), { minLength: 1, maxLength: 6 }), (rows) => {
        const { rankChances, topChances } = rankAcceptabilities({ ...ask(rows), trials: 300 }, 2, true);
        for (const [row, chances] of (rankChances ?? []).entries()) {
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
          expect((chances[0] ?? 0) + (chances[1] ?? 0)).toBeCloseTo(topChances[row] ?? 0, 12);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("changes no other chance when a dominated feature is deleted", () => {
    const rows = [
      [{ low: 2, high: 5 }, 3],
      [3, { low: 2, high: 4 }],
      [{ low: 0, high: 1 }, 1],
      [4, { low: 1, high: 3 }],
    ];
    const all = rankAcceptabilities(ask(rows), 1, false).topChances;
    const without = rankAcceptabilities(ask(rows.filter((_, row) => row !== 2)), 1, false).topChances;
    expect(all[2]).toBe(0);
    expect(without).toEqual(all.filter((_, row) => row !== 2));
  });

  it("repeats itself for the same seed and not for another", () => {
    const question = ask([
      [{ low: 1, high: 5 }, 3],
      [3, 3],
    ]);
    expect(rankAcceptabilities(question, 1, false)).toEqual(rankAcceptabilities(question, 1, false));
    expect(rankAcceptabilities({ ...question, seed: 2 }, 1, false).topChances).not.toEqual(
      rankAcceptabilities(question, 1, false).topChances,
    );
  });
});

describe("confidenceFactor", () => {
  it("is 1 for a feature that is certain to lead under its own weights", () => {
    const question = ask([
      [1, 0],
      [0, 1],
    ]);
    expect(confidenceFactor(question, [0.75, 0.25], 0)).toBe(1);
    expect(confidenceFactor(question, [0.75, 0.25], 1)).toBe(0);
  });
});

describe("rankAcceptability of the top alone", () => {
  const rating = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
    .map(([low, width]) => ({ low, high: low + width }));
  const weights = fc.constantFrom<WeightKnowledge>(
    { kind: "nothing" },
    { kind: "order", importance: [2, 1, 3] },
    { kind: "around", weights: [0.2, 0.5, 0.3] },
    { kind: "certain", weights: [0, 0.6, 0.4] },
  );

  it("leaves rows undrawn that cannot be there, and counts the same to the last draw", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rating, rating, rating), { minLength: 1, maxLength: 30 }),
        weights,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 200 }),
        (rows, known, places, draws) => {
          const k = Math.min(places, rows.length);
          const question = { ...ask(rows, known), isLessBetter: [true, false, false], trials: draws };
          expect(rankAcceptabilities(question, k, true)).toMatchObject(rankAcceptabilities(question, k, false));
        },
      ),
    );
  });
});
