import { selectPortfolio } from "../../../core/portfolio/selection";
import { fail, ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { list, optional } from "../../arguments/parameters";
import { rowPairs } from "../../arguments/rowPairs";
import { capacitiesOf, cellLimits, costs, forced, unproven, values } from "../../arguments/selecting";
import { solver } from "../../door/solver";

export const SELECTION = defineFunction({
  id: "SELECTION",
  group: "Choose",
  summary: "Chooses the features of greatest total value within the budgets, exactly.",
  notes: [
    "An exact 0-1 program solved by HiGHS: not a ranking cut at the budget. Among equal optima the cheapest, then the one with the earliest rows.",
    "A function of its arguments alone: the search is limited by nodes, 10,000 for up to 300 features, never by time. Where the proof is out of reach, the message says so, and the Select tab shows the best found with its gap.",
    "Features that require each other are chosen together or not at all. In Excel it is computed beside the sheet, which stays usable meanwhile.",
  ],
  parameters: [
    values(),
    costs(),
    list("budget", "What there is of each: as many numbers as cost has columns.", undefined, { from: 0 }),
    optional(rowPairs("requires", "Feature and the feature it requires, as row numbers from 1."), [], "none"),
    optional(rowPairs("excludes", "Two features of which at most one is chosen, as row numbers from 1."), [], "none"),
    optional(forced(), [], "all free"),
  ],
  returns: { shape: "matrix", description: "1 for a chosen feature, 0 for another, one row a feature.", unit: "yes/no" },
  faults: ["#N/A where no selection keeps the limits; the smallest set of limits that conflict is named."],
  sources: ["huangfu2018"],
  takesLong: true,
  needsSolver: true,
  examples: [
    { given: [[[60], [100], [120]], [[10], [20], [30]], 50], gives: [[0], [1], [1]], shows: "the best two fill the budget" },
    { given: [[[60], [100], [120]], [[10], [20], [30]], 50, [[3, 1]]], gives: [[1], [0], [1]], shows: "the third requires the first" },
    {
      given: [
        [[60], [100], [120]],
        [[10], [20], [30]],
        50,
        [
          [1, 3],
          [3, 1],
        ],
      ],
      gives: [[1], [0], [1]],
      shows: "the first and the third require each other",
    },
    {
      given: [[[60], [100]], [[10], [20]], 15, null, null, [[""], [1]]],
      gives: { error: "#N/A" },
      shows: "a forced feature that the budget cannot pay",
    },
  ],
  evaluate: (value, cost, budget, requires, excludes, force) => {
    const capacities = capacitiesOf(value, cost, budget);
    if (!capacities.ok) return capacities;
    if (force.length > 0 && force.length !== value.length) {
      return fail({
        code: "shape-mismatch",
        parameter: "force",
        expected: `${String(value.length)} cells, as many as value`,
        received: String(force.length),
      });
    }
    const solve = solver();
    if (!solve.ok) return solve;
    const problem = {
      values: value,
      capacities: capacities.value,
      requires: requires.map(([feature, required]) => ({ feature, required })),
      excludes: excludes.map(([either, or]) => ({ either, or })),
      force,
    };
    const limits = cellLimits(value.length, capacities.value.length);
    const selection = selectPortfolio(problem, solve.value, limits);
    if (!selection.ok) return selection;
    return selection.value.gap > 0 ? unproven(limits) : ok(selection.value.isChosen.map((chosen) => [chosen ? 1 : 0]));
  },
});
