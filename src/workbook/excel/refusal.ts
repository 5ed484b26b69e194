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

const nothingWritten = "Nothing was written.";

interface Known {
  readonly message: string;
  readonly cure: string;
}

const known: Readonly<Record<string, Known>> = {
  InvalidOperationInCellEditMode: { message: "A cell is being edited.", cure: "Press Enter in the sheet, then try again." },
  AccessDenied: {
    message: "The sheet or the workbook is protected.",
    cure: "Unprotect it on the Review tab, then try again.",
  },
  RequestPayloadSizeLimitExceeded: {
    message: "The sheet is larger than this Excel takes in one step.",
    cure: "Open the workbook in Excel for Windows or Mac, or plan fewer rows.",
  },
  ResponsePayloadSizeLimitExceeded: {
    message: "The sheet is larger than this Excel hands over in one step.",
    cure: "Open the workbook in Excel for Windows or Mac, or plan fewer rows.",
  },
  ItemNotFound: {
    message: "A sheet, table or name was deleted or renamed meanwhile.",
    cure: "Try again: the workbook is read anew.",
  },
};

/** What Excel reported, as a sentence and a cure; our own mistakes are thrown on. `halfWritten` names the sheets that could not be put back. */
export function refusalOf(error: unknown, halfWritten: readonly string[] = []): Refusal {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const { message, cure } = known[error.code] ?? {
    message: `Excel refused: ${error.message.replace(/\.$/, "")} (${error.code}).`,
    cure: "Undo your last change in the sheet, then try again.",
  };
  if (halfWritten.length === 0) return { message, cure: `${nothingWritten} ${cure}` };
  const [first] = halfWritten;
  return {
    message,
    cure: `${listOf(halfWritten)} may be half written, since Excel refused to put back what stood there too. Undo in Excel, or close without saving.`,
    ...(first === undefined ? {} : { link: { sheet: first, address: "A1" } }),
  };
}

function listOf(sheets: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(sheets.map((sheet) => `the sheet ${sheet}`)).replace(/^t/, "T");
}

/** Somebody changes the same cells again and again. */
export const changedMeanwhile: Refusal = {
  message: "Somebody is changing the same cells at this moment.",
  cure: `${nothingWritten} Try again when they are done.`,
};

export const noFeatureSheet: Refusal = {
  message: "No feature sheet was found.",
  cure: `${nothingWritten} Choose your table as the feature sheet.`,
};
