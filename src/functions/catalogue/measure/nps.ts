import { netPromoterScore } from "../../../core/measure/trust";
import { fail, ok } from "../../../core/result";
import { observations } from "../../arguments/counts";
import { defineFunction } from "../../define";

export const NPS = defineFunction({
  id: "NPS",
  group: "Measure",
  summary: "Gives the net promoter score of a survey.",
  parameters: [observations("ratings", 'One answer a person to "how likely are you to recommend it", from 0 to 10.', { from: 0, to: 10 })],
  returns: {
    shape: "matrix",
    description: "Share of promoters (9, 10) less share of detractors (0 to 6), from −100 to 100.",
    unit: "points",
  },
  faults: ["#N/A where nobody answered.", "#VALUE! for a rating outside 0 to 10."],
  sources: ["reichheld2003"],
  examples: [
    { given: [[[10], [9], [8], [3]]], gives: 25 },
    { given: [[[0], [6]]], gives: -100, shows: "only detractors" },
  ],
  evaluate: (ratings) =>
    ratings.length === 0 ? fail({ code: "no-answer", reason: "nobody has answered" }) : ok([[netPromoterScore(ratings)]]),
});
