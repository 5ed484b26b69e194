import type { Fault } from "../fault";
import { type Cell, type Cells, isBlank, isCellError } from "../sheet/cell";
import { fail, ok, type Result } from "../result";
import { wrongNumber } from "../sheet/wrongNumber";
import { expectedNumber, isInDomain, type NumberDomain } from "../sheet/numberDomain";
import { recognizeFields, type TableField } from "../sheet/field";
import { readTable } from "../sheet/readTable";
import { type DecisionTree, type NodeKind, nodeKinds, type TreeNode } from "./decisionTree";

const treeFields = [
  { key: "id", label: "ID", help: "Its own name", kind: "name", isRequired: true },
  { key: "parent", label: "Parent", help: "ID of the node it hangs from; blank at the root", kind: "name" },
  { key: "kind", label: "Kind", help: "decision, chance or end", kind: "choice", words: nodeKinds, isRequired: true },
  { key: "label", label: "Label", help: "As it is shown", kind: "name" },
  { key: "probability", label: "Probability", help: "Of the branch into it, below a chance node", kind: "share" },
  { key: "cash", label: "Cash", help: "Received on reaching it", kind: "money" },
] as const satisfies readonly TableField[];
type Column = (typeof treeFields)[number]["label"];

/** Probabilities typed with a few digits may miss 1 by this much. */
const sumTolerance = 1e-6;

/** A row of the table, read but not yet placed. */
interface TreeRow {
  readonly id: string;
  readonly parent: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly probability: number | undefined;
  readonly cash: number;
  readonly where: string;
}

/**
 * Read a decision tree from a table with the header ID, Parent, Kind, Label, Probability, Cash, in any order; Label may be missing.
 *
 * Blank cash is 0; a probability counts under a chance parent only; blank rows are skipped.
 *
 * Faults   shape-mismatch (header), out-of-domain with the row: duplicate or unknown IDs, no or several roots, a cycle, an end with branches, a decision
 *          or chance node without, probabilities that do not add up to 1
 * Cost     O(rows)
 */
export function readTree(cells: Cells): Result<DecisionTree> {
  const read = readRows(cells);
  if (!read.ok) return read;
  const rows = rootsBlank(read.value);
  const byId = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (byId.has(row.id)) return wrong("ID", "unique", row.id, row.where);
    byId.set(row.id, index);
  }
  const children = rows.map((): number[] => []);
  for (const [index, row] of rows.entries()) {
    if (row.parent === "") continue;
    const parent = byId.get(row.parent);
    if (parent === undefined) return wrong("Parent", "the ID of another row", row.parent, row.where);
    children[parent]?.push(index);
  }
  const fault = rows
    .map((row, index) =>
      branchFault(
        row,
        (children[index] ?? []).flatMap((child) => rows[child] ?? []),
      ),
    )
    .find((found) => found !== undefined);
  return fault === undefined ? placed(rows, children) : fail(fault);
}

/** Excel for Windows and Mac hands a blank cell over as 0: where no node has the ID 0, a parent 0 is the blank of the root. */
function rootsBlank(rows: readonly TreeRow[]): readonly TreeRow[] {
  if (rows.some(({ id }) => id === "0")) return rows;
  return rows.map((row) => (row.parent === "0" ? { ...row, parent: "" } : row));
}

/** Parents before children, from the one root; what is not reached from it goes in a circle. */
function placed(rows: readonly TreeRow[], children: readonly (readonly number[])[]): Result<DecisionTree> {
  const [root, second] = rows.flatMap((row, index) => (row.parent === "" ? [index] : []));
  const first = rows[0];
  if (first === undefined)
    return fail({ code: "shape-mismatch", parameter: "nodes", expected: "a header row and at least one node", received: "none" });
  if (root === undefined)
    return wrong("Parent", "blank at the root", first.parent, first.where, "no row has a blank Parent, so the tree goes in a circle");
  if (second !== undefined) return wrong("Parent", "blank at one root only", "", rows[second]?.where ?? "", "name the node it hangs from");
  const order = [root];
  for (const index of order) for (const child of children[index] ?? []) order.push(child);
  const positions = new Map(order.map((index, position) => [index, position]));
  const circling = rows.find((_, index) => !positions.has(index));
  if (circling !== undefined)
    return wrong(
      "Parent",
      "a node on a path from the root",
      circling.parent,
      circling.where,
      `${circling.id} is its own ancestor or hangs below one that is`,
    );
  const nodes = order.flatMap((index): readonly TreeNode[] => {
    const row = rows[index];
    if (row === undefined) return [];
    const placedChildren = (children[index] ?? []).flatMap((child) => positions.get(child) ?? []);
    return [{ id: row.id, label: row.label, kind: row.kind, probability: row.probability ?? 1, cash: row.cash, children: placedChildren }];
  });
  return ok({ nodes });
}

/** What is wrong with the branches of a node. */
function branchFault(row: TreeRow, branches: readonly TreeRow[]): Fault | undefined {
  if (row.kind === "end") {
    return branches.length > 0 ? faultAt("Kind", "decision or chance where branches follow", row.kind, row.where) : undefined;
  }
  if (branches.length === 0) return faultAt("Kind", "end where no branch follows", row.kind, row.where);
  if (row.kind === "decision") return undefined;
  const without = branches.find(({ probability }) => probability === undefined);
  if (without !== undefined) return { code: "blank", parameter: "Probability", where: without.where };
  const sum = branches.reduce((total, { probability }) => total + (probability ?? 0), 0);
  return Math.abs(sum - 1) > sumTolerance
    ? faultAt("Probability", `1 in total over the branches of ${row.id}`, Number(sum.toPrecision(6)), row.where)
    : undefined;
}

function readRows([header = [], ...rows]: Cells): Result<readonly TreeRow[]> {
  const columns = recognizeFields(
    treeFields,
    header.map((cell) => shown(cell)),
  );
  const missing = treeFields.find(({ key }) => key !== "label" && !columns.has(key));
  if (missing !== undefined) {
    return fail({
      code: "shape-mismatch",
      parameter: "nodes",
      expected: `a table with the header ${treeFields.map(({ label }) => label).join(", ")}`,
      received: `no column ${missing.label}`,
    });
  }
  const read: TreeRow[] = [];
  for (const { row, values, faults } of readTable(
    treeFields,
    { columns, rows },
    { name: readName, share: readShare, money: readMoney },
    saysNothing,
  )) {
    const where = `row ${String(row + 2)}`;
    const [first] = faults;
    if (first !== undefined) return fail({ ...first.fault, where });
    const { id = "", parent = "", kind = "end", label = "", probability, cash = 0 } = values;
    read.push({ id, parent, kind, label, probability, cash, where });
  }
  return ok(read);
}

/** Excel for Windows and Mac hands a blank row over as zeros. */
function saysNothing(cells: readonly Cell[]): boolean {
  return cells.every((cell) => isBlank(cell) || cell === 0);
}

function readShare(cell: Cell | undefined, parameter: string): Result<number> {
  return readNumberIn(cell, parameter, { from: 0, to: 1 });
}

function readMoney(cell: Cell | undefined, parameter: string): Result<number> {
  return readNumberIn(cell, parameter, {});
}

function readNumberIn(cell: Cell | undefined, parameter: string, domain: NumberDomain): Result<number> {
  return typeof cell === "number" && isInDomain(cell, domain) ? ok(cell) : fail(wrongNumber(cell, parameter, expectedNumber(domain)));
}

/** What a node is called: 0 is a name like any other. */
function readName(cell: Cell | undefined, parameter: string): Result<string> {
  return isBlank(cell) ? fail({ code: "blank", parameter }) : ok(shown(cell));
}

function shown(cell: Cell): string {
  return String(isCellError(cell) ? cell.error : (cell ?? "")).trim();
}

function wrong(parameter: Column, expected: string, received: string | number | boolean, where: string, hint?: string): Result<never> {
  return fail({ ...faultAt(parameter, expected, received, where), ...(hint === undefined ? {} : { hint }) });
}

function faultAt(
  parameter: Column,
  expected: string,
  received: string | number | boolean,
  where: string,
): Fault & { readonly code: "out-of-domain" } {
  return { code: "out-of-domain", parameter, expected, received, where };
}
