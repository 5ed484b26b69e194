import { rollBack } from "../../../core/money/decisionTree";
import { ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { exampleTree, nodes, oneBranch, treeFaults } from "../../arguments/nodes";

export const TREE_VALUE = defineFunction({
  id: "TREE.VALUE",
  group: "Value",
  summary: "Gives the value of a decision tree under the best policy.",
  notes: [
    "Rolled back: chance nodes by expectation, decisions by the best branch. Cash adds up along a path; discount it before you enter it.",
  ],
  parameters: [nodes()],
  returns: { shape: "matrix", description: "Expected value under the best policy.", unit: "money" },
  faults: treeFaults,
  sources: ["raiffa1968"],
  examples: [
    { given: [exampleTree], gives: 16, shows: "build: -50 + 0.4 × 150 + 0.6 × 10" },
    { given: [oneBranch], gives: 25, shows: "a tree with one branch is worth its payoff" },
  ],
  evaluate: (tree) => ok([[rollBack(tree).value]]),
});
