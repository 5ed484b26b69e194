import { ok } from "../../../core/result";
import { explainRibs } from "../../../core/score/explainRibs";
import { defineFunction } from "../../define";
import { bandThresholds, ribsParameters } from "../../arguments/ratings";

export const RIBS_EXPLAIN = defineFunction({
  id: "RIBS.EXPLAIN",
  group: "Score",
  summary: "Explains RIBS scores in a sentence: parts, weakest criterion, and the nearest way into the next band.",
  notes: [
    "The weakest criterion loses most points; ties go to risk, then impact, business value, scalability.",
    "The nearest way is the smallest change of one rating that reaches the next band. Risk of 2 or less, on 1 to 5, makes a good candidate for automation.",
  ],
  parameters: [...ribsParameters(), bandThresholds()],
  returns: { shape: "lifted", description: "One sentence.", unit: "text" },
  sources: ["article", "dezert2020"],
  examples: [
    {
      given: [3, 4, 5, 2],
      gives:
        "62.5, Plan: risk 12.5 + impact 18.75 + business value 25 + scalability 6.25; weakest: scalability, which loses 18.75; risk from 3 to 1 reaches Commit",
    },
    {
      given: [1, 5, 5, 5],
      gives:
        "100, Commit: risk 25 + impact 25 + business value 25 + scalability 25; no criterion loses points; no band is higher; good candidate for automation",
    },
  ],
  evaluate: (risk, impact, businessValue, scalability, weights, scale, thresholds) =>
    ok(explainRibs({ risk, impact, businessValue, scalability }, weights, thresholds, scale)),
});
