import { profiles } from "../../../src/workbench/host/profile/profile";
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

  it("stays silent once the handler is removed, and while events are off [enable-events-own-addin-only]", async () => {
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

describe("undo", () => {
  it("is heard like an edit of somebody else, sheets that come and go included [trigger-source]", async () => {
    const workbook = await openWorkbook({ like: profiles["windows-365"] });
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((event) => Promise.resolve(void heard.push(`${event.address} ${event.triggerSource}`)));
      worksheets.onAdded.add(() => Promise.resolve(void heard.push("added")));
      worksheets.onDeleted.add(() => Promise.resolve(void heard.push("deleted")));
      await context.sync();
      worksheets.add("Other").getRange("B2").values = [[1]];
      await context.sync();
    });
    await workbook.heard();
    expect(heard.splice(0)).toEqual(["added", "B2 ThisLocalAddin"]);
    workbook.grid.undo();
    await workbook.heard();
    expect(heard.splice(0)).toEqual(["B2 Unknown", "deleted"]);
    workbook.grid.redo();
    await workbook.heard();
    expect(heard).toEqual(["added", "B2 Unknown"]);
  });

  it("names whole lines that went in or out, and their charts move back with them [change-types]", async () => {
    const workbook = await openWorkbook({ like: profiles["windows-365"] });
    const heard: string[] = [];
    await workbook.fill("Sheet1!A1", [["x"], [1]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2"));
      context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void heard.push(`${event.changeType} ${event.address}`)));
      await context.sync();
    });
    const chart = () => Object.values(workbook.host.extras().sheets)[0]?.charts[0];
    const before = chart();
    workbook.host.user.insertRows("Sheet1", 1, 2);
    workbook.host.user.deleteRows("Sheet1", 1);
    expect(chart()?.anchor.from.row).toBe((before?.anchor.from.row ?? 0) + 1);
    workbook.grid.undo();
    workbook.grid.undo();
    await workbook.heard();
    expect(heard).toEqual(["RowInserted 1:2", "RowDeleted 1:1", "RowInserted 1:1", "RowDeleted 1:2"]);
    expect(chart()).toEqual(before);
    workbook.grid.redo();
    expect(chart()?.anchor.from.row).toBe((before?.anchor.from.row ?? 0) + 2);
  });

  it("raises a change where only a format changes [changed-on-format]", async () => {
    const workbook = await openWorkbook({ like: profiles["windows-365"] });
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void heard.push(`${event.changeType} ${event.address}`)));
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("B2:B3").format.font.bold = true;
      await context.sync();
    });
    await workbook.heard();
    expect(heard).toEqual(["RangeEdited B2:B3"]);
  });
});
