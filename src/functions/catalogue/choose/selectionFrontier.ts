import { selectionFrontier } from "../../../core/portfolio/frontier";
import { fail, ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { list } from "../../arguments/parameters";
import { capacitiesOf, cellLimits, unproven, values } from "../../arguments/selecting";
import { solver } from "../../door/solver";

const mostBudgets = 100;

export const SELECTION_FRONTIER = defineFunction({
  id: "SELECTION.FRONTIER",
  group: "Choose",
  summary: "Gives the greatest total value at each budget.",
  notes: [
    "Each row is solved on its own, exactly; the value never falls as the budget grows.",
    "A function of its arguments alone: each search is limited by nodes, never by time. In Excel it is computed beside the sheet, which stays usable meanwhile.",
  ],
  parameters: [
    values(),
    list("cost", "Cost of each feature.", undefined, { from: 0 }),
    list("budgets", `Budgets to try, as a column; at most ${String(mostBudgets)}.`, undefined, { from: 0 }),
  ],
  returns: {
    shape: "matrix",
    description: "Header, then budget, value, cost and count of features, one row a budget.",
    unit: "as value and cost",
  },
  faults: ["#VALUE! where cost has more than one column, or there are more budgets than a cell can wait for."],
  sources: ["huangfu2018"],
  takesLong: true,
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
    const amounts = cost.map((amount) => [amount]);
    const capacities = capacitiesOf(value, amounts, [0]);
    if (!capacities.ok) return capacities;
    if (budgets.length > mostBudgets) {
      const expected = `at most ${String(mostBudgets)} in a cell`;
      return fail({ code: "out-of-domain", parameter: "budgets", expected, received: budgets.length });
    }
    const solve = solver();
    if (!solve.ok) return solve;
    const limits = cellLimits(value.length, 1);
    const frontier = selectionFrontier({ values: value, capacities: capacities.value }, budgets, solve.value, limits);
    if (!frontier.ok) return frontier;
    if (frontier.value.some((point) => point.selection.gap > 0)) return unproven(limits);
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
