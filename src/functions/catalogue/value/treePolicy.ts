import { bestPolicy } from "../../../core/money/decisionTree";
import { fail, ok } from "../../../core/result";
import { defineFunction } from "../../define";
import { exampleTree, nodes, oneBranch, treeFaults } from "../../arguments/nodes";

export const TREE_POLICY = defineFunction({
  id: "TREE.POLICY",
  group: "Value",
  summary: "Lists the best branch of every decision in a decision tree.",
  notes: [
    "Every decision is listed, also one that the best policy never reaches. Among branches equal within 1e-9 of the largest payoff the first listed is taken.",
  ],
  parameters: [nodes()],
  returns: { shape: "matrix", description: "ID of the decision and of the branch to take, a row each.", unit: "IDs" },
  faults: [...treeFaults, "#N/A where there is nothing to decide."],
  sources: ["raiffa1968"],
  examples: [
    { given: [exampleTree], gives: [["start", "build"]] },
    { given: [oneBranch], gives: { error: "#N/A" }, shows: "nothing to decide" },
  ],
  evaluate: (tree) => {
    const policy = bestPolicy(tree);
    return policy.length > 0
      ? ok(policy.map(({ decision, branch }) => [decision, branch]))
      : fail({ code: "no-answer", reason: "the tree holds no decision" });
  },
});
