import { fail, type Result } from "../../core/result";
import { bytesOf, type Contents } from "./content";
import type { Outcome, Refusal } from "./refusal";

/** Whether this Excel offers a requirement set of the Excel API. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Excel versions with ExcelApi 1.15 calculate LAMBDA; LTSC 2021, with 1.14, does not. */
export function hasLambda(): boolean {
  return hasExcelApi("1.15");
}

/** Do something in the workbook, undone in one step where Excel can; what Excel refuses comes back as a refusal. */
export async function inWorkbook<T>(task: (context: Excel.RequestContext) => Promise<Result<T, Refusal>>): Outcome<T> {
  try {
    return await (hasExcelApi("1.20") ? Excel.run({ mergeUndoGroup: true }, task) : Excel.run(task));
  } catch (error) {
    return fail(refusalOf(error));
  }
}

/** One write of a plan, with its size on the wire. */
export interface Write {
  readonly bytes: number;
  readonly apply: () => void;
}

/** Small writes: formats, names, structure. */
export function write(apply: () => void, bytes = 0): Write {
  return { bytes, apply };
}

/** Requests of more than 5 MB are refused by Excel for the web. */
const mostBytes = 4_500_000;

/**
 * Carry out a plan in one round trip, or one more per 5 MB. What was done before a failure is taken back by `restore`, on a context of its own.
 */
export async function writeAllOrNothing(
  context: Excel.RequestContext,
  writes: readonly Write[],
  restore: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const planned = batches(writes);
  try {
    for (const [index, batch] of planned.entries()) {
      context.application.suspendScreenUpdatingUntilNextSync();
      if (index === 0) context.runtime.enableEvents = false;
      batch.forEach(({ apply }) => {
        apply();
      });
      if (index === planned.length - 1) context.runtime.enableEvents = true;
      await send(context);
    }
  } catch (error) {
    await Excel.run(async (fresh) => {
      fresh.runtime.enableEvents = true;
      await restore(fresh);
    });
    throw error;
  }
}

/** One round trip per 5 MB of a plan, never one per row. */
async function send(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

/** A block as one write, or as several below each other where one would be too large. */
export function writeBlock(contents: Contents, put: (rows: Contents, firstRow: number) => void): readonly Write[] {
  const writes: Write[] = [];
  let start = 0;
  let bytes = 0;
  const flush = (end: number): void => {
    const [rows, firstRow] = [contents.slice(start, end), start];
    if (rows.length > 0)
      writes.push(
        write(() => {
          put(rows, firstRow);
        }, bytes),
      );
    [start, bytes] = [end, 0];
  };
  for (const [index, row] of contents.entries()) {
    const size = bytesOf([row]);
    if (bytes > 0 && bytes + size > mostBytes) flush(index);
    bytes += size;
  }
  flush(contents.length);
  return writes;
}

function batches(writes: readonly Write[]): readonly (readonly Write[])[] {
  const all: Write[][] = [[]];
  let bytes = 0;
  for (const each of writes) {
    if (bytes > 0 && bytes + each.bytes > mostBytes) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(each);
    bytes += each.bytes;
  }
  return all;
}

const knownRefusals: Readonly<Record<string, Refusal>> = {
  InvalidOperationInCellEditMode: {
    message: "A cell is being edited.",
    cure: "Nothing was written. Press Enter in the sheet, then try again.",
  },
  AccessDenied: {
    message: "The sheet or the workbook is protected.",
    cure: "Nothing was written. Unprotect it on the Review tab, then try again.",
  },
  RequestPayloadSizeLimitExceeded: {
    message: "The sheet is larger than this Excel takes in one step.",
    cure: "Nothing was written. Open the workbook in Excel for Windows or Mac, or plan fewer rows.",
  },
  ResponsePayloadSizeLimitExceeded: {
    message: "The sheet is larger than this Excel hands over in one step.",
    cure: "Nothing was written. Open the workbook in Excel for Windows or Mac, or plan fewer rows.",
  },
  ItemNotFound: {
    message: "A sheet, table or name was deleted or renamed meanwhile.",
    cure: "Nothing was written. Try again: the workbook is read anew.",
  },
};

/** What Excel reported, as a sentence and a cure; our own mistakes are thrown on. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  return (
    knownRefusals[error.code] ?? {
      message: `Excel refused: ${error.message.replace(/\.$/, "")} (${error.code}).`,
      cure: "Nothing was written. Undo your last change in the sheet, then try again.",
    }
  );
}
