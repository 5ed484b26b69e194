import { Workbook } from "exceljs";
import { readRowHeights } from "../../../src/workbench/files/rowHeights";

const oneLine = 20;

describe("readRowHeights", () => {
  it.each([
    ["the file's own height, in pixels", { height: 30 }, "any", 40],
    ["a number, however long", {}, 123456789012345, undefined],
    ["a date, however long it is in words", {}, new Date(Date.UTC(2026, 10, 24)), undefined],
    ["a formula that gives a date", {}, { formula: "A1", result: new Date(Date.UTC(2026, 10, 24)) }, undefined],
  ])("fits a row to %s", (_, { height }: { readonly height?: number }, value, expected) => {
    const sheet = new Workbook().addWorksheet("Sheet1");
    sheet.getColumn(1).width = 8;
    const cell = sheet.getCell("A1");
    cell.value = value;
    cell.alignment = { wrapText: true };
    if (height !== undefined) sheet.getRow(1).height = height;
    expect(readRowHeights(sheet)[0]?.h).toEqual(expected);
  });

  it("gives a wrapped text more than one line", () => {
    const sheet = new Workbook().addWorksheet("Sheet1");
    sheet.getColumn(1).width = 8;
    sheet.getCell("A1").value = "three words wrap here";
    sheet.getCell("A1").alignment = { wrapText: true };
    expect(readRowHeights(sheet)[0]?.h).toBeGreaterThan(2 * oneLine);
  });
});
