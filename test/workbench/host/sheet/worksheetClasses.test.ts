import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../../office";

let book: TestWorkbook;

beforeEach(async () => {
  book = await openWorkbook();
});
afterAll(closeWorkbook);

type Work = (context: Excel.RequestContext) => void;

async function run(work: Work): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

describe("worksheetClasses", () => {
  it("adds, names, moves, hides, activates and deletes sheets", async () => {
    await run(({ workbook }) => {
      const roadmap = workbook.worksheets.add("Roadmap");
      roadmap.position = 0;
      roadmap.tabColor = "#FF0000";
      roadmap.showGridlines = false;
      roadmap.activate();
      workbook.worksheets.add().name = "Notes";
      workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    });
    expect(await sheetNames()).toEqual(["Roadmap", "Sheet1", "Notes"]);
    const seen = await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("name,tabColor,showGridlines,position,visibility");
      const first = context.workbook.worksheets.getFirst(true).load("name");
      const next = active.getNext(true).load("name");
      await context.sync();
      return [active.name, active.tabColor, active.showGridlines, active.position, first.name, next.name];
    });
    expect(seen).toEqual(["Roadmap", "#FF0000", false, 0, "Roadmap", "Notes"]);
    await run(({ workbook }) => {
      workbook.worksheets.getItem("Notes").delete();
    });
    expect(await sheetNames()).toEqual(["Roadmap", "Sheet1"]);
  });

  it.each<[string, Work, string]>([
    ["a name that is taken", ({ workbook }) => workbook.worksheets.add("sheet1"), "ItemAlreadyExists"],
    ["a name with a slash", ({ workbook }) => workbook.worksheets.add("a/b"), "InvalidArgument"],
    ["a name of 32 characters", ({ workbook }) => workbook.worksheets.add("x".repeat(32)), "InvalidArgument"],
    ["to delete the last sheet", ({ workbook }) => workbook.worksheets.getItem("Sheet1").delete(), "InvalidOperation"],
    [
      "to hide the last visible sheet",
      ({ workbook }) => (workbook.worksheets.getItem("Sheet1").visibility = "VeryHidden"),
      "InvalidOperation",
    ],
  ])("refuses %s", async (_name, work, code) => {
    expect((await refusal(() => run(work))).code).toBe(code);
  });

  it("refuses to add a sheet while the structure of the workbook is protected", async () => {
    await run(({ workbook }) => workbook.protection.protect());
    const seen = await Excel.run(async (context) => {
      const { protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
    expect(seen).toBe(true);
    expect((await refusal(() => run(({ workbook }) => workbook.worksheets.add("More")))).code).toBe("AccessDenied");
    await run(({ workbook }) => workbook.protection.unprotect());
    await run(({ workbook }) => workbook.worksheets.add("More"));
    expect(await sheetNames()).toEqual(["Sheet1", "More"]);
  });

  it("selects, and tells what is selected", async () => {
    await run(({ workbook }) => {
      workbook.worksheets.add("Other").getRange("B2:C3").select();
    });
    const seen = await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      return [selected.address, active.address];
    });
    expect(seen).toEqual(["Other!B2:C3", "Other!B2"]);
  });
});

describe("sheetClasses", () => {
  it("freezes panes and tells where", async () => {
    const seen = await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
      freezePanes.freezeAt("A1:B3");
      const at = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      return [at.address, none.isNullObject];
    });
    expect(seen).toEqual(["Sheet1!A1:B3", true]);
  });

  it("keeps the page layout", async () => {
    const seen = await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintArea("A1:F20");
      pageLayout.setPrintMargins("Inches", { top: 1, header: 0.5 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
      pageLayout.load("orientation,zoom,topMargin,headersFooters/defaultForAllPages/centerFooter");
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      return [
        pageLayout.orientation,
        pageLayout.zoom,
        pageLayout.topMargin,
        rows.address,
        pageLayout.headersFooters.defaultForAllPages.centerFooter,
      ];
    });
    expect(seen).toEqual(["Landscape", { horizontalFitToPages: 1 }, 72, "Sheet1!1:3", "&P of &N"]);
    expect(Object.values(book.host.extras().sheets)).toMatchObject([
      { pageLayout: { orientation: "Landscape", headerMargin: 36, printTitleRows: { row: 0, rows: 3 } } },
    ]);
  });

  it("moves print titles and areas with inserted rows", async () => {
    await run(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.pageLayout.setPrintTitleRows("$3:$3");
      sheet.pageLayout.setPrintArea("A1:F20");
      sheet.getRange("2:2").insert("Down");
    });
    expect(Object.values(book.host.extras().sheets)).toMatchObject([
      { pageLayout: { printTitleRows: { row: 3, rows: 1 }, printArea: [{ row: 0, column: 0, rows: 21, columns: 6 }] } },
    ]);
  });

  it("refuses to write a protected sheet, but for unlocked cells", async () => {
    await run(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, "secret");
    });
    await book.fill("A1", [[1]]);
    expect((await refusal(() => book.fill("B1", [[1]]))).code).toBe("AccessDenied");
    expect(
      (await refusal(() => run(({ workbook }) => (workbook.worksheets.getItem("Sheet1").getRange("B1").format.font.bold = true)))).code,
    ).toBe("AccessDenied");
    await run(({ workbook }) => (workbook.worksheets.getItem("Sheet1").getRange("B:B").format.columnWidth = 100));
    expect((await refusal(() => run(({ workbook }) => workbook.worksheets.getItem("Sheet1").protection.unprotect("wrong")))).code).toBe(
      "AccessDenied",
    );
    await run(({ workbook }) => workbook.worksheets.getItem("Sheet1").protection.unprotect("secret"));
    await book.fill("B1", [[1]]);
    expect(await book.values("A1:B1")).toEqual([[1, 1]]);
  });
});

describe("settingClasses", () => {
  it("shares settings between the workbook and the document, and keeps dates", async () => {
    await run(({ workbook }) => {
      workbook.settings.add("choice", { table: "Features", columns: [1, null] });
    });
    expect(book.host.extras().settings).toEqual({ choice: '{"table":"Features","columns":[1,null]}' });
    const seen = await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("choice").load("value");
      const missing = context.workbook.settings.getItemOrNullObject("other");
      await context.sync();
      return [setting.value, missing.isNullObject] as unknown[];
    });
    expect(seen).toEqual([{ table: "Features", columns: [1, null] }, true]);
    const { settings } = Office.context.document;
    settings.set("seen", true);
    await new Promise((resolve) => {
      settings.saveAsync(resolve);
    });
    expect(book.host.extras().settings.seen).toBe("true");
  });
});
