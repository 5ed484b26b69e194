import { trainingCost } from "../../../core/money/unitCost";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { amount } from "../../arguments/money";
import { number, optional } from "../../arguments/parameters";

export const COST_TRAINING = defineFunction({
  id: "COST.TRAINING",
  group: "Cost",
  summary: "Gives the cost of training a model from scratch.",
  notes: [
    "6 operations per parameter and token, at the share of the peak that training reaches (30 to 50 % is usual), priced by the accelerator hour.",
    "Runs multiplies one clean run by what failed and exploratory runs add.",
  ],
  parameters: [
    amount("parameters", "Parameters of the model."),
    amount("tokens", "Tokens it is trained on, epochs included."),
    number("peak_flops", "Operations per second of one accelerator at its peak, such as 9.89E+14.", { above: 0 }),
    number("flop_utilization", "Share of the peak that training reaches.", { above: 0, to: 1 }),
    amount("price_per_hour", "Price of an accelerator per hour."),
    optional(amount("runs", "Multiple of one clean run."), 1, "1"),
  ],
  returns: { shape: "lifted", description: "Cost of training.", unit: "money" },
  sources: ["kaplan2020", "chowdhery2022"],
  examples: [
    { given: [7e9, 1e12, 1e15, 0.4, 2], gives: 58_333.333333333336, shows: "7 billion parameters on a trillion tokens" },
    { given: [7e9, 1e12, 1e15, 0.4, 2, 3], gives: 175_000, shows: "with failed and exploratory runs" },
  ],
  evaluate: (parameters, tokens, peakFlops, flopUtilization, pricePerHour, runs) =>
    ok(trainingCost({ parameters, tokens, peakFlops, flopUtilization, pricePerHour, runs })),
});
