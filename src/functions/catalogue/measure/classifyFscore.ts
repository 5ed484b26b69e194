import { fScore } from "../../../core/measure/classification";
import { count } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";

export const CLASSIFY_FSCORE = defineFunction({
  id: "CLASSIFY.FSCORE",
  group: "Measure",
  summary: "Gives the F score, the weighted harmonic mean of precision and recall.",
  parameters: [
    count("true_positives", "Actual positives that were predicted positive."),
    count("false_positives", "Positive predictions that are wrong."),
    count("false_negatives", "Actual positives that were missed."),
    optional(number("beta", "Weight of recall against precision: 2 favors recall, 0.5 precision.", { above: 0 }), 1, "1"),
  ],
  returns: { shape: "lifted", description: "Fβ, from 0 to 1.", unit: "fraction" },
  faults: ["#DIV/0! where nothing is predicted or actually positive."],
  sources: ["vanrijsbergen1979"],
  examples: [
    { given: [90, 10, 30], gives: 0.8181818181818182, shows: "F1 of precision 0.9 and recall 0.75" },
    { given: [90, 10, 30, 2], gives: 0.7758620689655172, shows: "F2 leans to recall" },
  ],
  evaluate: fScore,
});
