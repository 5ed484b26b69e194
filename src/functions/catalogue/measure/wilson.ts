import { wilsonInterval } from "../../../core/measure/interval";
import { ok } from "../../../core/result";
import { confidence, count } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { optional } from "../../arguments/parameters";

export const WILSON = defineFunction({
  id: "WILSON",
  group: "Measure",
  summary: "Gives the Wilson interval of a rate: low and high.",
  parameters: [count("successes", "Trials that succeeded."), count("trials", "Trials in all."), optional(confidence(), 0.95, "0.95")],
  returns: { shape: "rows", description: "Low and high, one row per rate.", unit: "fractions" },
  faults: ["#DIV/0! without trials.", "#VALUE! where successes exceed trials."],
  sources: ["wilson1927"],
  examples: [
    { given: [15, 20], gives: [[0.531299122381256, 0.8881382985923343]] },
    { given: [0, 10], gives: [[0, 0.27753279986288915]], shows: "never below 0" },
  ],
  evaluate: (successes, trials, level) => {
    const interval = wilsonInterval(successes, trials, level);
    return interval.ok ? ok([interval.value.low, interval.value.high]) : interval;
  },
});
