import { ok } from "../../../core/result";
import { bandOf } from "../../../core/score/band";
import { defineFunction } from "../../define";
import { number } from "../../arguments/parameters";
import { bandThresholds } from "../../arguments/ratings";

export const RIBS_BAND = defineFunction({
  id: "RIBS.BAND",
  group: "Score",
  summary: "Says what to do about a RIBS score: Commit, Plan, Explore or Park.",
  notes: ["A score reaches a band when it is at least its threshold, after rounding to 9 decimals. The default thresholds are ours."],
  parameters: [number("score", "RIBS score.", { from: 0, to: 100 }), bandThresholds()],
  returns: { shape: "lifted", description: "Commit, Plan, Explore or Park.", unit: "word" },
  sources: ["article"],
  examples: [
    { given: [75], gives: "Commit" },
    { given: [[[74.9], [50], [25], [0]]], gives: [["Plan"], ["Plan"], ["Explore"], ["Park"]] },
    { given: [65, [[60, 40, 20]]], gives: "Commit", shows: "thresholds of your own" },
  ],
  evaluate: (score, thresholds) => ok(bandOf(score, thresholds)),
});
