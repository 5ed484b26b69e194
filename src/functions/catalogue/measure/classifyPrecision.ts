import { precision } from "../../../core/measure/classification";
import { count } from "../../arguments/counts";
import { defineFunction } from "../../define";

export const CLASSIFY_PRECISION = defineFunction({
  id: "CLASSIFY.PRECISION",
  group: "Measure",
  summary: "Gives the share of positive predictions that are right.",
  parameters: [
    count("true_positives", "Positive predictions that are right."),
    count("false_positives", "Positive predictions that are wrong."),
  ],
  returns: { shape: "lifted", description: "Precision, from 0 to 1.", unit: "fraction" },
  faults: ["#DIV/0! where nothing was predicted positive."],
  sources: ["vanrijsbergen1979"],
  examples: [
    { given: [90, 10], gives: 0.9 },
    { given: [0, 0], gives: { error: "#DIV/0!" }, shows: "no positive predictions" },
  ],
  evaluate: precision,
});
