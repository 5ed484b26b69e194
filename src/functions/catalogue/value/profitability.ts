import { profitabilityIndex } from "../../../core/money/presentValue";
import { cashFlows, perProject, rate } from "../../arguments/money";
import { defineFunction } from "../../define";

export const PROFITABILITY = defineFunction({
  id: "PROFITABILITY",
  group: "Value",
  summary: "Gives the present value that each project earns per unit of its first outlay.",
  notes: [
    "Profitability index: the flows after the first outlay, discounted to it, divided by its size. Above 1 the project earns more than the rate; 1 + NPV / outlay.",
    "Zeros before the outlay are passed over. MIRR and XNPV are native functions.",
  ],
  parameters: [rate(), cashFlows()],
  returns: { shape: "matrix", description: "One number per project, in a column.", unit: "money per unit of the outlay" },
  faults: ["#N/A where the first flow other than 0 is no outlay."],
  sources: ["brealey2020"],
  examples: [
    { given: [0.1, [[-1000, 550, 605]]], gives: 1, shows: "it earns just the rate" },
    {
      given: [
        0,
        [
          [-100, 60, 90],
          [0, -50, 75],
          [100, -50, 75],
        ],
      ],
      gives: [[1.5], [1.5], [{ error: "#N/A" }]],
      shows: "three projects, the last without an outlay first",
    },
  ],
  evaluate: (discountRate, flows) => perProject(flows, (row) => profitabilityIndex(discountRate, row)),
});
