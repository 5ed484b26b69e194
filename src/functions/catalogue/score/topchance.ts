import { rankAcceptabilities } from "../../../core/doubt/rankAcceptability";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";
import { rankQuestion, ratingRows, seed, trials, weightsKnown } from "../../arguments/ranking";

export const TOPCHANCE = defineFunction({
  id: "TOPCHANCE",
  group: "Score",
  summary: "Gives each feature's chance of being among the best k, with uncertain weights and ratings.",
  notes: [
    "Stochastic multicriteria acceptability analysis: weights and uncertain ratings are drawn, the features are ranked in every draw, and draws with rank ≤ k are counted. Ties share the better rank.",
    "Ratings are not rescaled by the data. A feature's draws depend on its own ratings and the seed alone, so deleting a dominated feature changes no other's chance.",
    "The standard error is √(p(1 − p)/trials): 0.5 of a percent point at most with 10,000 draws.",
  ],
  parameters: [
    ratingRows(),
    optional(number("k", "How many count as the top.", { from: 1, whole: true }), 1, "1"),
    weightsKnown(),
    trials(),
    seed(),
  ],
  returns: { shape: "matrix", description: "One chance a feature.", unit: "fractions" },
  faults: ["#VALUE! for a rating that cannot be read; the row is named."],
  sources: ["lahdelma2001"],
  takesLong: true,
  examples: [
    {
      given: [
        [
          [5, 5],
          [1, 1],
        ],
      ],
      gives: [[1], [0]],
      shows: "a dominated feature is never first",
    },
    {
      given: [
        [
          [3, 3],
          [3, 3],
        ],
      ],
      gives: [[1], [1]],
      shows: "a tie shares the better rank",
    },
    {
      given: [
        [
          [1, 5, 5, 5],
          [5, 1, 1, 1],
          [3, "2..4", 3, 3],
        ],
        2,
      ],
      gives: [[1], [0], [1]],
      shows: "four columns: risk first, low is good",
    },
  ],
  evaluate: (ratings, k, known, draws, seedNumber) => {
    const question = rankQuestion(ratings, known, draws, seedNumber);
    if (!question.ok) return question;
    return ok(rankAcceptabilities(question.value, Math.min(k, ratings.length), false).topChances.map((chance) => [chance]));
  },
});
