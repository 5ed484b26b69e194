import { paybackPeriods } from "../../../core/money/payback";
import { defineFunction } from "../../define";
import { cashFlows, perProject, rate } from "../../arguments/money";
import { optional } from "../../arguments/parameters";

export const PAYBACK = defineFunction({
  id: "PAYBACK",
  group: "Value",
  summary: "Gives the periods until the money of each project is back.",
  notes: [
    "Periods until the cumulative flow first rises to 0, interpolated within the period; 0 where it never falls below. With a rate, the flows are discounted first.",
    "A sum is 0 where it is less than 9 significant decimals of the largest flow show: three times 0.1 pays 0.3 back.",
    "What comes after is not looked at: use it beside RNPV, not instead.",
  ],
  parameters: [cashFlows(), optional(rate(), 0, "0")],
  returns: { shape: "matrix", description: "One number per project, in a column.", unit: "periods" },
  faults: ["#N/A where the money does not come back."],
  sources: ["brealey2020"],
  examples: [
    { given: [[[-1000, 300, 400, 500]]], gives: 2.6 },
    {
      given: [
        [
          [-1000, 600, 600],
          [-1000, 100, 100],
        ],
      ],
      gives: [[1 + 2 / 3], [{ error: "#N/A" }]],
      shows: "two projects, one of which never pays back",
    },
    { given: [[[-1000, 600, 600, 600]], 0.08], gives: 1.864, shows: "discounted at 8 %" },
    { given: [[[-0.3, 0.1, 0.1, 0.1]]], gives: 3, shows: "back to the last cent" },
  ],
  evaluate: (flows, discountRate) => perProject(flows, (row) => paybackPeriods(row, discountRate)),
});
