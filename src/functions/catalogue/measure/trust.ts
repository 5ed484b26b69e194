import { trustScore } from "../../../core/measure/trust";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { number } from "../../arguments/parameters";

export const TRUST = defineFunction({
  id: "TRUST",
  group: "Measure",
  summary: "Gives a trust score from 0 to 100 out of CSAT and NPS.",
  notes: ["The mean of both on a scale from 0 to 100."],
  parameters: [
    number("csat", "Share of satisfied answers, as CSAT gives it.", { from: 0, to: 1 }),
    number("nps", "Net promoter score, as NPS gives it.", { from: -100, to: 100 }),
  ],
  returns: { shape: "lifted", description: "Trust score, from 0 to 100.", unit: "points" },
  sources: ["article"],
  examples: [
    { given: [0.8, 20], gives: 70 },
    { given: [1, 100], gives: 100 },
  ],
  evaluate: (csat, nps) => ok(trustScore(csat, nps)),
});
