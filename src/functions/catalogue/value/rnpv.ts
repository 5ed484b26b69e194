import { riskAdjustedValue } from "../../../core/money/presentValue";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { cashFlows, perProject, probabilitiesFor, rate } from "../../arguments/money";
import { numbers, optional } from "../../arguments/parameters";

export const RNPV = defineFunction({
  id: "RNPV",
  group: "Value",
  summary: "Gives the risk-adjusted net present value of each project, the first flow undiscounted.",
  notes: [
    "Each flow is weighted by the probability that it happens, then discounted. Risk stands in the probabilities: the rate holds time only, do not raise it for risk too.",
    "The first flow is now. Excel's NPV discounts it by a period: RNPV(rate, flows) = NPV(rate, flows) × (1 + rate).",
  ],
  parameters: [
    rate(),
    cashFlows(),
    optional(
      numbers("probabilities", "Probability that the flow of each period happens (cumulative): a row per project, or one row for all.", {
        domain: { from: 0, to: 1 },
        shape: "as cash_flows or one row",
      }),
      undefined,
      "1",
    ),
  ],
  returns: { shape: "matrix", description: "One value per project, in a column.", unit: "money" },
  faults: ["#VALUE! where a period is blank: write 0 where nothing flows."],
  sources: ["stewart2001"],
  examples: [
    { given: [0.1, [[-100, 60, 60]]], gives: 4.132231404958678 },
    {
      given: [
        0.1,
        [
          [-100, 110, 121],
          [-50, 110, 0],
        ],
        [[1, 0.5, 0.5]],
      ],
      gives: [[0], [0]],
      shows: "two projects, each with one chance in two",
    },
  ],
  evaluate: (discountRate, flows, probabilities) => {
    const weights = probabilitiesFor(flows, probabilities);
    return weights.ok ? perProject(flows, (row, project) => ok(riskAdjustedValue(discountRate, row, weights.value(project)))) : weights;
  },
});
