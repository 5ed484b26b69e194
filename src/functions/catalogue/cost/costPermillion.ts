import { costPerMillionTokens } from "../../../core/money/unitCost";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { amount } from "../../arguments/money";
import { number, optional } from "../../arguments/parameters";

export const COST_PERMILLION = defineFunction({
  id: "COST.PERMILLION",
  group: "Cost",
  summary: "Gives the cost of a million tokens on an accelerator of one's own.",
  notes: ["Compare it with the price per million tokens of a bought model, at the utilization you really reach."],
  parameters: [
    amount("price_per_hour", "Price of the accelerator per hour."),
    number("tokens_per_second", "Tokens it serves per second when busy.", { above: 0 }),
    optional(number("utilization", "Share of the time it is busy.", { above: 0, to: 1 }), 1, "1"),
  ],
  returns: { shape: "lifted", description: "Cost of a million tokens.", unit: "money per million tokens" },
  sources: ["article"],
  examples: [
    { given: [3.6, 1000], gives: 1, shows: "always busy" },
    { given: [3.6, 1000, 0.25], gives: 4, shows: "busy a quarter of the time" },
  ],
  evaluate: (pricePerHour, tokensPerSecond, utilization) => ok(costPerMillionTokens({ pricePerHour, tokensPerSecond, utilization })),
});
