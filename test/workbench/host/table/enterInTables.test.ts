import { profiles } from "../../../../src/workbench/host/profile/profile";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../../office";

afterAll(closeWorkbook);

/** A table Features at A1:C4 with a blank last column. */
async function open(like: (typeof profiles)[keyof typeof profiles] = profiles["windows-365"]): Promise<TestWorkbook> {
  const book = await openWorkbook({ like });
  await book.fill("Sheet1!A1", [
    ["Name", "Risk", "Sum"],
    ["a", 1, ""],
    ["b", 2, ""],
    ["c", 3, ""],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add("A1:C4", true).name = "Features";
    await context.sync();
  });
  return book;
}

const off = profiles["windows-365-options-off"];
const area = (book: TestWorkbook) => book.grid.tables()[0]?.area;

describe("enterInTables", () => {
  it("fills a blank column with the formula entered into it [calculated-column-fill-by-api]", async () => {
    const book = await open();
    await book.fill("Sheet1!C2", [["=B2*2"]]);
    expect(await book.formulas("Sheet1!C2:C4")).toEqual([["=B2*2"], ["=B3*2"], ["=B4*2"]]);
    expect(await book.values("Sheet1!C2:C4")).toEqual([[2], [4], [6]]);
  });

  it("lets the last of different formulas win in every row, texts included [calculated-column-fill-by-api]", async () => {
    const book = await open();
    await book.fill("Sheet1!C2", [["=B2*2"], ["typed"], ["=B4+$B$2"]]);
    expect(await book.formulas("Sheet1!C2:C4")).toEqual([["=B2+$B$2"], ["=B3+$B$2"], ["=B4+$B$2"]]);
  });

  it("fills nothing where the user has switched that off [calculated-column-depends-on-user-option]", async () => {
    const book = await open(off);
    await book.fill("Sheet1!C2", [["=B2*2"], ["typed"], ["=B4+1"]]);
    expect(await book.formulas("Sheet1!C2:C4")).toEqual([["=B2*2"], ["typed"], ["=B4+1"]]);
  });

  it("takes one cell's formula for the column's new one, unless a row differs already [single-cell-formula-refills-column]", async () => {
    const book = await open();
    await book.fill("Sheet1!C2", [["=B2*2"]]);
    await book.fill("Sheet1!C3", [["=B3*3"]]);
    expect(await book.formulas("Sheet1!C2:C4")).toEqual([["=B2*3"], ["=B3*3"], ["=B4*3"]]);
    await book.fill("Sheet1!C4", [["mine"]]);
    await book.fill("Sheet1!C2", [["=B2*4"]]);
    expect(await book.formulas("Sheet1!C2:C4")).toEqual([["=B2*4"], ["=B3*3"], ["mine"]]);
  });

  it("takes in what is entered right below a table [table-auto-expands-below]", async () => {
    const book = await open();
    await book.fill("Sheet1!A5", [["d"], ["e"]]);
    expect(area(book)?.rows).toBe(6);
    await book.fill("Sheet1!A8", [["apart"]]);
    expect(area(book)?.rows).toBe(6);
  });

  it.each([
    ["blanks", [[""]], {}],
    ["rows with rules of their own", [["d"]], { rule: true }],
    ["cells where the user has switched that off", [["d"]], { like: off }],
  ])("takes in no %s [table-no-expand-with-validation-below]", async (_, typed, { rule, like }: { rule?: boolean; like?: typeof off }) => {
    const book = await open(like);
    if (rule === true) {
      await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A5");
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: "d,e" } };
        await context.sync();
      });
    }
    await book.fill("Sheet1!A5", typed);
    expect(area(book)?.rows).toBe(4);
  });

  it("makes heads of a table different texts [header-cells-become-unique-text] [file-column-names-differ]", async () => {
    const book = await open();
    await book.fill("Sheet1!A1", [[2027, "2027", ""]]);
    expect(await book.values("Sheet1!A1:C1")).toEqual([["2027", "20272", "Column3"]]);
  });

  it("pushes down what stands below a head that becomes a table [tables-add-header-only-shifts]", async () => {
    const book = await openWorkbook();
    await book.fill("Sheet1!A1", [["Name"], ["below"], ["=A2"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("A1:A1", true);
      await context.sync();
    });
    expect(await book.formulas("Sheet1!A1:A4")).toEqual([["Name"], [""], ["below"], ["=A3"]]);
  });
});
