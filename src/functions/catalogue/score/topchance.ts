import { rankAcceptabilities } from "../../../core/doubt/rankAcceptability";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";
import { rankQuestion, ratingRows, ratingScale, seed, trials, weightsKnown } from "../../arguments/ranking";

export const TOPCHANCE = defineFunction({
  id: "TOPCHANCE",
  group: "Score",
  summary: "Gives each feature's chance of being among the best k, with uncertain weights and ratings.",
  notes: [
    "Stochastic multicriteria acceptability analysis: weights and uncertain ratings are drawn, the features are ranked in every draw, and draws with rank ≤ k are counted. Ties share the better rank.",
    "With four columns, or a scale, ratings are checked as RIBS checks them. They are not rescaled by the data. A feature's draws depend on its own ratings and the seed alone, so deleting a dominated feature changes no other's chance.",
    "The standard error is √(p(1 − p)/trials): 0.5 of a percent point at most with 10,000 draws.",
  ],
  parameters: [
    ratingRows(),
    optional(number("k", "How many count as the top.", { from: 1, whole: true }), 1, "1"),
    weightsKnown(),
    trials(),
    seed(),
    ratingScale(),
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
    { given: [[[1, 5, 5, 50]]], gives: { error: "#VALUE!" }, shows: "a slip of the finger, off the scale of RIBS" },
    {
      given: [
        [
          [10, 0],
          [0, 9],
        ],
        1,
        [[3, 0]],
        100,
        1,
        [[0, 10]],
      ],
      gives: [[1], [0]],
      shows: "weights of any sum, a scale from 0 to 10",
    },
  ],
  evaluate: (ratings, k, known, draws, seedNumber, scale) => {
    const question = rankQuestion(ratings, known, draws, seedNumber, scale);
    if (!question.ok) return question;
    return ok(rankAcceptabilities(question.value, Math.min(k, ratings.length), false).topChances.map((chance) => [chance]));
  },
});
