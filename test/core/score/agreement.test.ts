import fc from "fast-check";

import { scorerAgreement } from "../../../src/core/score/agreement";

describe("scorerAgreement", () => {
  it.each([
    {
      name: "full agreement",
      scores: [
        [1, 2, 3],
        [10, 20, 30],
      ],
      w: 1,
    },
    {
      name: "opposite orders of two",
      scores: [
        [1, 2, 3],
        [3, 2, 1],
      ],
      w: 0,
    },
    {
      // Rank sums 5, 7, 6: S = 2, 12 · 2 / (9 · 24).
      name: "three scorers who agree little",
      scores: [
        [1, 2, 3],
        [1, 3, 2],
        [3, 2, 1],
      ],
      w: 1 / 9,
    },
    {
      // Ranks 1.5 1.5 3 and 1 2 3: sums 2.5 3.5 6, S = 6.5, T = 6: 12 · 6.5 / (4 · 24 − 2 · 6).
      name: "a tie, corrected for",
      scores: [
        [1, 1, 2],
        [1, 2, 3],
      ],
      w: 78 / 84,
    },
    {
      name: "the same ties by all",
      scores: [
        [1, 1, 2],
        [4, 4, 5],
      ],
      w: 1,
    },
  ])("gives W for $name (kendall1948)", ({ scores, w }) => {
    const agreement = scorerAgreement(scores);
    expect(agreement.ok && agreement.value).toBeCloseTo(w, 12);
  });

  it.each([
    { name: "one scorer", scores: [[1, 2]], code: "shape-mismatch" },
    { name: "one feature", scores: [[1], [2]], code: "shape-mismatch" },
    { name: "rows of different lengths", scores: [[1, 2], [1]], code: "shape-mismatch" },
    {
      name: "nobody telling features apart",
      scores: [
        [3, 3],
        [1, 1],
      ],
      code: "division-by-zero",
    },
  ])("refuses $name", ({ scores, code }) => {
    expect(scorerAgreement(scores)).toMatchObject({ ok: false, error: { code } });
  });

  it("stays from 0 to 1, and depends on order alone", () => {
    const scores = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 })).chain(([scorers, count]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: count, maxLength: count }), {
        minLength: scorers,
        maxLength: scorers,
      }),
    );
    fc.assert(
      fc.property(scores, (given) => {
        const agreement = scorerAgreement(given);
        const stretched = scorerAgreement(given.map((line) => line.map((score) => score ** 3 + 7)));
        expect(stretched).toEqual(agreement);
        if (!agreement.ok) return;
        expect(agreement.value).toBeGreaterThanOrEqual(0);
        expect(agreement.value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
