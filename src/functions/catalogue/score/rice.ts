import { rice } from "../../../core/score/backlogScores";
import { defineFunction } from "../../define";
import { number } from "../../arguments/parameters";

export const RICE = defineFunction({
  id: "RICE",
  group: "Score",
  summary: "Scores features by reach, impact, confidence and effort.",
  notes: ["Reach × impact × confidence / effort. Confidence is a fraction: 80 % is 0.8."],
  parameters: [
    number("reach", "People or events reached in a period.", { from: 0 }),
    number("impact", "Effect on each, for example 0.25, 0.5, 1, 2 or 3.", { from: 0 }),
    number("confidence", "How sure the estimates are, a fraction.", { from: 0, to: 1 }),
    number("effort", "Work, for example in person-months.", { from: 0 }),
  ],
  returns: { shape: "lifted", description: "RICE score.", unit: "reach per unit of effort" },
  faults: ["#DIV/0! where effort is 0."],
  sources: ["mcbride2018"],
  examples: [
    { given: [2000, 2, 0.8, 4], gives: 800 },
    {
      given: [
        [[500], [150]],
        [[1], [3]],
        [[1], [0.5]],
        [[2], [1]],
      ],
      gives: [[250], [225]],
    },
  ],
  evaluate: rice,
});
