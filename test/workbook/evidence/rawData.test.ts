import { linkInRaw, lookAtRaw, type RawBlock, readRaw } from "../../../src/workbook/evidence/rawData";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const quiet = new AbortController().signal;
const nobody = (): void => undefined;

async function withLog(body: readonly (readonly unknown[])[]): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await workbook.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Log");
    const range = sheet.getRangeByIndexes(2, 1, body.length, body[0]?.length ?? 0);
    range.values = body.map((line) => [...line]);
    sheet.activate();
    sheet.getRange("B:E").select();
    await context.sync();
  });
  return workbook;
}

async function blockOfSelection(): Promise<RawBlock> {
  const look = await lookAtRaw({ from: "selection" });
  if (!look.ok || look.value.block === undefined) throw new Error("nothing was found in the selection");
  return look.value.block;
}

describe("lookAtRaw", () => {
  it("finds the filled part of the selected columns, and its header", async () => {
    await withLog([
      ["Accepted", "Suggested", "Final"],
      ["yes", "Dear customer", "Dear customer,"],
      ["no", "Hello", ""],
    ]);
    expect(await blockOfSelection()).toMatchObject({
      link: { sheet: "Log", address: "B3:D5" },
      headers: ["Accepted", "Suggested", "Final"],
      headerRows: 1,
    });
  });

  it("takes a block of data alone for one without a header", async () => {
    await withLog([
      ["yes", "no"],
      ["no", "no"],
      ["yes", "yes"],
    ]);
    expect(await blockOfSelection()).toMatchObject({ headers: [], headerRows: 0 });
  });

  it("finds a table by its name, and lists all tables", async () => {
    const workbook = await withLog([
      ["Rating", "When"],
      [5, 46_000],
    ]);
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Log").tables.add("B3:C4", true).name = "Answers";
      await context.sync();
    });
    const look = await lookAtRaw({ from: "table", table: "Answers" });
    expect(look).toMatchObject({ ok: true, value: { tables: ["Answers"], block: { headers: ["Rating", "When"], headerRows: 1 } } });
  });

  it("finds nothing in a blank selection", async () => {
    const workbook = await openWorkbook();
    expect(await lookAtRaw({ from: "selection" })).toEqual({ ok: true, value: { tables: [] } });
    expect(workbook.host.requests.length).toBe(1);
  });

  it("says that a table is gone", async () => {
    await openWorkbook();
    expect(await lookAtRaw({ from: "table", table: "Gone" })).toMatchObject({ ok: false });
  });
});

describe("readRaw", () => {
  it("reads the columns asked for in their order, blank where there is none", async () => {
    await withLog([
      ["Accepted", "Suggested", "Final"],
      ["yes", "Dear customer", "Dear customer,"],
      ["no", "Hello", ""],
    ]);
    const block = await blockOfSelection();
    expect(await readRaw(block, [1, 2, 0, undefined], nobody, quiet)).toEqual({
      ok: true,
      value: [
        ["Dear customer", "Dear customer,", "yes", null],
        ["Hello", null, "no", null],
      ],
    });
    expect(linkInRaw(block, 1, 2)).toEqual({ sheet: "Log", address: "D5" });
  });

  it("asks for no more than 5 MB at once, and says how far it is", async () => {
    const text = "x".repeat(10_000);
    const workbook = await withLog([["Suggested"], ...Array.from({ length: 900 }, () => [text])]);
    const block = await blockOfSelection();
    const reports: number[] = [];
    const requests = await workbook.countRequests(async () => {
      const read = await readRaw(block, [0], (done) => reports.push(done), quiet);
      expect(read.ok && read.value.length).toBe(900);
    });
    expect(reports).toEqual([200, 449, 698, 900]);
    expect(requests).toBe(4);
  });

  it("stops between two parts", async () => {
    await withLog([["Rating"], ...Array.from({ length: 500 }, () => [3])]);
    const stop = new AbortController();
    const read = await readRaw(
      await blockOfSelection(),
      [0],
      () => {
        stop.abort();
      },
      stop.signal,
    );
    expect(read).toEqual({ ok: false, error: { message: "Reading was stopped.", cure: "Nothing was written." } });
  });
});
