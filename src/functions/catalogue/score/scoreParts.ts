import { ok } from "../../../core/result";
import { scoreParts } from "../../../core/score/weightedScore";
import { criteriaOf, perRatedRow, scoreNotes, scoreParameters } from "../../arguments/scoring";
import { defineFunction } from "../../define";

export const SCORE_PARTS = defineFunction({
  id: "SCORE.PARTS",
  group: "Score",
  summary: "Splits scores on criteria of your own into the points that each criterion contributes.",
  notes: scoreNotes,
  parameters: scoreParameters(),
  returns: { shape: "matrix", description: "One row a feature, one column a criterion.", unit: "points" },
  faults: ["#VALUE! for a rating off its scale, in its own row; the criterion is named."],
  sources: ["dezert2020"],
  examples: [
    {
      given: [[[2, 4, 5, 3]], null, [["low", "high", "high", "high"]]],
      gives: [[18.75, 18.75, 25, 12.5]],
      shows: "they add up to SCORE of the same arguments",
    },
    {
      given: [
        [
          [10, 0],
          ["", ""],
          [5, 50],
        ],
        [[3, 1]],
        null,
        0,
        [[10, 100]],
      ],
      gives: [
        [75, 0],
        ["", ""],
        [37.5, 12.5],
      ],
      shows: "a blank row stays blank",
    },
  ],
  evaluate: (cells, weights, better, lowest, highest) => {
    const criteria = criteriaOf(cells, weights, better, lowest, highest);
    if (!criteria.ok) return criteria;
    return ok(perRatedRow(cells, criteria.value, criteria.value.length, (ratings) => scoreParts(ratings, criteria.value)));
  },
});
