import { transformationValue } from "../../../core/money/annualValue";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { amount, fraction } from "../../arguments/money";
import { number, optional } from "../../arguments/parameters";

export const VALUE_TRANSFORMATION = defineFunction({
  id: "VALUE.TRANSFORMATION",
  group: "Value",
  summary: "Gives the margin on the share of a market that a new capability opens.",
  notes: ["Per year when the market is. Enter the success probability here or where you discount, not in both."],
  parameters: [
    amount("market", "Reachable market per year."),
    fraction("share", "Share of it won."),
    number("margin", "Margin on the revenue, a fraction.", { to: 1 }),
    optional(fraction("success_probability", "Probability that it works out."), 1, "1"),
  ],
  returns: { shape: "lifted", description: "Value per year.", unit: "money per year" },
  sources: ["article"],
  examples: [
    { given: [50_000_000, 0.02, 0.6], gives: 600_000 },
    { given: [50_000_000, 0.02, 0.6, 0.25], gives: 150_000, shows: "one chance in four" },
  ],
  evaluate: (market, share, margin, successProbability) => ok(transformationValue({ market, share, margin, successProbability })),
});
