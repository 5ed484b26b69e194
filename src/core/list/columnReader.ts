import type { Assumptions } from "../assumptions/assumptions";
import type { Cell } from "../sheet/cell";

/** A column with the cells of its features. */
export interface ListColumn {
  readonly header: string;
  readonly cells: readonly Cell[];
}

/** What reading a column needs beside its cells. */
export interface ReadingContext {
  readonly assumptions: Assumptions;
  /** Excel serial date: quarters and dates count from the start of the plan, or else from today; without both they tell nothing. */
  readonly today?: number;
}

/** How the cells of a column become what its field asks for. */
export interface ColumnReader {
  /** The rule, in words: "weeks ÷ 4.33"; absent where cells are read as they stand. */
  readonly how?: string;
  /** It may be meant otherwise. */
  readonly isGuess?: boolean;
  readonly read: (cell: Cell) => Cell;
  /** The same in a formula, of a reference to the cell; absent where a formula can't say it. */
  readonly formula?: (reference: string) => string;
  /** What is said once for the column. */
  readonly note?: string;
}

/** A column that its field can't be read from, and why: "is money, no rating". */
export interface Refused {
  readonly refused: string;
}

export const asItStands: ColumnReader = { read: (cell) => cell };

export function isRefused(reader: ColumnReader | Refused): reader is Refused {
  return "refused" in reader;
}

/** Texts repeat from row to row: each is read once. */
export function onceEach<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T; // has says that it was put there
    const made = read(text);
    if (text.length <= longestKept) known.set(text, made);
    return made;
  };
}

const longestKept = 200;

/** Weeks of a sprint, ours. */
export const sprintWeeks = 2;

/** A number to two decimals, as a rule shows it. */
export function shownFactor(factor: number): string {
  return String(Math.round(factor * 100) / 100);
}
