import { gateStatus } from "../../../core/measure/gate";
import { confidence, count } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";

export const GATE = defineFunction({
  id: "GATE",
  group: "Measure",
  summary: "Says whether a gate is passed, failed, or still lacks data.",
  notes: ["PASS where the whole Wilson interval reaches the target, FAIL where none of it does, else NOT ENOUGH DATA."],
  parameters: [
    number("target", "Rate to reach, a fraction.", { from: 0, to: 1 }),
    count("successes", "Trials that succeeded."),
    count("trials", "Trials in all."),
    optional(confidence(), 0.95, "0.95"),
  ],
  returns: { shape: "lifted", description: "PASS, FAIL or NOT ENOUGH DATA.", unit: "word" },
  faults: ["#VALUE! where successes exceed trials."],
  sources: ["wilson1927"],
  examples: [
    { given: [0.8, 95, 100], gives: "PASS" },
    { given: [0.8, 60, 100], gives: "FAIL" },
    { given: [0.8, 82, 100], gives: "NOT ENOUGH DATA" },
  ],
  evaluate: (target, successes, trials, level) => gateStatus({ target, successes, trials, confidence: level }),
});
