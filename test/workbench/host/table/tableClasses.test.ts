import { profiles } from "../../../../src/workbench/host/profile/profile";
import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

let book: TestWorkbook;

beforeEach(async () => {
  book = await openWorkbook({ like: profiles["windows-365-options-off"] });
  await book.fill("B2", [
    ["Feature", "Risk"],
    ["a", 1],
    ["b", 2],
  ]);
  await Excel.run(async (context) => {
    context.workbook.tables.add("Sheet1!B2:C4", true).name = "Features";
    await context.sync();
  });
});
afterAll(closeWorkbook);

type Work = (table: Excel.Table, context: Excel.RequestContext) => void;

/** Do something to the table, and tell where it lies afterwards. */
async function tableAfter(work: Work): Promise<string> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Features");
    work(table, context);
    await context.sync();
    const range = table.getRange().load("address");
    await context.sync();
    return range.address;
  });
}

describe("tableClasses", () => {
  it("writes missing headers and numbers double ones", async () => {
    await book.fill("F1", [
      ["Risk", "", "Risk"],
      [1, 2, 3],
    ]);
    const headers = await Excel.run(async (context) => {
      const header = context.workbook.worksheets.getItem("Sheet1").tables.add("F1:H2", true).getHeaderRowRange().load("values");
      await context.sync();
      return header.values;
    });
    expect(headers).toEqual([["Risk", "Column2", "Risk2"]]);
  });

  it("keeps the proxy of a table that was just added", async () => {
    await book.fill("F1", [["x"], [1]]);
    const names = await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Sheet1").tables.add("F1:F2", true);
      await context.sync();
      table.name = "Second";
      const tables = context.workbook.tables.load("items/name,count");
      await context.sync();
      return [tables.count, ...tables.items.map(({ name }) => name)];
    });
    expect(names).toEqual([2, "Features", "Second"]);
  });

  it("adds rows at the end, entered as if typed", async () => {
    expect(
      await tableAfter((table) =>
        table.rows.add(undefined, [
          ["c", "=LEN([@Feature])".replace("[@Feature]", "B5")],
          ["d", "4"],
        ]),
      ),
    ).toBe("Sheet1!B2:C6");
    expect(await book.values("B5:C6")).toEqual([
      ["c", 1],
      ["d", 4],
    ]);
  });

  it("inserts rows in the middle and moves what stands below", async () => {
    await book.fill("B7", [["below"]]);
    expect(await tableAfter((table) => table.rows.add(0, [["first", 0]]))).toBe("Sheet1!B2:C5");
    expect(await book.values("B3:B8")).toEqual([["first"], ["a"], ["b"], [""], [""], ["below"]]);
  });

  it("shifts what stands directly below when it grows [rows-add-inserts-cells]", async () => {
    await book.fill("B5", [["below"]]);
    await tableAfter((table) => table.rows.add(undefined, [["c", 3]]));
    expect(await book.values("B4:B6")).toEqual([["b"], ["c"], ["below"]]);
  });

  it("refuses to grow where that would tear apart what stands beside", async () => {
    await book.fill("B5", [["below"]]);
    await book.fill("F9", [["beside"]]);
    const refused = await refusal(() => tableAfter((table) => table.rows.add(undefined, [["c", 3]])));
    expect(refused.code).toBe("NotImplemented");
  });

  it("deletes rows and keeps one blank row", async () => {
    expect(await tableAfter((table) => table.rows.getItemAt(0).delete())).toBe("Sheet1!B2:C3");
    expect(await tableAfter((table) => table.rows.getItemAt(0).delete())).toBe("Sheet1!B2:C3");
    expect(await book.values("B3:C3")).toEqual([["", ""]]);
  });

  it("resizes below the same header only [table-resize-rules]", async () => {
    expect(await tableAfter((table) => table.resize("B2:D6"))).toBe("Sheet1!B2:D6");
    const refused = await refusal(() => tableAfter((table) => table.resize("B3:D6")));
    expect(refused.code).toBe("InvalidArgument");
  });

  it("is found by structured references, in the grid and in getRange", async () => {
    await book.fill("F1", [["=SUM(Features[Risk])"]]);
    expect(await book.values("F1")).toEqual([[3]]);
    const addresses = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const ranges = ["Features[Risk]", "Features[#All]", "Features[[#Headers],[Feature]]", "Features"].map((one) =>
        sheet.getRange(one).load("address"),
      );
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(addresses).toEqual(["Sheet1!C3:C4", "Sheet1!B2:C4", "Sheet1!B2", "Sheet1!B3:C4"]);
  });

  it("renames columns and finds them by name, whatever the case", async () => {
    const seen = await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Features");
      columns.getItem("risk").name = "Cost of error";
      const missing = columns.getItemOrNullObject("Risk");
      const body = columns.getItem("Cost of error").getDataBodyRange().load("values");
      columns.load("items/name");
      await context.sync();
      return [missing.isNullObject, body.values, columns.items.map(({ name }) => name)];
    });
    expect(seen).toEqual([true, [[1], [2]], ["Feature", "Cost of error"]]);
  });

  it("adds a column at the end", async () => {
    expect(await tableAfter((table) => table.columns.add(undefined, [["Score"], [10], [20]]))).toBe("Sheet1!B2:D4");
    expect(await book.values("D2:D4")).toEqual([["Score"], [10], [20]]);
  });

  it("leaves the cells when it becomes a range, and takes them along when it is deleted", async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Features").convertToRange();
      await context.sync();
    });
    expect(await book.values("B2:C2")).toEqual([["Feature", "Risk"]]);
    await Excel.run(async (context) => {
      context.workbook.tables.add("Sheet1!B2:C4", true).delete();
      await context.sync();
    });
    expect(await book.values("B2:C2")).toEqual([["", ""]]);
  });

  it.each<[string, Work, string]>([
    [
      "a name that is taken [table-name-taken-code]",
      (_, context) => (context.workbook.tables.add("Sheet1!H1:H2", true).name = "features"),
      "InvalidArgument",
    ],
    ["a name that looks like a cell [table-name-rules]", (table) => (table.name = "A1"), "InvalidArgument"],
    ["a table over another [tables-add-overlap]", (_, context) => context.workbook.tables.add("Sheet1!C4:D6", true), "MergedRangeConflict"],
    [
      "a table over merged cells [tables-add-overlap] [file-merge-in-table]",
      (_, context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("H1:H2").merge();
        context.workbook.tables.add("Sheet1!H1:I3", true);
      },
      "MergedRangeConflict",
    ],
    [
      "a name that a defined name has [table-and-name-one-namespace]",
      (table, context) => {
        context.workbook.names.add("Rate", "=0.1");
        table.name = "rate";
      },
      "InvalidArgument",
    ],
    ["a total row", (table) => (table.showTotals = true), "NotImplemented"],
    ["a table that is not there", (_, context) => context.workbook.tables.getItem("Nothing").getRange(), "ItemNotFound"],
    ["a row that is not there", (table) => table.rows.getItemAt(9).getRange(), "InvalidArgument"],
  ])("refuses %s", async (_name, work, code) => {
    expect((await refusal(() => tableAfter(work))).code).toBe(code);
  });
});
