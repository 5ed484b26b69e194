import { automationValue } from "../../../core/money/annualValue";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { amount, fraction } from "../../arguments/money";
import { optional } from "../../arguments/parameters";

export const VALUE_AUTOMATION = defineFunction({
  id: "VALUE.AUTOMATION",
  group: "Value",
  summary: "Gives the value of taking over repetitive work, less what its errors cost.",
  notes: ["Per year when the volume is per year. Negative where the errors cost more than the work did: keep a person in the loop."],
  parameters: [
    amount("volume", "Cases per year."),
    fraction("automation_rate", "Share of the cases it handles alone."),
    amount("minutes", "Minutes a person takes per case."),
    amount("hourly_cost", "Cost of a person per hour."),
    optional(fraction("error_rate", "Share of the automated cases that go wrong."), 0, "0"),
    optional(amount("cost_per_error", "Cost of a case that goes wrong."), 0, "0"),
  ],
  returns: { shape: "lifted", description: "Value per year.", unit: "money per year" },
  sources: ["article"],
  examples: [
    { given: [120_000, 0.6, 5, 40], gives: 240_000 },
    { given: [120_000, 0.6, 5, 40, 0.02, 100], gives: 96_000, shows: "two errors in a hundred, at 100 each" },
  ],
  evaluate: (volume, automationRate, minutes, hourlyCost, errorRate, costPerError) =>
    ok(automationValue({ volume, automationRate, minutes, hourlyCost, errorRate, costPerError })),
});
