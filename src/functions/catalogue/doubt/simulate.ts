import { reportedPercentiles, summarize } from "../../../core/doubt/statistics";
import { simulate } from "../../../core/doubt/simulation";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { simulationFaults, simulationNotes, simulationParameters, simulationPlan, simulationSources } from "../../arguments/simulating";

export const SIMULATE = defineFunction({
  id: "SIMULATE",
  group: "Doubt",
  summary: "Simulates the total of uncertain items, each of which may fail, and reports its spread.",
  notes: [
    ...simulationNotes,
    "Percentiles as PERCENTILE.INC. P(loss) is the share of trials below 0, CVaR 5% the mean of the worst 5 % of trials; sd has divisor n − 1.",
  ],
  parameters: simulationParameters,
  returns: {
    shape: "matrix",
    description: "Twelve rows of name and value: mean, sd, standard error, P5, P10, P25, P50, P75, P90, P95, P(loss), CVaR 5%.",
    unit: "as the values; P(loss) a fraction",
  },
  faults: [...simulationFaults, "#DIV/0! for sd and standard error with one trial."],
  sources: [...simulationSources, "rockafellar2000"],
  takesLong: true,
  examples: [
    {
      given: [[[2], [3]], [[2], [3]], [[2], [3]], null, null, 100],
      gives: [
        ["mean", 5],
        ["sd", 0],
        ["standard error", 0],
        ...["P5", "P10", "P25", "P50", "P75", "P90", "P95"].map((name) => [name, 5]),
        ["P(loss)", 0],
        ["CVaR 5%", 5],
      ],
      shows: "no doubt",
    },
    {
      given: [[[-50], [20]], [[100], [30]], [[400], [70]], [[0.6], [1]], null, 1000],
      gives: [
        ["mean", 116.09534204512582],
        ["sd", 89.78667398662016],
        ["standard error", 2.839303933287103],
        ["P5", 24.396266667916404],
        ["P10", 27.440816997340747],
        ["P25", 36.451640081995194],
        ["P50", 94.04266351792067],
        ["P75", 183.58095328816785],
        ["P90", 242.81885037815857],
        ["P95", 287.358799941516],
        ["P(loss)", 0.003],
        ["CVaR 5%", 18.881107037723663],
      ],
      shows: "two items, one of which may fail",
    },
  ],
  evaluate: (low, likely, high, probability, correlation, trials, seed, successCorrelation) => {
    const plan = simulationPlan(low, likely, high, probability, correlation, trials, seed, successCorrelation);
    if (!plan.ok) return plan;
    const { mean, deviation, standardError, percentiles, lossChance, tailMean } = summarize(simulate(plan.value).totals);
    return ok([
      ["mean", mean],
      ["sd", deviation.ok ? deviation.value : deviation],
      ["standard error", standardError.ok ? standardError.value : standardError],
      ...reportedPercentiles.map((share, index) => [`P${String(Math.round(100 * share))}`, percentiles[index] ?? 0]),
      ["P(loss)", lossChance],
      ["CVaR 5%", tailMean],
    ]);
  },
});
