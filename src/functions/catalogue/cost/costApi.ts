import { apiCost } from "../../../core/money/unitCost";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { amount, fraction } from "../../arguments/money";
import { optional } from "../../arguments/parameters";

export const COST_API = defineFunction({
  id: "COST.API",
  group: "Cost",
  summary: "Gives the monthly cost of a bought model from requests, tokens and prices.",
  notes: [
    "Requests × price of a request × (1 + retries) × (1 − batch discount) + fixed. Keep each price with its date: they fall from year to year.",
    "Fixed is what comes with it: evaluation, guard calls, monitoring.",
  ],
  parameters: [
    amount("requests", "Requests per month."),
    amount("tokens_in", "Tokens sent per request."),
    amount("tokens_out", "Tokens received per request."),
    amount("price_in", "Price of a million tokens sent."),
    amount("price_out", "Price of a million tokens received."),
    optional(fraction("cached_share", "Share of the tokens sent that the provider has cached."), 0, "0"),
    optional(amount("cached_price", "Price of a million cached tokens."), undefined, "price_in"),
    optional(amount("retry_rate", "Requests repeated, per request."), 0, "0"),
    optional(fraction("batch_discount", "Discount for batches, a fraction."), 0, "0"),
    optional(amount("fixed", "Fixed cost per month."), 0, "0"),
  ],
  returns: { shape: "lifted", description: "Cost per month.", unit: "money per month" },
  sources: ["article"],
  examples: [
    { given: [100_000, 1500, 300, 3, 15], gives: 900, shows: "100,000 requests a month" },
    { given: [100_000, 1500, 300, 3, 15, 0.5, 0.3, 0.02, 0.5, 200], gives: 555.725, shows: "half cached, 2 % retries, batched" },
  ],
  evaluate: (requests, tokensIn, tokensOut, priceIn, priceOut, cachedShare, cachedPrice, retryRate, batchDiscount, fixed) =>
    ok(
      apiCost({
        requests,
        tokensIn,
        tokensOut,
        priceIn,
        priceOut,
        cachedShare,
        cachedPrice: cachedPrice ?? priceIn,
        retryRate,
        batchDiscount,
        fixed,
      }),
    ),
});
