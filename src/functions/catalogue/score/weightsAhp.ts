import { pairwiseWeights } from "../../../core/score/pairwise";
import { ok } from "../../../core/result";
import { comparisons } from "../../arguments/comparisons";
import { defineFunction } from "../../define";

export const WEIGHTS_AHP = defineFunction({
  id: "WEIGHTS.AHP",
  group: "Score",
  summary: "Derives weights from pairwise comparisons of the criteria.",
  notes: ["Principal eigenvector of the comparison matrix. WEIGHTS.CONSISTENCY tells whether the comparisons agree with each other."],
  parameters: [comparisons()],
  returns: { shape: "matrix", description: "One row of weights in the order of the matrix; they sum to 1.", unit: "fractions" },
  faults: [
    "#VALUE! where the matrix is not square or not reciprocal.",
    "#N/A where comparisons are so far apart that the weights do not settle.",
  ],
  sources: ["saaty1980"],
  examples: [
    {
      given: [
        [
          [1, 2, 4],
          [0.5, 1, 2],
          [0.25, 0.5, 1],
        ],
      ],
      gives: [[4 / 7, 2 / 7, 1 / 7]],
      shows: "fully consistent",
    },
    {
      given: [
        [
          [1, 3],
          ["", ""],
        ],
      ],
      gives: [[0.75, 0.25]],
      shows: "the lower half left blank",
    },
  ],
  evaluate: (matrix) => {
    const result = pairwiseWeights(matrix);
    return result.ok ? ok([result.value.weights]) : result;
  },
});
