import { delayOrder } from "../../../core/portfolio/delayOrder";
import { fail, ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { list, optional } from "../../arguments/parameters";
import { rowPairs } from "../../arguments/rowPairs";

export const DELAYORDER = defineFunction({
  id: "DELAYORDER",
  group: "Choose",
  summary: "Gives each feature its place in the order of least total delay cost.",
  notes: [
    "Features are made one after another, prerequisites first. Exact for up to 15 features, and wherever no feature requires more than one other; beyond, the best order found.",
  ],
  parameters: [
    list("cost_of_delay", "Money lost per unit of time until the feature is there.", undefined, { from: 0 }),
    list("duration", "Time it takes to make, in the same unit.", undefined, { from: 0 }),
    optional(rowPairs("requires", "Feature and the feature it requires, as row numbers from 1."), [], "none"),
  ],
  returns: { shape: "matrix", description: "Place of each feature, 1 is first.", unit: "place" },
  faults: ["#N/A where prerequisites go in a circle; the rows are named."],
  sources: ["smith1956", "held1962", "horn1972", "sidney1975"],
  takesLong: true,
  examples: [
    {
      given: [
        [[10], [30], [20]],
        [[2], [3], [1]],
      ],
      gives: [[3], [2], [1]],
      shows: "by cost of delay over duration",
    },
    { given: [[[10], [30], [20]], [[2], [3], [1]], [[3, 1]]], gives: [[2], [1], [3]], shows: "the third needs the first" },
    {
      given: [
        [[1], [1]],
        [[1], [1]],
        [
          [1, 2],
          [2, 1],
        ],
      ],
      gives: { error: "#N/A" },
      shows: "a circle",
    },
  ],
  evaluate: (costs, durations, requires) => {
    if (costs.length !== durations.length) {
      return fail({
        code: "shape-mismatch",
        parameter: "duration",
        expected: `${String(costs.length)} numbers, as many as cost_of_delay`,
        received: String(durations.length),
      });
    }
    const found = delayOrder(
      costs.map((costOfDelay, row) => ({ costOfDelay, duration: durations[row] ?? 0 })),
      requires.map(([feature, required]) => ({ feature, required })),
    );
    if (!found.ok) return found;
    const places = costs.map(() => [0]);
    for (const [place, row] of found.value.order.entries()) places[row] = [place + 1];
    return ok(places);
  },
});
