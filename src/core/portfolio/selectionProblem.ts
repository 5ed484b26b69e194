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

/** One limit of a problem, by its place there. */
export type ProblemLimit =
  | { readonly kind: "capacity" | "excludes" | "requires" | "count"; readonly index: number }
  | { readonly kind: "force"; readonly row: number }
  | { readonly kind: "atMost" }
  | { readonly kind: "share"; readonly index: number; readonly bound: "least" | "most" };

/** A row of the program and the limit that it says; each limit is one row. */
export interface LimitRow extends ProgramRow {
  readonly limit: ProblemLimit;
}

/** Every limit as a program row. */
export function programRows(problem: SelectionProblem): readonly LimitRow[] {
  const all = problem.values.map((_, row) => row);
  const each = (rows: readonly number[]): readonly number[] => rows.map(() => 1);
  const { capacities, requires = [], excludes = [], force = [], counts = [], shares = [] } = problem;
  return [
    ...capacities.map(({ amounts, available }, index) => atMost({ kind: "capacity", index }, all, amounts, available)),
    ...requires.map(({ feature, required }, index) => atMost({ kind: "requires", index }, [feature, required], [1, -1], 0)),
    ...excludes.map(({ either, or }, index) => {
      const isSame = either === or;
      const rows = isSame ? [either] : [either, or];
      return atMost({ kind: "excludes", index }, rows, each(rows), isSame ? 0 : 1);
    }),
    ...force.flatMap((forced, row): readonly LimitRow[] =>
      forced === undefined ? [] : [{ limit: { kind: "force", row }, columns: [row], coefficients: [1], lower: forced, upper: forced }],
    ),
    ...(problem.atMost === undefined || problem.atMost >= all.length ? [] : [atMost({ kind: "atMost" }, all, each(all), problem.atMost)]),
    ...counts.map(({ members, most }, index) => {
      const distinct = [...new Set(members)];
      return atMost({ kind: "count", index }, distinct, each(distinct), most);
    }),
    ...shares.flatMap((share, index) => shareRows(share, index, all)),
  ];
}

function atMost(limit: ProblemLimit, columns: readonly number[], coefficients: readonly number[], upper: number): LimitRow {
  return { limit, columns, coefficients, lower: -Infinity, upper: upper + Math.abs(upper) * roundingShare };
}

/** A share of a sum is linear once the sum is brought to the other side: Σ members − share·Σ all. */
function shareRows({ members, amounts, least, most }: ShareLimit, index: number, all: readonly number[]): readonly LimitRow[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const slack = total * roundingShare;
  const less = (share: number): readonly number[] => amounts.map((amount, row) => amount * ((members[row] === true ? 1 : 0) - share));
  const limit = (bound: "least" | "most"): ProblemLimit => ({ kind: "share", index, bound });
  return [
    ...(least > 0 ? [{ limit: limit("least"), columns: all, coefficients: less(least), lower: -slack, upper: Infinity }] : []),
    ...(most < 1 ? [{ limit: limit("most"), columns: all, coefficients: less(most), lower: -Infinity, upper: slack }] : []),
  ];
}

/** A limit as a sentence needs it, rows by their names. */
export function describeProblemLimit(limit: ProblemLimit, problem: SelectionProblem): string {
  const nameOf = (row: number | undefined): string => problem.names?.[row ?? -1] ?? `row ${String((row ?? 0) + 1)}`;
  switch (limit.kind) {
    case "capacity": {
      const capacity = problem.capacities[limit.index];
      return `${capacity?.name ?? ""} (${String(capacity?.available)})`;
    }
    case "requires": {
      const pair = problem.requires?.[limit.index];
      return `${nameOf(pair?.feature)} requires ${nameOf(pair?.required)}`;
    }
    case "excludes": {
      const pair = problem.excludes?.[limit.index];
      return `either ${nameOf(pair?.either)} or ${nameOf(pair?.or)}`;
    }
    case "force":
      return `${nameOf(limit.row)} must be ${problem.force?.[limit.row] === 1 ? "in" : "out"}`;
    case "atMost":
      return `at most ${String(problem.atMost)} features`;
    case "count":
      return problem.counts?.[limit.index]?.name ?? "";
    case "share": {
      const share = problem.shares?.[limit.index];
      return `${share?.name ?? ""} at ${limit.bound} ${percent(share?.[limit.bound] ?? 0)}`;
    }
  }
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
