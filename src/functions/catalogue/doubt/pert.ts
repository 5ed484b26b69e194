import { ordered, pertMean } from "../../../core/doubt/threePoint";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { lifted } from "../../arguments/threePoints";

export const PERT = defineFunction({
  id: "PERT",
  group: "Doubt",
  summary: "Gives the mean of a three-point estimate, as Beta-PERT weighs it.",
  notes: ["(low + 4 × likely + high) / 6."],
  parameters: lifted(),
  returns: { shape: "lifted", description: "Mean.", unit: "as the values" },
  faults: ["#VALUE! where low exceeds likely or likely exceeds high."],
  sources: ["malcolm1959"],
  examples: [
    { given: [2, 4, 12], gives: 5 },
    { given: [3, 3, 3], gives: 3, shows: "no doubt" },
    { given: [5, 4, 12], gives: { error: "#VALUE!" }, shows: "low above likely" },
  ],
  evaluate: (low, likely, high) => {
    const point = ordered({ low, likely, high });
    return point.ok ? ok(pertMean(point.value)) : point;
  },
});
