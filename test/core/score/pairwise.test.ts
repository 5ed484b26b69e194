import fc from "fast-check";

import { pairwiseWeights } from "../../../src/core/score/pairwise";

describe("pairwiseWeights", () => {
  it("reproduces the weights and consistency of a published 8 × 8 house choice (saaty1980)", () => {
    const upper = [
      [5, 3, 7, 6, 6, 1 / 3, 1 / 4],
      [1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
      [6, 3, 4, 6, 1 / 5],
      [1 / 3, 1 / 4, 1 / 7, 1 / 8],
      [1 / 2, 1 / 5, 1 / 6],
      [1 / 5, 1 / 6],
      [1 / 2],
    ];
    const matrix = Array.from({ length: 8 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) =>
        row === column ? 1 : row < column ? (upper[row]?.[column - row - 1] ?? 0) : 1 / (upper[column]?.[row - column - 1] ?? 1),
      ),
    );
    const result = pairwiseWeights(matrix);
    if (!result.ok) throw new Error("a valid matrix was refused");
    const published = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333];
    for (const [index, weight] of published.entries()) expect(result.value.weights[index]).toBeCloseTo(weight, 2);
    expect(result.value.consistencyRatio).toBeCloseTo(0.169, 2);
  });

  it("returns the weights that made a consistent matrix, without a contradiction", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 10 }), (importance) => {
        const result = pairwiseWeights(importance.map((row) => importance.map((column) => row / column)));
        if (!result.ok) throw new Error("a consistent matrix was refused");
        const total = importance.reduce((sum, entry) => sum + entry, 0);
        for (const [index, entry] of importance.entries()) expect(result.value.weights[index]).toBeCloseTo(entry / total, 9);
        expect(result.value.consistencyRatio).toBeLessThan(1e-9);
        expect(result.value.contradiction).toBeUndefined();
      }),
    );
  });

  it("converges where comparisons contradict each other wildly", () => {
    const far = 1e9;
    const result = pairwiseWeights([
      [1, far, 1 / far],
      [1 / far, 1, far],
      [far, 1 / far, 1],
    ]);
    if (!result.ok) throw new Error("a valid matrix was refused");
    for (const weight of result.value.weights) expect(weight).toBeCloseTo(1 / 3, 9);
  });

  it("says so where the weights are beyond the precision of numbers", () => {
    const result = pairwiseWeights([
      [1, 1e300],
      [1e-300, 1],
    ]);
    expect(result).toMatchObject({ ok: false, error: { code: "no-answer", reason: expect.stringContaining("do not settle") as string } });
  });

  it("names the pair that contradicts the others most", () => {
    const result = pairwiseWeights([
      [1, 2, 4, 1 / 9],
      [1 / 2, 1, 2, 4],
      [1 / 4, 1 / 2, 1, 2],
      [9, 1 / 4, 1 / 2, 1],
    ]);
    expect(result.ok && result.value.consistencyRatio).toBeGreaterThan(0.1);
    expect(result.ok && result.value.contradiction).toMatchObject({ row: 0, column: 3 });
  });

  it("names the first of pairs that contradict each other equally", () => {
    const result = pairwiseWeights([
      [1, 2, 1 / 9],
      [1 / 2, 1, 2],
      [9, 1 / 2, 1],
    ]);
    expect(result.ok && result.value.contradiction).toMatchObject({ row: 0, column: 1 });
  });

  it.each([
    { name: "a matrix that is not square", matrix: [[1, 2, 3]], code: "shape-mismatch" },
    {
      name: "mirror entries that are not reciprocal",
      matrix: [
        [1, 2],
        [2, 1],
      ],
      code: "out-of-domain",
    },
    {
      name: "a diagonal other than 1",
      matrix: [
        [2, 2],
        [0.5, 1],
      ],
      code: "out-of-domain",
    },
  ])("refuses $name", ({ matrix, code }) => {
    expect(pairwiseWeights(matrix)).toMatchObject({ ok: false, error: { code } });
  });
});
