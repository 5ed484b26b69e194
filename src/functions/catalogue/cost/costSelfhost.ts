import { selfHostCost } from "../../../core/money/unitCost";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { amount } from "../../arguments/money";
import { number, optional } from "../../arguments/parameters";

export const COST_SELFHOST = defineFunction({
  id: "COST.SELFHOST",
  group: "Cost",
  summary: "Gives the monthly cost of serving a model on accelerators of one's own.",
  notes: ["Whole accelerators, at least one, paid around the clock for 730 hours a month. Fixed holds engineers and storage."],
  parameters: [
    amount("tokens", "Tokens served per month."),
    amount("price_per_hour", "Price of an accelerator per hour."),
    number("tokens_per_second", "Tokens an accelerator serves per second when busy.", { above: 0 }),
    optional(number("utilization", "Share of the time it can be kept busy.", { above: 0, to: 1 }), 0.5, "0.5"),
    optional(amount("fixed", "Fixed cost per month."), 0, "0"),
  ],
  returns: { shape: "lifted", description: "Cost per month.", unit: "money per month" },
  sources: ["article"],
  examples: [
    { given: [500_000_000, 2, 1000], gives: 1460, shows: "one accelerator is enough" },
    { given: [5_000_000_000, 2, 1000, 0.5, 20_000], gives: 25_840, shows: "four accelerators and a team" },
  ],
  evaluate: (tokens, pricePerHour, tokensPerSecond, utilization, fixed) =>
    ok(selfHostCost(tokens, { pricePerHour, tokensPerSecond, utilization }, fixed)),
});
