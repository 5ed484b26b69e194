import { ok } from "../../../core/result";
import { scoreFrom, scoreParts } from "../../../core/score/weightedScore";
import { criteriaOf, perRatedRow, scoreNotes, scoreParameters } from "../../arguments/scoring";
import { defineFunction } from "../../define";

export const SCORE = defineFunction({
  id: "SCORE",
  group: "Score",
  summary: "Scores features from 0 to 100 on criteria of your own.",
  notes: scoreNotes,
  parameters: scoreParameters(),
  returns: { shape: "matrix", description: "One score from 0 to 100 a feature, in a column.", unit: "points" },
  faults: ["#VALUE! for a rating off its scale, in its own row; the criterion is named."],
  sources: ["dezert2020"],
  examples: [
    {
      given: [
        [
          [2, 4, 5, 3],
          [1, 5, 5, 5],
        ],
        null,
        [["low", "high", "high", "high"]],
      ],
      gives: [[75], [100]],
      shows: "the criteria of RIBS",
    },
    {
      given: [
        [
          [7, 40, "high"],
          [3, 90, 9],
        ],
        [[2, 1, 1]],
        [["high", "low", "high"]],
        [[0, 0, 1]],
        [[10, 100, 5]],
      ],
      gives: [[68.75], [{ error: "#VALUE!" }]],
      shows: "each criterion on its own scale; a rating off its scale spoils its own row",
    },
    { given: [[["very high"], ["2..4"]]], gives: [[100], [50]], shows: "one criterion, words and a range" },
  ],
  evaluate: (cells, weights, better, lowest, highest) => {
    const criteria = criteriaOf(cells, weights, better, lowest, highest);
    if (!criteria.ok) return criteria;
    return ok(perRatedRow(cells, criteria.value, 1, (ratings) => [scoreFrom(scoreParts(ratings, criteria.value))]));
  },
});
