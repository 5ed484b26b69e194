import { ordered, pertDeviation } from "../../../core/doubt/threePoint";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { lifted } from "../../arguments/threePoints";

export const PERT_SD = defineFunction({
  id: "PERT.SD",
  group: "Doubt",
  summary: "Gives the standard deviation of a three-point estimate, the Beta-PERT's own.",
  notes: ["√((mean − low)(high − mean) / 7). The folk formula (high − low)/6 is an approximation of it."],
  parameters: lifted(),
  returns: { shape: "lifted", description: "Standard deviation.", unit: "as the values" },
  faults: ["#VALUE! where low exceeds likely or likely exceeds high."],
  sources: ["vose2008"],
  examples: [
    { given: [2, 4, 12], gives: 1.7320508075688772 },
    { given: [0.1, 0.1, 0.1], gives: 0, shows: "no doubt" },
    { given: [5, 4, 12], gives: { error: "#VALUE!" }, shows: "low above likely" },
  ],
  evaluate: (low, likely, high) => {
    const point = ordered({ low, likely, high });
    return point.ok ? ok(pertDeviation(point.value)) : point;
  },
});
