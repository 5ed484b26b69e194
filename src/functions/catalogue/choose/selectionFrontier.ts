import { selectionFrontier } from "../../../core/portfolio/frontier";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { list } from "../../arguments/parameters";
import { capacitiesOf, cellLimits, costs, unproven, values } from "../../arguments/selecting";
import { solver } from "../../door/solver";

export const SELECTION_FRONTIER = defineFunction({
  id: "SELECTION.FRONTIER",
  group: "Choose",
  summary: "Gives the greatest total value at each budget.",
  notes: ["Each row is solved on its own, exactly; the value never falls as the budget grows."],
  parameters: [values(), costs(), list("budgets", "Budgets to try, as a column.", undefined, { from: 0 })],
  returns: {
    shape: "matrix",
    description: "Header, then budget, value, cost and count of features, one row a budget.",
    unit: "as value and cost",
  },
  faults: ["#VALUE! where cost has more than one column."],
  sources: ["huangfu2018"],
  needsSolver: true,
  examples: [
    {
      given: [
        [[60], [100], [120]],
        [[10], [20], [30]],
        [[10], [30], [60]],
      ],
      gives: [
        ["budget", "value", "cost", "count"],
        [10, 60, 10, 1],
        [30, 160, 30, 2],
        [60, 280, 60, 3],
      ],
    },
    {
      given: [[[5], [4]], [[3], [2]], [[0]]],
      gives: [
        ["budget", "value", "cost", "count"],
        [0, 0, 0, 0],
      ],
      shows: "nothing without a budget",
    },
  ],
  evaluate: (value, cost, budgets) => {
    const capacities = capacitiesOf(value, cost, [0]);
    if (!capacities.ok) return capacities;
    const solve = solver();
    if (!solve.ok) return solve;
    const limits = { ...cellLimits, seconds: cellLimits.seconds / Math.max(1, budgets.length) };
    const frontier = selectionFrontier({ values: value, capacities: capacities.value }, budgets, solve.value, limits);
    if (!frontier.ok) return frontier;
    const worst = frontier.value.reduce((gap, point) => Math.max(gap, point.selection.gap), 0);
    if (worst > 0) return unproven(worst);
    return ok([
      ["budget", "value", "cost", "count"],
      ...frontier.value.map(({ budget, selection }) => [
        budget,
        selection.value,
        selection.used[0] ?? 0,
        selection.isChosen.filter(Boolean).length,
      ]),
    ]);
  },
});
