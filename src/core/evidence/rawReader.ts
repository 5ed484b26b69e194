import { describeFault } from "../fault";
import { type Cell, isBlank } from "../sheet/cell";
import type { Result } from "../result";

/** What is wrong with one cell of raw data; the row is left out. */
export interface RawProblem {
  /** 0-based row below the header. */
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

/** What raw data gives, and the cells that could not be used. */
export interface RawRead<T> {
  /** Undefined where no row could be used. */
  readonly value?: T;
  readonly problems: readonly RawProblem[];
}

/** Reads one cell; undefined where it was wrong, which is kept. */
export type Parse<T> = (cell: Cell | undefined, row: number, column: number) => T | undefined;

/** Reads cell by cell, and keeps what was wrong. */
export function reader(): {
  readonly problems: RawProblem[];
  readonly read: <T>(parse: (cell: Cell | undefined) => Result<T>) => Parse<T>;
} {
  const problems: RawProblem[] = [];
  return {
    problems,
    read: (parse) => (cell, row, column) => {
      const value = parse(cell);
      if (value.ok) return value.value;
      problems.push({ row, column, message: `${describeFault(value.error)}.` });
      return undefined;
    },
  };
}

/** Whether a row holds nothing. */
export function isEmpty(cells: readonly Cell[]): boolean {
  return cells.every(isBlank);
}
