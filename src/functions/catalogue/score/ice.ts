import { ice } from "../../../core/score/backlogScores";
import { ok } from "../../../core/result";
import { number } from "../../arguments/parameters";
import { defineFunction } from "../../define";

export const ICE = defineFunction({
  id: "ICE",
  group: "Score",
  summary: "Scores features by impact, confidence and ease.",
  notes: ["Impact × confidence × ease, each usually rated from 1 to 10."],
  parameters: [
    number("impact", "How much it would bring if it works.", { from: 0 }),
    number("confidence", "How sure that is, a fraction or a rating.", { from: 0 }),
    number("ease", "How easily it is made; high is easy.", { from: 0 }),
  ],
  returns: { shape: "lifted", description: "ICE score.", unit: "product of the ratings" },
  sources: ["ellis2017"],
  examples: [
    { given: [8, 5, 6], gives: 240 },
    {
      given: [
        [[8], [9]],
        [[5], [0.5]],
        [[6], [4]],
      ],
      gives: [[240], [18]],
      shows: "a column of features",
    },
  ],
  evaluate: (impact, confidence, ease) => ok(ice(impact, confidence, ease)),
});
