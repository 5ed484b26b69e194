import type { DecisionTree } from "../../core/money/decisionTree";
import { readTree } from "../../core/money/readTree";
import type { ArrayParameter } from "../define";

/** A decision tree as a table. */
export function nodes(): ArrayParameter<DecisionTree> {
  return {
    takes: "array",
    name: "nodes",
    description:
      "One row a node: ID, the ID of its parent (blank at the root), its kind, a label, the probability of the branch into it (below a chance node), and the cash received on reaching it.",
    domain: "a table with the header ID, Parent, Kind, Label, Probability, Cash; kinds are decision, chance, end",
    optional: false,
    accept: readTree,
  };
}

/** What every function on trees refuses. */
export const treeFaults = [
  "An error cell in the table is passed on as it is.",
  "#VALUE! for a table that is no tree: missing headers, an unknown parent, two roots, a circle, an end with branches, probabilities that do not add up to 1; the row is named.",
] as const;

/** The tree that the examples show: build a feature that works with a probability of 0.4, or leave it. */
export const exampleTree = [
  ["ID", "Parent", "Kind", "Label", "Probability", "Cash"],
  ["start", "", "decision", "Build?", "", ""],
  ["build", "start", "chance", "Build", "", -50],
  ["skip", "start", "end", "Leave it", "", 0],
  ["works", "build", "end", "Works", 0.4, 150],
  ["fails", "build", "end", "Fails", 0.6, 10],
] as const;

/** A tree with one branch only. */
export const oneBranch = [
  ["ID", "Parent", "Kind", "Label", "Probability", "Cash"],
  ["pay", "", "end", "Paid", "", 25],
] as const;
