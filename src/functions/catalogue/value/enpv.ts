import { stagedValue } from "../../../core/money/stagedValue";
import { fail, ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { rate } from "../../arguments/money";
import { list, number, optional } from "../../arguments/parameters";

export const ENPV = defineFunction({
  id: "ENPV",
  group: "Value",
  summary: "Gives the expected net present value of a project in stages that may be abandoned.",
  notes: [
    "Rolled back from the payoff: a stage is worth −cost + probability × what follows, and is not started where that is negative. So the value is never negative.",
    "The first stage is paid for now, undiscounted. The right to stop is worth the difference to RNPV of the same project.",
  ],
  parameters: [
    list("costs", "Cost at the start of each stage, in order.", undefined, { from: 0 }),
    list("success_probabilities", "Probability of passing each stage.", undefined, { from: 0, to: 1 }),
    number("payoff", "Value received after the last stage."),
    optional(rate(), 0, "0"),
    optional(list("periods", "How long each stage lasts, in periods of the rate.", undefined, { from: 0 }), undefined, "1 each"),
  ],
  returns: { shape: "matrix", description: "Value at the start of the first stage, 0 or more.", unit: "money" },
  faults: ["#VALUE! where costs, probabilities and periods differ in number."],
  sources: ["smith1995", "dixit1994"],
  examples: [
    { given: [[[10, 40]], [[0.5, 0.8]], 100], gives: 10, shows: "a pilot, then a launch" },
    { given: [[[10, 90]], [[0.5, 0.8]], 100], gives: 0, shows: "the launch never pays, so the pilot is not started" },
    { given: [[[10], [40]], [[0.5], [0.8]], 132, 0.1, [[1], [1]]], gives: 15.454545454545453, shows: "each stage lasts a year" },
  ],
  evaluate: (costs, probabilities, payoff, discountRate, periods) => {
    const wrong = Object.entries({ success_probabilities: probabilities, periods: periods ?? costs }).find(
      ([, given]) => given.length !== costs.length,
    );
    if (wrong !== undefined) {
      const expected = `${String(costs.length)} numbers, one a stage as costs`;
      return fail({ code: "shape-mismatch", parameter: wrong[0], expected, received: String(wrong[1].length) });
    }
    const stages = costs.map((cost, stage) => ({ cost, probability: probabilities[stage] ?? 0, periods: periods?.[stage] ?? 1 }));
    return ok([[stagedValue(stages, payoff, discountRate).value]]);
  },
});
