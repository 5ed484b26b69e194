import { expectedValue } from "../../../core/money/annualValue";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { fraction } from "../../arguments/money";
import { number, optional } from "../../arguments/parameters";

export const EXPECTED = defineFunction({
  id: "EXPECTED",
  group: "Value",
  summary: "Gives the expected value of something that may fail, and whose data may drift.",
  notes: ["value × (p(1 − d) + p_after·d): works 85 % of the time, as long as the data does not drift."],
  parameters: [
    number("value", "Value if it works."),
    fraction("success_probability", "Probability that it works while the data stays as it is."),
    optional(fraction("drift_probability", "Probability that the data drifts."), 0, "0"),
    optional(fraction("success_after_drift", "Probability that it works after the drift."), 0, "0"),
  ],
  returns: { shape: "lifted", description: "Expected value.", unit: "as the value" },
  sources: ["article"],
  examples: [
    { given: [100_000, 0.85], gives: 85_000 },
    { given: [100_000, 0.85, 0.2, 0.5], gives: 78_000, shows: "one chance in five that the data drifts" },
  ],
  evaluate: (value, success, drift, successAfterDrift) => ok(expectedValue(value, success, drift, successAfterDrift)),
});
