import { ok } from "../../../core/result";
import { ribsParts } from "../../../core/score/ribs";
import { defineFunction } from "../../define";
import { ribsParameters } from "../../arguments/ratings";

export const RIBS_PARTS = defineFunction({
  id: "RIBS.PARTS",
  group: "Score",
  summary: "Splits RIBS scores into the points that risk, impact, business value and scalability contribute.",
  notes: ["The four numbers of a row add up to RIBS of the same arguments."],
  parameters: ribsParameters(),
  returns: { shape: "rows", description: "Four numbers a feature: risk, impact, business value, scalability.", unit: "points" },
  sources: ["article", "dezert2020"],
  examples: [
    { given: [2, 4, 5, 3], gives: [[18.75, 18.75, 25, 12.5]] },
    {
      given: [[[2], [1]], [[4], [5]], [[5], [5]], [[3], [5]], [[40, 30, 20, 10]]],
      gives: [
        [30, 22.5, 20, 5],
        [40, 30, 20, 10],
      ],
      shows: "two features, with weights",
    },
  ],
  evaluate: (risk, impact, businessValue, scalability, weights, scale) =>
    ok(ribsParts({ risk, impact, businessValue, scalability }, weights, scale)),
});
