import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

let book: TestWorkbook;

beforeAll(async () => {
  book = await openWorkbook();
});
afterAll(closeWorkbook);
beforeEach(async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z99").clear();
    await context.sync();
  });
});

async function loadCell(
  address: string,
): Promise<{ values: unknown[][]; formulas: unknown[][]; text: string[][]; numberFormat: unknown[][]; valueTypes: string[][] }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values,formulas,text,numberFormat,valueTypes");
    await context.sync();
    return range.toJSON() as unknown as {
      values: unknown[][];
      formulas: unknown[][];
      text: string[][];
      numberFormat: unknown[][];
      valueTypes: string[][];
    }; // loaded above
  });
}

describe("enter", () => {
  it.each<[entered: unknown, value: unknown, formula: unknown, format: string]>([
    [12, 12, 12, "General"],
    ["12", 12, 12, "General"],
    [" 1,250.5 ", 1250.5, 1250.5, "#,##0.00"],
    ["15%", 0.15, 0.15, "0%"],
    ["$5", 5, 5, "$#,##0"],
    ["1e3", 1000, 1000, "General"],
    ["0x10", "0x10", "0x10", "General"],
    ["true", true, true, "General"],
    ["=1+1", 2, "=1+1", "General"],
    ["+1+1", 2, "=+1+1", "General"],
    ["-1", -1, -1, "General"],
    ["'=1+1", "=1+1", "=1+1", "General"],
    ["'12", "12", "12", "General"],
    ["=", "=", "=", "General"],
    ["2-4", 46057, 46057, "d-mmm"],
    ["2/4", 46057, 46057, "d-mmm"],
    ["13-4", "13-4", "13-4", "General"],
    ["1-40", 14611, 14611, "mmm-yy"],
    ["2026-02-04", 46057, 46057, "m/d/yyyy"],
    ["2/30/2026", "2/30/2026", "2/30/2026", "General"],
    ["4 Feb 2026", 46057, 46057, "d-mmm-yy"],
    ["Feb-26", 46079, 46079, "d-mmm"],
    ["2..4", "2..4", "2..4", "General"],
    ["12:30", 0.5208333333333334, 0.5208333333333334, "h:mm"],
    ["H2", "H2", "H2", "General"],
  ])(
    "makes of %j the value %j [typed-text-is-interpreted] [leading-sign-is-formula] [apostrophe-not-read-back] [dates-are-serials] [fn-dates-are-numbers]",
    async (entered, value, formula, format) => {
      await book.fill("A1", [[entered]]);
      expect(await loadCell("A1")).toMatchObject({ values: [[value]], formulas: [[formula]], numberFormat: [[format]] });
    },
  );

  it.each(["=1+1", "12", "2-4", "true", "-x"])("keeps %s as text in a cell formatted as text before", async (text) => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [[text]];
      await context.sync();
    });
    expect(await loadCell("A1")).toMatchObject({ values: [[text]], formulas: [[text]], valueTypes: [["String"]] });
  });

  it("leaves a cell alone for null and empties it for a blank text [write-null-keeps] [write-empty-string-clears]", async () => {
    await book.fill("A1", [[1, "=A1", 3]]);
    await book.fill("A1", [[null, "", 4]]);
    expect(await book.formulas("A1:C1")).toEqual([[1, "", 4]]);
  });

  it("refuses a text that no cell holds", async () => {
    expect((await refusal(() => book.fill("A1", [["x".repeat(32_768)]]))).code).toBe("InvalidArgument");
  });

  it("takes one value for a whole range", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = "x" as never;
      await context.sync();
    });
    expect(await book.values("A1:B2")).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  it("writes and reads back more cells than one message part holds", async () => {
    const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (_unused, column) => row * 10 + column));
    expect(await book.countRequests(() => book.fill("A1", values))).toBe(1);
    expect(await book.values("A1:J400")).toEqual(values);
  });
});

describe("rangeContents", () => {
  it("spills, and says what is in the way [formulas-spill-by-default] [fn-spill-blocked]", async () => {
    await book.fill("M1", [["=SEQUENCE(3)"]]);
    expect(await book.values("M1:M3")).toEqual([[1], [2], [3]]);
    await book.fill("M2", [["in the way"]]);
    expect((await book.values("M1:M3")).flat()).toEqual(["#SPILL!", "in the way", ""]);
  });

  it("takes the word of an error for the error [error-words-become-errors]", async () => {
    await book.fill("N1", [["#N/A"]]);
    expect(await loadCell("N1")).toMatchObject({ values: [["#N/A"]], valueTypes: [["Error"]] });
  });

  it("tells values from what is displayed, and errors from texts", async () => {
    await book.fill("A1", [[0.5, "=1/0", "text", true, ""]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").numberFormat = [["0.0%"]];
      await context.sync();
    });
    expect(await loadCell("A1:E1")).toMatchObject({
      values: [[0.5, "#DIV/0!", "text", true, ""]],
      text: [["50.0%", "#DIV/0!", "text", "TRUE", ""]],
      valueTypes: [["Double", "Error", "String", "Boolean", "Empty"]],
    });
  });

  it("reads null from whole columns and refuses to write them", async () => {
    expect((await loadCell("A:A")).values).toBeNull();
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A:A").values = 1 as never;
        await context.sync();
      }),
    );
    expect(refused.code).toBe("InvalidArgument");
  });
});
