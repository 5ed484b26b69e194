import { sampleInformationValue } from "../../../core/money/information";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { likelihood, payoffs, perState, stateProbabilities } from "../../arguments/states";

export const EVSI = defineFunction({
  id: "EVSI",
  group: "Value",
  summary: "Gives what a test that may mislead is worth, before its cost: do not spend more on it.",
  notes: ["The best choice after each signal, weighted by its probability, less the best choice without the test. Never above EVPI."],
  parameters: [payoffs(), stateProbabilities("prior", "Probability of each state before the test."), likelihood()],
  returns: { shape: "matrix", description: "Value of the test before its cost, 0 or more.", unit: "as the payoffs" },
  faults: ["#VALUE! where prior or a column of likelihood does not add up to 1, or the tables differ in columns."],
  sources: ["raiffa1968"],
  examples: [
    {
      given: [
        [
          [100, -50],
          [0, 0],
        ],
        [[0.4, 0.6]],
        [
          [0.8, 0.1],
          [0.2, 0.9],
        ],
      ],
      gives: 19,
      shows: "a pilot that is mostly right",
    },
    {
      given: [
        [
          [100, -50],
          [0, 0],
        ],
        [[0.4, 0.6]],
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
      ],
      gives: 0,
      shows: "a test that tells nothing",
    },
  ],
  evaluate: (table, prior, signals) => {
    const options = perState(table, "payoffs", prior.length);
    if (!options.ok) return options;
    const test = perState(signals, "likelihood", prior.length);
    return test.ok ? ok([[sampleInformationValue(options.value, prior, test.value)]]) : test;
  },
});
