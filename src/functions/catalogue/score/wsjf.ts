import { wsjf } from "../../../core/score/backlogScores";
import { defineFunction } from "../../define";
import { number } from "../../arguments/parameters";

export const WSJF = defineFunction({
  id: "WSJF",
  group: "Score",
  summary: "Scores features by weighted shortest job first.",
  notes: ["(Value + time criticality + risk reduction) / size, all in relative points."],
  parameters: [
    number("value", "Value to user and business.", { from: 0 }),
    number("time_criticality", "How fast the value decays.", { from: 0 }),
    number("risk_reduction", "Risk it reduces, or opportunity it opens.", { from: 0 }),
    number("size", "Size of the job.", { from: 0 }),
  ],
  returns: { shape: "lifted", description: "WSJF score.", unit: "points per unit of size" },
  faults: ["#DIV/0! where size is 0."],
  sources: ["leffingwell2011"],
  examples: [
    { given: [8, 5, 3, 2], gives: 8 },
    { given: [[[13], [5]], 3, [[1], [8]], [[5], [2]]], gives: [[3.4], [8]], shows: "one time criticality for all" },
  ],
  evaluate: wsjf,
});
