import { rankAcceptabilities } from "../../../core/doubt/rankAcceptability";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { rankQuestion, ratingRows, ratingScale, seed, trials, weightsKnown } from "../../arguments/ranking";

export const RANKCHANCE = defineFunction({
  id: "RANKCHANCE",
  group: "Score",
  summary: "Gives each feature's chance of every rank, with uncertain weights and ratings.",
  notes: [
    "As TOPCHANCE, for all ranks at once: rank acceptabilities. Ties share the better rank, so a column may sum to more than 1; every row sums to 1.",
  ],
  parameters: [ratingRows(), weightsKnown(), trials(), seed(), ratingScale()],
  returns: { shape: "matrix", description: "Row = feature, column = rank.", unit: "fractions" },
  faults: ["#VALUE! for a rating that cannot be read; the row is named."],
  sources: ["lahdelma2001"],
  takesLong: true,
  examples: [
    {
      given: [
        [
          [5, 5],
          [3, 3],
          [1, 1],
        ],
      ],
      gives: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      shows: "each dominates the next",
    },
    {
      given: [
        [
          [3, 3],
          [3, 3],
        ],
      ],
      gives: [
        [1, 0],
        [1, 0],
      ],
      shows: "a tie shares the better rank",
    },
  ],
  evaluate: (ratings, known, draws, seedNumber, scale) => {
    const question = rankQuestion(ratings, known, draws, seedNumber, scale);
    return question.ok ? ok(rankAcceptabilities(question.value, 1, true).rankChances ?? []) : question;
  },
});
