import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

let book: TestWorkbook;

beforeAll(async () => {
  book = await openWorkbook();
  await book.fill("B2", [
    ["Feature", "Risk", "Double"],
    ["a", 1, "=C3*2"],
    ["b", 2, "=C4*2"],
  ]);
  await book.fill("H1", [["=SEQUENCE(3)"]]);
});
afterAll(closeWorkbook);

type Derive = (sheet: Excel.Worksheet) => Excel.Range;

async function addressOf(derive: Derive): Promise<string> {
  return Excel.run(async (context) => {
    const range = derive(context.workbook.worksheets.getActiveWorksheet());
    range.load("address");
    await context.sync();
    return range.isNullObject ? "null" : range.address.replace("Sheet1!", "");
  });
}

describe("rangeClasses", () => {
  it.each<[string, Derive, string]>([
    ["getCell", (sheet) => sheet.getRange("B2:D4").getCell(1, 2), "D3"],
    ["getOffsetRange", (sheet) => sheet.getRange("B2:D4").getOffsetRange(1, -1), "A3:C5"],
    ["getResizedRange", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "B2:C4"],
    ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2:D4").getAbsoluteResizedRange(1, 2), "B2:C2"],
    ["getRow", (sheet) => sheet.getRange("B2:D4").getRow(2), "B4:D4"],
    ["getColumn", (sheet) => sheet.getRange("B2:D4").getColumn(0), "B2:B4"],
    ["getLastCell", (sheet) => sheet.getRange("B2:D4").getLastCell(), "D4"],
    ["getEntireRow", (sheet) => sheet.getRange("B2:D4").getEntireRow(), "2:4"],
    ["getEntireColumn", (sheet) => sheet.getRange("B2:D4").getEntireColumn(), "B:D"],
    ["getRowsBelow", (sheet) => sheet.getRange("B2:D4").getRowsBelow(2), "B5:D6"],
    ["getColumnsBefore", (sheet) => sheet.getRange("B2:D4").getColumnsBefore(1), "A2:A4"],
    ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D9"), "B2:D9"],
    ["getIntersectionOrNullObject", (sheet) => sheet.getRange("B2:D4").getIntersectionOrNullObject("C1:C9"), "C2:C4"],
    ["getIntersectionOrNullObject without one", (sheet) => sheet.getRange("B2:D4").getIntersectionOrNullObject("F1:G9"), "null"],
    ["getSurroundingRegion", (sheet) => sheet.getRange("C3").getSurroundingRegion(), "B2:D4"],
    ["getUsedRange of columns", (sheet) => sheet.getRange("A:D").getUsedRange(true), "B2:D4"],
    ["getUsedRangeOrNullObject without content", (sheet) => sheet.getRange("Y:Z").getUsedRangeOrNullObject(true), "null"],
    ["getSpillingToRange", (sheet) => sheet.getRange("H1").getSpillingToRange(), "H1:H3"],
    ["getSpillParent", (sheet) => sheet.getRange("H3").getSpillParent(), "H1"],
    ["getSpillingToRangeOrNullObject without a spill", (sheet) => sheet.getRange("B2").getSpillingToRangeOrNullObject(), "null"],
    ["getRange of rows", (sheet) => sheet.getRange("3:5"), "3:5"],
    ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), "B2:D3"],
    ["used range of the sheet", (sheet) => sheet.getUsedRange(true), "B1:H4"],
  ])("%s", async (_name, derive, expected) => {
    expect(await addressOf(derive)).toBe(expected);
  });

  it("quotes the sheet in an address where a formula would", async () => {
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("AI portfolio");
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      sheet.delete();
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'AI portfolio'!A1");
  });

  it("refuses a range beyond the sheet", async () => {
    const refused = await refusal(() => addressOf((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)));
    expect(refused.code).toBe("InvalidArgument");
  });

  it("moves a range with its cells when rows go in above it, and a kept proxy too", async () => {
    const addresses = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Moved");
      const early = sheet.getRange("B5:C6");
      early.values = [
        [1, 2],
        [3, "=B5+B6"],
      ];
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      early.load("address,values,formulas");
      await context.sync();
      return [early.address, early.values, early.formulas];
    });
    expect(addresses).toEqual([
      "Moved!B7:C8",
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, "=B7+B8"],
      ],
    ]);
  });

  it("refuses a range whose rows were deleted", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Gone");
        const range = sheet.getRange("A2");
        await context.sync();
        sheet.getRange("1:3").delete("Up");
        range.load("values");
        await context.sync();
      }),
    );
    expect(refused.code).toBe("InvalidReference");
  });

  it("refuses to shift part of a row past cells that stand beside it", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("C3:C3").insert("Down");
        await context.sync();
      }),
    );
    expect(refused).toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("inserting the cells C3 beside other cells"),
    });
  });

  it("hides rows and tells where some are hidden", async () => {
    const hidden = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("10:11").rowHidden = true;
      const all = sheet.getRange("A10:A11").load("rowHidden");
      const some = sheet.getRange("A11:A12").load("rowHidden");
      const none = sheet.getRange("A1:A2").load("rowHidden");
      await context.sync();
      return [all.rowHidden, some.rowHidden, none.rowHidden];
    });
    expect(hidden).toEqual([true, null, false]);
  });

  it("fits rows to wrapped texts that show; numbers and hidden columns don't count", async () => {
    const heights = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Fitted");
      const long = "a text that takes several lines in a column of the usual width";
      sheet.getRange("A1:C3").values = [
        [long, "", ""],
        ["", long, ""],
        ["", "", 123456789012345],
      ];
      sheet.getRange("A1:C3").format.wrapText = true;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("A1:C3").format.autofitRows();
      const rows = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("format/rowHeight"));
      await context.sync();
      return rows.map(({ format }) => format.rowHeight);
    });
    expect(heights[0]).toBeGreaterThan(30);
    expect(heights.slice(1)).toEqual([15, 15]);
  });

  it("names merged areas, and null where there are none", async () => {
    const merged = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("L1:M2").merge();
      const some = sheet.getRange("L1:P9").getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
      await context.sync();
      return [some.address, none.isNullObject];
    });
    expect(merged).toEqual(["Sheet1!L1:M2", true]);
  });
});

describe("formatClasses", () => {
  it("reads back what was set, and null where cells differ", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:D2");
      range.format.font.bold = true;
      range.format.fill.color = "#1f4e79";
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Center";
      range.format.columnWidth = 90;
      sheet.getRange("C2").format.font.color = "red";
      range.load("format/columnWidth,format/wrapText,format/horizontalAlignment,format/font/bold,format/font/color,format/fill/color");
      await context.sync();
      const { format } = range;
      return [format.columnWidth, format.wrapText, format.horizontalAlignment, format.font.bold, format.font.color, format.fill.color];
    });
    expect(seen).toEqual([90, true, "Center", true, null, "#1F4E79"]);
  });

  it("draws a bottom border under the last row only", async () => {
    await Excel.run(async (context) => {
      const border = context.workbook.worksheets.getItem("Sheet1").getRange("B3:D4").format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.color = "#808080";
      await context.sync();
    });
    const styles = book.grid.styles(book.grid.sheets()[0]?.id ?? "", { row: 2, column: 1, rows: 2, columns: 1 });
    expect(styles.map(([style]) => style?.bottom)).toEqual([undefined, { style: "Continuous", weight: "Thin", color: "#808080" }]);
  });

  it.each<[string, (format: Excel.RangeFormat) => void, string]>([
    ["a color that is none", (format) => (format.fill.color = "reddish"), "InvalidArgument"],
    ["a rotated text", (format) => (format.textOrientation = 45), "NotImplemented"],
    ["an alignment this workbook does not know", (format) => (format.horizontalAlignment = "Justify"), "InvalidArgument"],
  ])("refuses %s", async (_name, set, code) => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        set(context.workbook.worksheets.getItem("Sheet1").getRange("A1").format);
        await context.sync();
      }),
    );
    expect(refused.code).toBe(code);
  });
});
