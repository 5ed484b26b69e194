import type { ProgramRow } from "./binaryProgram";
import type { Prerequisite } from "./prerequisites";

/** A resource that the chosen features share: money, people, accelerators. */
export interface Capacity {
  /** As shown when limits conflict: "budget 1", "people of Search". */
  readonly name: string;
  /** Use of each feature, ≥ 0. */
  readonly amounts: readonly number[];
  readonly available: number;
}

/** A group's share of the whole of an amount, for example the cost of a horizon; fractions. */
export interface ShareLimit {
  readonly name: string;
  readonly members: readonly boolean[];
  readonly amounts: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** At most so many of a set of rows. */
export interface CountLimit {
  /** "at most 1 of Voice agent and Shopping agent". */
  readonly name: string;
  readonly members: readonly number[];
  readonly most: number;
}

/** What to choose from, and the limits. Rows count from 0. All of it can be posted between threads. */
export interface SelectionProblem {
  readonly values: readonly number[];
  readonly capacities: readonly Capacity[];
  readonly requires?: readonly Prerequisite[];
  readonly excludes?: readonly { readonly either: number; readonly or: number }[];
  /** 1: in, 0: out, undefined: free. */
  readonly force?: readonly (0 | 1 | undefined)[];
  readonly atMost?: number;
  readonly counts?: readonly CountLimit[];
  readonly shares?: readonly ShareLimit[];
  /** How a row is called in a conflict; "row 3" without it. */
  readonly names?: readonly string[];
}

/** Room for sums of decimal fractions: 0.1 + 0.2 fits a budget of 0.3. */
const roundingShare = 1e-9;

/** Every limit as program rows, each under the name a conflict shows. */
export function programRows(problem: SelectionProblem): readonly ProgramRow[] {
  const count = problem.values.length;
  const all = problem.values.map((_, row) => row);
  const nameOf = (row: number): string => problem.names?.[row] ?? `row ${String(row + 1)}`;
  const rows: ProgramRow[] = problem.capacities.map(({ name, amounts, available }) =>
    atMost(`${name} (${String(available)})`, all, amounts, available),
  );
  for (const { feature, required } of problem.requires ?? []) {
    rows.push(atMost(`${nameOf(feature)} requires ${nameOf(required)}`, [feature, required], [1, -1], 0));
  }
  for (const { either, or } of problem.excludes ?? []) {
    rows.push(
      atMost(
        `either ${nameOf(either)} or ${nameOf(or)}`,
        either === or ? [either] : [either, or],
        either === or ? [1] : [1, 1],
        either === or ? 0 : 1,
      ),
    );
  }
  for (const [row, forced] of (problem.force ?? []).entries()) {
    if (forced === undefined) continue;
    rows.push({
      limit: `${nameOf(row)} must be ${forced === 1 ? "in" : "out"}`,
      columns: [row],
      coefficients: [1],
      lower: forced,
      upper: forced,
    });
  }
  if (problem.atMost !== undefined && problem.atMost < count)
    rows.push(
      atMost(
        `at most ${String(problem.atMost)} features`,
        all,
        problem.values.map(() => 1),
        problem.atMost,
      ),
    );
  for (const { name, members, most } of problem.counts ?? []) {
    const distinct = [...new Set(members)];
    rows.push(
      atMost(
        name,
        distinct,
        distinct.map(() => 1),
        most,
      ),
    );
  }
  for (const share of problem.shares ?? []) rows.push(...shareRows(share, all));
  return rows;
}

function atMost(limit: string, columns: readonly number[], coefficients: readonly number[], upper: number): ProgramRow {
  return { limit, columns, coefficients, lower: -Infinity, upper: upper + Math.abs(upper) * roundingShare };
}

/** A share of a sum is linear once the sum is brought to the other side: Σ members − share·Σ all. */
function shareRows({ name, members, amounts, least, most }: ShareLimit, all: readonly number[]): readonly ProgramRow[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const slack = total * roundingShare;
  const less = (share: number): readonly number[] => amounts.map((amount, row) => amount * ((members[row] === true ? 1 : 0) - share));
  const rows: ProgramRow[] = [];
  if (least > 0)
    rows.push({ limit: `${name} at least ${percent(least)}`, columns: all, coefficients: less(least), lower: -slack, upper: Infinity });
  if (most < 1)
    rows.push({ limit: `${name} at most ${percent(most)}`, columns: all, coefficients: less(most), lower: -Infinity, upper: slack });
  return rows;
}

function percent(share: number): string {
  return `${String(Math.round(share * 1000) / 10)} %`;
}

/** Whether a choice keeps a row, recomputed from the choice itself. */
export function keepsRow(row: ProgramRow, choice: readonly number[]): boolean {
  let sum = 0;
  let size = 0;
  for (const [index, column] of row.columns.entries()) {
    const term = (row.coefficients[index] ?? 0) * (choice[column] ?? 0);
    sum += term;
    size += Math.abs(term);
  }
  const slack = size * roundingShare;
  return sum <= row.upper + slack && sum >= row.lower - slack;
}
