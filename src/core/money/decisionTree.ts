import { type Outcome, riskProfile } from "./riskProfile";

export const nodeKinds = ["decision", "chance", "end"] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** A node of a decision tree, with the branch that leads into it. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  /** Of the branch into the node, under a chance parent; 1 elsewhere. */
  readonly probability: number;
  /** Money received on reaching the node; it adds up along a path. */
  readonly cash: number;
  /** Positions of the nodes it leads to. */
  readonly children: readonly number[];
}

/** A checked decision tree: every node reached from the root, the root first, parents before children. */
export interface DecisionTree {
  readonly nodes: readonly TreeNode[];
}

/** A decision and the branch that is best there. */
export interface Choice {
  readonly decision: string;
  readonly branch: string;
}

/** A tree rolled back. */
export interface RolledBack {
  /** Value of the tree under the best policy. */
  readonly value: number;
  /** Position of the best branch of each decision; undefined at other nodes. */
  readonly chosen: readonly (number | undefined)[];
}

/** Branches count as equal within this share of the largest payoff: 0.1 + 0.2 is 0.3. */
const tieShare = 1e-9;

/**
 * Roll a decision tree back: chance nodes by expectation, decisions by the best branch, the first listed among equals.
 *
 * Branches are equal within 1e-9 of the largest payoff of the tree.
 *
 * Unit     as the cash
 * Cost     O(nodes)
 * Source   raiffa1968
 */
export function rollBack({ nodes }: DecisionTree): RolledBack {
  const values = nodes.map(({ cash }) => cash);
  const chosen: (number | undefined)[] = nodes.map(() => undefined);
  const tie = tieShare * largestPayoff(nodes);
  for (const [position, node] of [...nodes.entries()].toReversed()) {
    if (node.kind === "end") continue;
    const valueOf = (child: number): number => values[child] ?? 0;
    if (node.kind === "chance") {
      values[position] = node.cash + node.children.reduce((sum, child) => sum + (nodes[child]?.probability ?? 0) * valueOf(child), 0);
      continue;
    }
    const most = node.children.reduce((value, child) => Math.max(value, valueOf(child)), -Infinity);
    const best = node.children.find((child) => valueOf(child) >= most - tie) ?? 0;
    chosen[position] = best;
    values[position] = node.cash + valueOf(best);
  }
  return { value: values[0] ?? 0, chosen };
}

/** Size of the largest sum of cash along a path to an end; parents stand before children. */
function largestPayoff(nodes: readonly TreeNode[]): number {
  const sums = nodes.map(({ cash }) => cash);
  let largest = 0;
  for (const [position, node] of nodes.entries()) {
    const sum = sums[position] ?? 0;
    if (node.kind === "end") largest = Math.max(largest, Math.abs(sum));
    for (const child of node.children) sums[child] = (nodes[child]?.cash ?? 0) + sum;
  }
  return largest;
}

/** The best branch of every decision, in the order of the tree. */
export function bestPolicy(tree: DecisionTree): readonly Choice[] {
  const { chosen } = rollBack(tree);
  return tree.nodes.flatMap((node, position) => {
    const branch = tree.nodes[chosen[position] ?? -1];
    return branch === undefined ? [] : [{ decision: node.id, branch: branch.id }];
  });
}

/**
 * What may come about under the best policy: payoffs in ascending order, equal ones merged.
 *
 * Unit     payoffs as the cash; probabilities fractions
 * Cost     O(nodes · log nodes)
 */
export function treeProfile(tree: DecisionTree): readonly Outcome[] {
  const { chosen } = rollBack(tree);
  const ends: Outcome[] = [];
  const open = [{ position: 0, payoff: 0, probability: 1 }];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const node = tree.nodes[path.position];
    if (node === undefined) continue;
    const payoff = path.payoff + node.cash;
    if (node.kind === "end") ends.push({ payoff, probability: path.probability });
    for (const child of node.kind === "decision" ? [chosen[path.position] ?? -1] : node.children) {
      const share = node.kind === "chance" ? (tree.nodes[child]?.probability ?? 0) : 1;
      open.push({ position: child, payoff, probability: path.probability * share });
    }
  }
  return riskProfile(ends);
}
