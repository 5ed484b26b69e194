import { ok } from "../../../core/result";
import { scoreOf } from "../../../core/score/ribs";
import { defineFunction } from "../../define";
import { ribsParameters } from "../../arguments/ratings";

export const RIBS = defineFunction({
  id: "RIBS",
  group: "Score",
  summary: "Scores features from 0 to 100 on risk, impact, business value and scalability.",
  notes: [
    "100 × Σ w × u / Σ w, where u is the place of a rating between the bounds of the scale, turned round for risk.",
    "Absolute: a score depends on its own row and the assumptions only, so other rows never move it.",
    "A range such as 2..4 is scored at its middle.",
  ],
  parameters: ribsParameters(),
  returns: { shape: "lifted", description: "Score from 0 to 100.", unit: "points" },
  sources: ["article", "dezert2020"],
  examples: [
    { given: [2, 4, 5, 3], gives: 75 },
    { given: [1, 5, 5, 5], gives: 100, shows: "the best ratings" },
    { given: ["low", "2..4", 4, "high"], gives: 68.75, shows: "words and a range" },
    {
      given: [
        [[2], [1], [3]],
        [[4], [5], [3]],
        [[5], [5], [3]],
        [[3], [5], [3]],
      ],
      gives: [[75], [100], [50]],
      shows: "a column of features",
    },
    { given: [2, 4, 5, 3, [[40, 30, 20, 10]]], gives: 77.5, shows: "weights" },
    { given: [0, 10, 5, 5, null, [[0, 10]]], gives: 75, shows: "a scale from 0 to 10" },
  ],
  evaluate: (risk, impact, businessValue, scalability, weights, scale) =>
    ok(scoreOf({ risk, impact, businessValue, scalability }, weights, scale)),
});
