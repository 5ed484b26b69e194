import { HostError } from "../src/workbench/host/wire/hostError";
import { type HeadlessOptions, type HeadlessWorkbook, openHeadless } from "../src/workbench/headless/openHeadless";

export interface TestWorkbook extends HeadlessWorkbook {
  /** Fill cells as if typed: `fill("Sheet1!A1", [["Risk"], [3]])`. */
  fill(address: string, values: readonly (readonly unknown[])[]): Promise<void>;
  /** Values of a block. */
  values(address: string): Promise<unknown[][]>;
  /** Formulas of a block; the value where a cell has none. */
  formulas(address: string): Promise<unknown[][]>;
  /** Round trips of the add-in that `work` makes. */
  countRequests(work: () => Promise<unknown>): Promise<number>;
  /** Wait until the events raised so far have reached their handlers. */
  heard(): Promise<void>;
}

let open: HeadlessWorkbook | undefined;

/** A fresh workbook with Microsoft's Office.js over it, global as in a task pane; the workbook of the test before is closed. */
export async function openWorkbook(options: HeadlessOptions = {}): Promise<TestWorkbook> {
  closeWorkbook();
  const workbook = await openHeadless({
    today: () => new Date(2026, 0, 15),
    ...options,
  });
  open = workbook;
  workbook.useGlobally();
  const read = async (address: string, what: "values" | "formulas"): Promise<unknown[][]> =>
    workbook.Excel.run(async (context) => {
      const range = rangeAt(context, address).load(what);
      await context.sync();
      return range[what] as unknown[][]; // typed as any[][] by Office.js
    });
  return {
    ...workbook,
    fill: async (address, values) =>
      workbook.Excel.run(async (context) => {
        const [rows, columns] = [values.length, values[0]?.length ?? 0];
        rangeAt(context, address)
          .getCell(0, 0)
          .getResizedRange(rows - 1, columns - 1).values = values.map((row) => [...row]);
        await context.sync();
      }),
    values: (address) => read(address, "values"),
    formulas: (address) => read(address, "formulas"),
    countRequests: async (work) => {
      const before = workbook.host.requests.length;
      await work();
      return workbook.host.requests.length - before;
    },
    heard: async () => {
      await workbook.grid.settled();
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

/** Close the workbook of the last test; call it after all tests of a file. */
export function closeWorkbook(): void {
  open?.dispose();
  open = undefined;
}

function rangeAt(context: Excel.RequestContext, address: string): Excel.Range {
  const cut = address.lastIndexOf("!");
  const sheets = context.workbook.worksheets;
  const sheet = cut < 0 ? sheets.getActiveWorksheet() : sheets.getItem(address.slice(0, cut).replace(/^'|'$/g, ""));
  return sheet.getRange(address.slice(cut + 1));
}

/** What a rejected request says: its code, and where it happened. */
export async function refusal(
  work: () => Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string; readonly where: string }> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, message: error.message, where: error.debugInfo.errorLocation ?? "" };
  }
  return { code: "", message: "nothing was refused", where: "" };
}

/** An error for `host.intercept`, under a code of Excel. */
export function excelError(code: string): HostError {
  return new HostError(code, `${code}, as the test asked for`);
}
