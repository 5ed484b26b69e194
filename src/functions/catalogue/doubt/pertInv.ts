import { classicShape, ordered, pertQuantile } from "../../../core/doubt/threePoint";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { fraction } from "../../arguments/money";
import { number, optional } from "../../arguments/parameters";
import { lifted } from "../../arguments/threePoints";

export const PERT_INV = defineFunction({
  id: "PERT.INV",
  group: "Doubt",
  summary: "Gives the value of a three-point estimate that a given probability lies below.",
  notes: [
    "Quantile of the Beta-PERT with α = 1 + shape × (likely − low)/(high − low). The shape says how strongly values gather around the likely one; 4 is the classic, 0 is uniform.",
    "Fed with PORTFOLIO.HDR it draws: PERT.INV(HDR(t, 1, 1, seed), low, likely, high) is trial t of the first item of SIMULATE.",
  ],
  parameters: [
    fraction("probability", "Probability below the value."),
    ...lifted(),
    optional(number("shape", "How strongly values gather around the likely one.", { from: 0, to: 1000 }), classicShape, "4"),
  ],
  returns: { shape: "lifted", description: "Quantile.", unit: "as the values" },
  faults: ["#VALUE! where low exceeds likely or likely exceeds high."],
  sources: ["malcolm1959", "vose2008"],
  examples: [
    { given: [0.9, 100, 250, 600], gives: 410.37724283256006, shows: "P90" },
    { given: [0.5, 0, 0.5, 1, 8], gives: 0.5, shows: "the median of a symmetric estimate" },
    { given: [[[0], [1]], 2, 4, 12], gives: [[2], [12]], shows: "the ends" },
  ],
  evaluate: (probability, low, likely, high, shape) => {
    const point = ordered({ low, likely, high });
    return point.ok ? ok(pertQuantile(probability, point.value, shape)) : point;
  },
});
