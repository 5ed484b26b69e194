import { ok } from "../result";
import type { Cell, Cells } from "../sheet/cell";
import type { TableField } from "../sheet/field";
import { columnsInOrder, readTable, type Readers, type Reporter, reporterOf, type TableRow, type RowProblem } from "../sheet/readTable";

/** What is wrong with one cell of raw data, whose columns stand in the order of their fields; the row is left out. */
export type RawProblem = RowProblem;

/** What raw data gives, and the cells that could not be used. */
export interface RawRead<T> {
  /** Undefined where no row could be used. */
  readonly value?: T;
  readonly problems: readonly RawProblem[];
}

const leftOut = "The row is left out.";

/** Rows of raw data of which every cell could be read, and a way to refuse more of them. */
export interface RawRows<F extends TableField, R extends Readers> {
  readonly rows: readonly TableRow<F, R>[];
  readonly problems: RawProblem[];
  readonly refuse: (row: number, field: F["key"], message: string) => void;
}

/** Read raw data with its columns in the order of the fields. */
export function readRaw<const F extends TableField, const R extends Readers>(
  fields: readonly F[],
  rows: Cells,
  readers: R,
): RawRows<F, R & typeof anyCell> {
  const columns = columnsInOrder<F["key"]>(fields);
  const reporter: Reporter<F["key"]> = reporterOf(columns);
  const read = readTable(fields, { columns, rows }, { ...readers, ...anyCell });
  const problems = read.flatMap((row): readonly RawProblem[] => reporter.faultsOf(row, leftOut));
  return {
    rows: read.filter(({ faults }) => faults.length === 0),
    problems,
    refuse: (row, field, message) => {
      problems.push(reporter.at(row, field, message, leftOut));
    },
  };
}

/** A cell that may hold anything. */
const anyCell = { any: (cell: Cell | undefined) => ok(cell ?? null) };
