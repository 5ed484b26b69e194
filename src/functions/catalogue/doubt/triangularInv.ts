import { ordered, triangularQuantile } from "../../../core/doubt/threePoint";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { fraction } from "../../arguments/money";
import { lifted } from "../../arguments/threePoints";

export const TRIANGULAR_INV = defineFunction({
  id: "TRIANGULAR.INV",
  group: "Doubt",
  summary: "Gives the value of a triangular distribution that a given probability lies below.",
  notes: ["Wider tails than the Beta-PERT of the same three points: its mean is (low + likely + high) / 3."],
  parameters: [fraction("probability", "Probability below the value."), ...lifted()],
  returns: { shape: "lifted", description: "Quantile.", unit: "as the values" },
  faults: ["#VALUE! where low exceeds likely or likely exceeds high."],
  sources: ["kotz2004"],
  examples: [
    { given: [0.25, 0, 0.5, 1], gives: 0.3535533905932738 },
    { given: [0.5, 2, 2, 6], gives: 3.1715728752538097, shows: "likely at the low end" },
  ],
  evaluate: (probability, low, likely, high) => {
    const point = ordered({ low, likely, high });
    return point.ok ? ok(triangularQuantile(probability, point.value)) : point;
  },
});
