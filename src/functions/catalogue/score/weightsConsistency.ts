import { pairwiseWeights } from "../../../core/score/pairwise";
import { ok } from "../../../core/result";
import { comparisons } from "../../arguments/comparisons";
import { defineFunction } from "../../define";

export const WEIGHTS_CONSISTENCY = defineFunction({
  id: "WEIGHTS.CONSISTENCY",
  group: "Score",
  summary: "Gives the consistency ratio of pairwise comparisons; above 0.1 they want another look.",
  notes: ["Random index 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49 for 3 to 10 criteria; two criteria are always consistent."],
  parameters: [comparisons()],
  returns: { shape: "matrix", description: "Consistency ratio; 0 is perfect.", unit: "ratio" },
  faults: ["#VALUE! where the matrix is not square or not reciprocal."],
  sources: ["saaty1980"],
  examples: [
    {
      given: [
        [
          [1, 1 / 3, 5],
          [3, 1, 7],
          [0.2, 1 / 7, 1],
        ],
      ],
      gives: 0.05593756885587827,
      shows: "consistent enough",
    },
    {
      given: [
        [
          [1, 2],
          [0.5, 1],
        ],
      ],
      gives: 0,
      shows: "two criteria",
    },
  ],
  evaluate: (matrix) => {
    const result = pairwiseWeights(matrix);
    return result.ok ? ok([[result.value.consistencyRatio]]) : result;
  },
});
