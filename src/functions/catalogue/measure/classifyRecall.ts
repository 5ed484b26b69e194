import { recall } from "../../../core/measure/classification";
import { count } from "../../arguments/counts";
import { defineFunction } from "../../define";

export const CLASSIFY_RECALL = defineFunction({
  id: "CLASSIFY.RECALL",
  group: "Measure",
  summary: "Gives the share of actual positives that were found.",
  parameters: [
    count("true_positives", "Actual positives that were predicted positive."),
    count("false_negatives", "Actual positives that were missed."),
  ],
  returns: { shape: "lifted", description: "Recall, from 0 to 1.", unit: "fraction" },
  faults: ["#DIV/0! where nothing is actually positive."],
  sources: ["vanrijsbergen1979"],
  examples: [
    { given: [90, 30], gives: 0.75 },
    { given: [0, 0], gives: { error: "#DIV/0!" }, shows: "no actual positives" },
  ],
  evaluate: recall,
});
