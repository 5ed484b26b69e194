import { expectedCommercialValue } from "../../../core/money/annualValue";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { amount, fraction } from "../../arguments/money";
import { number } from "../../arguments/parameters";

export const ECV = defineFunction({
  id: "ECV",
  group: "Value",
  summary: "Gives the expected commercial value of a project: developed first, then launched.",
  notes: ["(NPV × Pc − launch) × Pt − development: the launch is paid for only after technical success."],
  parameters: [
    number("npv", "Net present value of what follows a successful launch."),
    fraction("p_commercial", "Probability of commercial success."),
    amount("launch_cost", "Cost of the launch."),
    fraction("p_technical", "Probability of technical success."),
    amount("development_cost", "Cost of development still to come."),
  ],
  returns: { shape: "lifted", description: "Expected commercial value.", unit: "money" },
  sources: ["cooper2001"],
  examples: [
    { given: [1000, 0.6, 200, 0.5, 100], gives: 100 },
    { given: [1000, 0.3, 200, 0.5, 100], gives: -50, shows: "not worth developing" },
  ],
  evaluate: (npv, commercialProbability, launchCost, technicalProbability, developmentCost) =>
    ok(expectedCommercialValue({ npv, commercialProbability, launchCost, technicalProbability, developmentCost })),
});
