import { rankAcceptabilities } from "../../src/core/doubt/rankAcceptability";
import { pairwiseWeights } from "../../src/core/score/pairwise";
import { certain } from "../../src/core/score/rating";
import { withReference } from "./withReference";

interface AhpFile {
  readonly cases: readonly {
    readonly name: string;
    readonly matrix: readonly (readonly number[])[];
    readonly weights_eigen: readonly number[];
    readonly CR: number;
  }[];
}

interface SmaaFile {
  readonly analytic: readonly {
    readonly name: string;
    readonly rank1?: readonly number[] | string;
    readonly central?: readonly (readonly number[])[];
  }[];
}

/** Both sides iterate to about this. */
const eigenDigits = 9;
const trials = 10_000;

withReference("pairwiseWeights against numpy's eigenvectors", "mcda/ahp.json", (text) => {
  const { cases } = JSON.parse(text) as AhpFile; // the file's own shape
  it.each(cases)("$name", ({ matrix, weights_eigen: weights, CR: ratio }) => {
    const derived = pairwiseWeights(matrix);
    if (!derived.ok) throw new Error("a reciprocal matrix has weights");
    for (const [index, weight] of weights.entries()) expect(derived.value.weights[index]).toBeCloseTo(weight, eigenDigits);
    expect(derived.value.consistencyRatio).toBeCloseTo(Math.max(0, ratio), eigenDigits);
  });
});

withReference("rankAcceptabilities against exact chances, within three Monte Carlo errors", "mcda/smaa_small.json", (text) => {
  const { analytic } = JSON.parse(text) as SmaaFile; // the file's own shape
  const sets: Readonly<Record<string, readonly (readonly number[])[]>> = {
    "two alternatives": [
      [1, 0],
      [0, 1],
    ],
    "A=(1,0) B=(.6,.6)": [
      [1, 0],
      [0.6, 0.6],
      [0, 1],
    ],
  };
  const cases = Object.entries(sets).flatMap(([start, rows]) => {
    const found = analytic.find(({ name }) => name.startsWith(start));
    return found === undefined || typeof found.rank1 !== "object"
      ? []
      : [{ name: found.name, rows, rank1: found.rank1, central: found.central ?? [] }];
  });

  it("has both sets of alternatives", () => {
    expect(cases).toHaveLength(2);
  });

  it.each(cases)("$name", ({ rows, rank1, central }) => {
    const ratings = rows.map((row) => row.map(certain));
    const { firstChances, centralWeights } = rankAcceptabilities(
      { ratings, isLessBetter: [], weights: { kind: "nothing" }, trials, seed: 1 },
      1,
      false,
    );
    for (const [row, chance] of rank1.entries()) {
      expect(Math.abs((firstChances[row] ?? 0) - chance)).toBeLessThan(3 * Math.sqrt((chance * (1 - chance)) / trials));
      // A weight within the draws that put the row first spreads by half at most.
      const error = (3 * 0.5) / Math.sqrt(trials * chance);
      for (const [criterion, weight] of (central[row] ?? []).entries())
        expect(Math.abs((centralWeights[row]?.[criterion] ?? 0) - weight)).toBeLessThan(error);
    }
  });
});
