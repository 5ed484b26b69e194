import { gateNeeded } from "../../../core/measure/gate";
import { confidence, count } from "../../arguments/counts";
import { defineFunction } from "../../define";
import { number, optional } from "../../arguments/parameters";

export const GATE_NEEDED = defineFunction({
  id: "GATE.NEEDED",
  group: "Measure",
  summary: "Gives the further trials a gate needs until it is decided, if the observed rate holds.",
  notes: ["max(0, ⌈z²·t(1 − t)/(p − t)²⌉ − n) for target t and observed rate p; 0 where the gate is decided."],
  parameters: [
    number("target", "Rate to reach, a fraction.", { from: 0, to: 1 }),
    count("successes", "Trials that succeeded."),
    count("trials", "Trials in all."),
    optional(confidence(), 0.95, "0.95"),
  ],
  returns: { shape: "lifted", description: "Further trials.", unit: "trials" },
  faults: ["#N/A without trials, or where the rate equals the target.", "#VALUE! where successes exceed trials."],
  sources: ["wilson1927"],
  examples: [
    { given: [0.8, 82, 100], gives: 1437 },
    { given: [0.8, 95, 100], gives: 0, shows: "decided" },
    { given: [0.8, 80, 100], gives: { error: "#N/A" }, shows: "the rate equals the target" },
  ],
  evaluate: (target, successes, trials, level) => gateNeeded({ target, successes, trials, confidence: level }),
});
