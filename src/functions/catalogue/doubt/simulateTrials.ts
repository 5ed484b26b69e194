import { simulate } from "../../../core/doubt/simulation";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { simulationFaults, simulationNotes, simulationParameters, simulationPlan, simulationSources } from "../../arguments/simulating";

export const SIMULATE_TRIALS = defineFunction({
  id: "SIMULATE.TRIALS",
  group: "Doubt",
  summary: "Lists the total of every trial of a simulation, for charts and for statistics of your own.",
  notes: simulationNotes,
  parameters: simulationParameters,
  returns: { shape: "matrix", description: "Totals in the order of trials, as a column.", unit: "as the values" },
  faults: simulationFaults,
  sources: simulationSources,
  takesLong: true,
  examples: [
    {
      given: [100, 250, 600, null, null, 3],
      gives: [[163.26729845522723], [284.13331831972175], [159.18226201812436]],
      shows: "three trials of one item",
    },
    {
      given: [[[0], [10]], [[5], [20]], [[10], [60]], [[1], [0.5]], 0.5, 3, 7],
      gives: [[43.57097222601827], [16.577342225378118], [29.64163375354241]],
      shows: "two items that move together",
    },
    {
      given: [[[1], [1]], [[1], [1]], [[1], [1]], 0.5, 0, 6, 1, 0.99],
      gives: [[0], [2], [2], [0], [2], [0]],
      shows: "two that succeed or fail together",
    },
  ],
  evaluate: (low, likely, high, probability, correlation, trials, seed, successCorrelation) => {
    const plan = simulationPlan(low, likely, high, probability, correlation, trials, seed, successCorrelation);
    return plan.ok ? ok(Array.from(simulate(plan.value).totals, (total) => [total])) : plan;
  },
});
