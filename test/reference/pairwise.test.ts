import { rankAcceptabilities } from "../../src/core/doubt/rankAcceptability";
import { pairwiseWeights } from "../../src/core/score/pairwise";
import { certain } from "../../src/core/score/rating";
import { cases } from "./values/pairwise.json";

/** Both sides iterate to about this. */
const eigenDigits = 9;
const trials = 10_000;

describe("pairwiseWeights against numpy's eigenvectors", () => {
  it.each(cases)("of $matrix", ({ matrix, weights, consistencyRatio }) => {
    const derived = pairwiseWeights(matrix);
    if (!derived.ok) throw new Error("a reciprocal matrix has weights");
    for (const [index, weight] of weights.entries()) expect(derived.value.weights[index]).toBeCloseTo(weight, eigenDigits);
    expect(derived.value.consistencyRatio).toBeCloseTo(consistencyRatio, eigenDigits);
  });
});

/** With weights w and 1 − w drawn evenly, each feature leads where its line is the highest: chances are lengths, central weights middles. */
const byHand = [
  {
    name: "each best at one criterion",
    ratings: [
      [1, 0],
      [0, 1],
    ],
    first: [0.5, 0.5],
    central: [
      [0.75, 0.25],
      [0.25, 0.75],
    ],
  },
  {
    name: "a compromise between two extremes",
    ratings: [
      [1, 0],
      [0.6, 0.6],
      [0, 1],
    ],
    first: [0.4, 0.2, 0.4],
    central: [
      [0.8, 0.2],
      [0.5, 0.5],
      [0.2, 0.8],
    ],
  },
];

describe("rankAcceptabilities against chances worked out by hand, within three Monte Carlo errors", () => {
  it.each(byHand)("$name", ({ ratings, first, central }) => {
    const { firstChances, centralWeights } = rankAcceptabilities(
      { ratings: ratings.map((row) => row.map(certain)), isLessBetter: [], weights: { kind: "nothing" }, trials, seed: 1 },
      1,
      false,
    );
    for (const [row, chance] of first.entries()) {
      expect(Math.abs((firstChances[row] ?? 0) - chance)).toBeLessThan(3 * Math.sqrt((chance * (1 - chance)) / trials));
      // A weight within the draws that put the row first spreads by half at most.
      const error = (3 * 0.5) / Math.sqrt(trials * chance);
      for (const [criterion, weight] of (central[row] ?? []).entries())
        expect(Math.abs((centralWeights[row]?.[criterion] ?? 0) - weight)).toBeLessThan(error);
    }
  });
});
