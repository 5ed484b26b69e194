import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

afterAll(closeWorkbook);

let book: TestWorkbook;

/** A table Features at A1:B4, with "b" shown only. */
beforeEach(async () => {
  book = await openWorkbook();
  await book.fill("Sheet1!A1", [
    ["Name", "Risk"],
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B4", true).name = "Features";
    await context.sync();
  });
  book.host.user.filterTable("Features", 0, ["b"]);
});

const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("Features");
const hidden = (): readonly boolean[] => [1, 2, 3].map((row) => book.grid.isHidden(book.grid.activeSheet(), "row", row));

describe("filters", () => {
  it("hide rows, and tell of themselves", async () => {
    const read = await Excel.run(async (context) => {
      const filter = table(context).autoFilter.load("isDataFiltered,criteria");
      await context.sync();
      return [filter.isDataFiltered, filter.criteria] as const;
    });
    expect(read).toEqual([true, [{ filterOn: "Values", values: ["b"] }, null]]);
    expect(hidden()).toEqual([true, false, true]);
  });

  it("refuse a block written across rows that they hide [write-into-filtered-rows]", async () => {
    expect((await refusal(() => book.fill("Sheet1!B2", [[5], [6], [7]]))).code).toBe("FilteredRangeConflict");
    await book.fill("Sheet1!B3", [[6]]);
    expect(await book.values("Sheet1!B2:B4")).toEqual([[1], [6], [3]]);
  });

  it.each([
    ["rows of the sheet", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").getRange("3:3").delete("Up")],
    ["a row of the table", (context: Excel.RequestContext) => table(context).rows.getItemAt(1).delete()],
  ])("refuse to let %s go [delete-in-filtered-table]", async (_, remove) => {
    const deleting = async (context: Excel.RequestContext): Promise<void> => {
      remove(context);
      await context.sync();
    };
    expect((await refusal(() => Excel.run(deleting))).code).toBe("InsertDeleteConflict");
    await Excel.run(async (context) => {
      table(context).clearFilters();
      await context.sync();
      await deleting(context);
    });
    expect((await book.values("Sheet1!A2:A3")).flat()).toEqual(["a", "c"]);
  });

  it("are cleared and set again", async () => {
    await Excel.run(async (context) => {
      const filter = table(context).autoFilter.load("criteria");
      await context.sync();
      const [first] = filter.criteria;
      table(context).clearFilters();
      await context.sync();
      expect(hidden()).toEqual([false, false, false]);
      if (first !== undefined) table(context).columns.getItemAt(0).filter.apply(first);
      await context.sync();
    });
    expect(hidden()).toEqual([true, false, true]);
  });

  it.each([
    [">1", undefined, undefined, [true, false, false]],
    [">=2", "<3", "And", [true, false, true]],
    ["1", "3", "Or", [false, true, false]],
    ["<>2", undefined, undefined, [false, true, false]],
  ] as const)("show what fits %s %s", async (first, second, operator, expected) => {
    await Excel.run(async (context) => {
      table(context).clearFilters();
      table(context).columns.getItem("Risk").filter.applyCustomFilter(first, second, operator);
      await context.sync();
    });
    expect(hidden()).toEqual(expected);
  });
});
