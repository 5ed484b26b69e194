import { cd3 } from "../../../core/score/backlogScores";
import { defineFunction } from "../../define";
import { number } from "../../arguments/parameters";

export const CD3SCORE = defineFunction({
  id: "CD3SCORE",
  group: "Score",
  summary: "Scores features by cost of delay divided by duration.",
  notes: ["Highest first is the cheapest order of independent jobs for one team; DELAYORDER heeds prerequisites too."],
  parameters: [
    number("cost_of_delay", "Money lost per unit of time until it is done.", { from: 0 }),
    number("duration", "Time it takes, in the same unit of time.", { from: 0 }),
  ],
  returns: { shape: "lifted", description: "Cost of delay per unit of duration.", unit: "money per time squared" },
  faults: ["#DIV/0! where duration is 0."],
  sources: ["reinertsen2009"],
  examples: [
    { given: [12000, 4], gives: 3000 },
    {
      given: [
        [[9000], [2000]],
        [[6], [1]],
      ],
      gives: [[1500], [2000]],
    },
  ],
  evaluate: cd3,
});
