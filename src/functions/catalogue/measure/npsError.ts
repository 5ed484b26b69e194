import { netPromoterError } from "../../../core/measure/trust";
import { fail, ok } from "../../../core/result";
import { observations } from "../../arguments/counts";
import { defineFunction } from "../../define";

export const NPS_ERROR = defineFunction({
  id: "NPS.ERROR",
  group: "Measure",
  summary: "Gives the standard error of the net promoter score of a survey.",
  parameters: [observations("ratings", 'One answer a person to "how likely are you to recommend it", from 0 to 10.', { from: 0, to: 10 })],
  returns: { shape: "matrix", description: "Standard error with divisor n; twice this is roughly a 95 % margin.", unit: "points" },
  faults: ["#N/A where nobody answered.", "#VALUE! for a rating outside 0 to 10."],
  sources: ["reichheld2003"],
  examples: [
    { given: [[[10], [9], [8], [3]]], gives: 41.45780987944249 },
    { given: [[[10], [10]]], gives: 0, shows: "all agree" },
  ],
  evaluate: (ratings) =>
    ratings.length === 0 ? fail({ code: "no-answer", reason: "nobody has answered" }) : ok([[netPromoterError(ratings)]]),
});
