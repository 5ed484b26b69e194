import { treeProfile } from "../../../core/money/decisionTree";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { exampleTree, nodes, oneBranch, treeFaults } from "../../arguments/nodes";

export const TREE_PROFILE = defineFunction({
  id: "TREE.PROFILE",
  group: "Value",
  summary: "Lists what may come about under the best policy of a decision tree, with probabilities.",
  notes: ["Equal payoffs are merged; impossible ones are left out."],
  parameters: [nodes()],
  returns: { shape: "matrix", description: "Payoff and probability, a row each, ascending.", unit: "money; fractions" },
  faults: treeFaults,
  sources: ["raiffa1968"],
  examples: [
    {
      given: [exampleTree],
      gives: [
        [-40, 0.6],
        [100, 0.4],
      ],
    },
    { given: [oneBranch], gives: [[25, 1]], shows: "a certain payoff" },
  ],
  evaluate: (tree) => ok(treeProfile(tree).map(({ payoff, probability }) => [payoff, probability])),
});
