import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../office";

let book: TestWorkbook;

beforeEach(async () => {
  book = await openWorkbook();
});
afterAll(closeWorkbook);

describe("raiseGridEvents", () => {
  it("tells of changes on a sheet and in the collection, once each, with their source", async () => {
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").onChanged.add(async ({ address, source, triggerSource, changeType }) => {
        heard.push(["sheet", address, source, triggerSource, changeType]);
        return Promise.resolve();
      });
      worksheets.onChanged.add(async ({ address, worksheetId }) => {
        heard.push(["collection", address, worksheetId === book.grid.activeSheet()]);
        return Promise.resolve();
      });
      await context.sync();
    });
    await book.fill("B2", [[5]]);
    await book.heard();
    expect(heard).toEqual([
      ["sheet", "B2", "Local", "ThisLocalAddin", "RangeEdited"],
      ["collection", "B2", true],
    ]);
  });

  it("hands the changed range to its handler", async () => {
    const values: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add(async (event) =>
        Excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          values.push(range.values);
        }),
      );
      await context.sync();
    });
    await book.fill("B2", [[5, "=B2*2"]]);
    await book.heard();
    expect(values).toEqual([[[5, 10]]]);
  });

  it("stays silent once the handler is removed, and while events are off", async () => {
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Sheet1").onChanged.add(async ({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[1]];
      await context.sync();
    });
    await book.heard();
    handler.remove();
    await handler.context.sync();
    await book.fill("A3", [[1]]);
    await book.heard();
    expect(heard).toEqual(["A2"]);
  });

  it("tells of selection, activation, new and deleted sheets, tables and calculation", async () => {
    const heard: string[] = [];
    const note = (what: string) => async (): Promise<void> => {
      heard.push(what);
      return Promise.resolve();
    };
    await book.fill("A1", [["x"], [1]]);
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.add("Other");
      const table = tables.add("Sheet1!A1:A2", true);
      await context.sync();
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onActivated.add(note("activated"));
      worksheets.onSelectionChanged.add(note("selected"));
      worksheets.onCalculated.add(note("calculated"));
      table.onChanged.add(note("table"));
      context.workbook.onSelectionChanged.add(note("workbook selected"));
      await context.sync();
      table.getRange().getCell(1, 0).values = [[2]];
      worksheets.getItem("Other").getRange("C3").select();
      worksheets.add("Third").delete();
      await context.sync();
    });
    await book.heard();
    expect([...new Set(heard)].sort()).toEqual(["activated", "added", "calculated", "deleted", "selected", "table", "workbook selected"]);
  });

  it("refuses an event this workbook never raises", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").onSingleClicked.add(async () => Promise.resolve());
        await context.sync();
      }),
    );
    expect(refused.message).toBe("Worksheet.onSingleClicked is not known to the workbench.");
  });
});
