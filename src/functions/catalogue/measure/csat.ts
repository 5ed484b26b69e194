import { customerSatisfaction } from "../../../core/measure/trust";
import { fail, ok } from "../../../core/result";
import { observations } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";

const fivePointTop = 5;

export const CSAT = defineFunction({
  id: "CSAT",
  group: "Measure",
  summary: "Gives the share of satisfied answers in a survey.",
  notes: ["Ratings are taken as 1 to 5 where top is at most 5, else as 0 to 10. Blanks are people who did not answer."],
  parameters: [
    observations("ratings", "One rating a person.", { from: 0, to: 10 }),
    optional(number("top", "Lowest rating that counts as satisfied; 4 is the usual top-two box of five.", { from: 0, to: 10 }), 4, "4"),
  ],
  returns: { shape: "matrix", description: "Share of ratings at or above top.", unit: "fraction" },
  faults: ["#N/A where nobody answered.", "#VALUE! for a rating outside the scale."],
  sources: ["article"],
  examples: [
    { given: [[[5], [4], [3], [2], [5]]], gives: 0.6 },
    { given: [[[7], [9], [10], [""]], 9], gives: 2 / 3, shows: "a ten-point scale" },
    { given: [[[5], [7]]], gives: { error: "#VALUE!" }, shows: "outside the scale" },
  ],
  evaluate: (ratings, top) => {
    if (ratings.length === 0) return fail({ code: "no-answer", reason: "nobody has answered" });
    const outside = top <= fivePointTop ? ratings.find((rating) => rating < 1 || rating > fivePointTop) : undefined;
    return outside === undefined
      ? ok([[customerSatisfaction(ratings, top)]])
      : fail({
          code: "out-of-domain",
          parameter: "ratings",
          expected: "from 1 to 5",
          received: outside,
          hint: "set top above 5 for a ten-point scale",
        });
  },
});
