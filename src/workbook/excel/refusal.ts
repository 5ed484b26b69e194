import type { Result } from "../../core/result";
import type { CellLink } from "./cellLink";

/** Why nothing was written (or read), and what the user can do about it. */
export interface Refusal {
  /** "A cell is being edited." */
  readonly message: string;
  /** "Nothing was written. Press Enter in the sheet, then refresh again." */
  readonly cure: string;
  readonly link?: CellLink;
  /** A way out the pane can offer as a button. */
  readonly action?: "write-to-new-sheet";
}

/** What was written, in one sentence with counts. */
export interface Done {
  /** "Roadmap refreshed. 2 features moved, 1 added; 9 notes and 2 columns of yours kept." */
  readonly message: string;
  readonly details?: string;
  readonly link?: CellLink;
}

/** The outcome of anything done in the workbook: a value, or a refusal; never a rejection. */
export type Outcome<T> = Promise<Result<T, Refusal>>;

export function protectedSheet(sheet: string): Refusal {
  return {
    message: `The sheet ${sheet} is protected.`,
    cure: "Nothing was written. Unprotect it on the Review tab, then try again.",
    link: { sheet, address: "A1" },
  };
}

export function protectedWorkbook(): Refusal {
  return {
    message: "The structure of the workbook is protected, so no sheet can be added.",
    cure: "Nothing was written. Unprotect the workbook on the Review tab, then try again.",
  };
}
