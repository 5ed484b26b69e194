import { perfectInformationValue } from "../../../core/money/information";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { payoffs, perState, stateProbabilities } from "../../arguments/states";

export const EVPI = defineFunction({
  id: "EVPI",
  group: "Value",
  summary: "Gives what knowing the state before choosing is worth: no study deserves more.",
  notes: ["E[max] − max E: the best choice in each state, weighted, less the best choice without knowing."],
  parameters: [payoffs(), stateProbabilities("probabilities", "Probability of each state.")],
  returns: { shape: "matrix", description: "Value of perfect information, 0 or more.", unit: "as the payoffs" },
  faults: ["#VALUE! where the probabilities do not add up to 1 or payoffs have another number of columns."],
  sources: ["raiffa1968"],
  examples: [
    {
      given: [
        [
          [100, -50],
          [0, 0],
        ],
        [[0.4, 0.6]],
      ],
      gives: 30,
      shows: "build it or leave it",
    },
    {
      given: [
        [
          [100, 50],
          [0, 0],
        ],
        [[0.4, 0.6]],
      ],
      gives: 0,
      shows: "the same choice in every state",
    },
  ],
  evaluate: (table, probabilities) => {
    const checked = perState(table, "payoffs", probabilities.length);
    return checked.ok ? ok([[perfectInformationValue(checked.value, probabilities)]]) : checked;
  },
});
