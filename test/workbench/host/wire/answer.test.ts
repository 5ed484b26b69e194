import { closeWorkbook, excelError, openWorkbook, refusal, type TestWorkbook } from "../../../office";

let book: TestWorkbook;

beforeAll(async () => {
  book = await openWorkbook();
});
afterAll(closeWorkbook);
afterEach(() => {
  book.host.intercept(() => undefined);
  book.host.setEditing(false);
});

describe("answerRequest", () => {
  it("refuses to read what was not loaded", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        await context.sync();
        return range.values;
      }),
    );
    expect(refused.code).toBe("PropertyNotLoaded");
  });

  it("refuses a proxy of a run that has ended", async () => {
    let leaked: Excel.Range | undefined;
    await Excel.run(async (context) => {
      leaked = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
    });
    const refused = await refusal(async () => {
      leaked?.load("address");
      await leaked?.context.sync();
    });
    expect(refused.code).toBe("InvalidObjectPath");
  });

  it("refuses a misspelt member by its name", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("valuez");
        await context.sync();
      }),
    );
    expect(refused).toMatchObject({ code: "InvalidArgument", message: expect.stringContaining("Range has no property valuez") });
  });

  it("refuses a misspelt member of a collection that is empty", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.names.load("items/name,items/formulae");
        await context.sync();
      }),
    );
    expect(refused.code).toBe("InvalidArgument");
    await Excel.run(async (context) => {
      const tables = context.workbook.tables.load("items/name,items/worksheet/name");
      await context.sync();
      expect(tables.items).toEqual([]);
    });
  });

  it("refuses to write what is read-only", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets
          .getActiveWorksheet()
          .getRange("A1")
          .set({ address: "B1" } as never);
        await context.sync();
      }),
    );
    expect(refused.code).toBe("InvalidArgument");
  });

  it("refuses by name what it does not do, and methods without a result too", async () => {
    const image = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").getImage();
        await context.sync();
      }),
    );
    expect(image).toMatchObject({
      code: "NotImplemented",
      message: "Range.getImage is not known to the workbench.",
      where: "Range.getImage",
    });
    const card = await refusal(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").showCard();
        await context.sync();
      }),
    );
    expect(card.message).toBe("Range.showCard is not known to the workbench.");
  });

  it("keeps what was done before the action that failed", async () => {
    const refused = await refusal(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("K1").values = [["done"]];
        context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [["never"]];
        sheet.getRange("K2").values = [["never"]];
        await context.sync();
      }),
    );
    expect(refused).toMatchObject({ code: "ItemNotFound", where: "WorksheetCollection.getItem" });
    expect(await book.values("K1:K2")).toEqual([["done"], [""]]);
  });

  it("refuses values of another size than the range", async () => {
    const refused = await refusal(() =>
      book.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2]];
        await context.sync();
      }),
    );
    expect(refused).toMatchObject({ code: "InvalidArgument", where: "Range.values" });
  });

  it("gives values that formulas make of what the same request wrote", async () => {
    const value = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("M1:N1");
      range.values = [[20, "=M1*2+2"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(value).toEqual([[20, 42]]);
  });

  it("waits for what was written before, when a request only reads", async () => {
    await book.fill("M1", [[7]]);
    expect(await book.values("N1")).toEqual([[16]]);
  });

  it("counts one round trip a sync", async () => {
    const trips = await book.countRequests(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
        range.values = [[1], [2], [3]];
        await context.sync();
        range.load("values");
        await context.sync();
      }),
    );
    expect(trips).toBe(2);
  });

  it("answers with an injected fault", async () => {
    book.host.intercept((member) => (member === "Range.values=" ? excelError("AccessDenied") : undefined));
    expect((await refusal(() => book.fill("A1", [[1]]))).code).toBe("AccessDenied");
  });

  it("refuses everything while a cell is being edited", async () => {
    book.host.setEditing(true);
    expect((await refusal(() => book.values("A1"))).code).toBe("InvalidOperationInCellEditMode");
  });

  it("enforces the requirement sets it declares", async () => {
    const old = await openWorkbook({ apiSets: { ExcelApi: "1.3", RichApiRuntime: "1.2" } });
    const refused = await refusal(() =>
      old.Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("x");
        await context.sync();
      }),
    );
    expect(refused.code).toBe("ApiNotFound");
    expect(old.Office.context.requirements.isSetSupported("ExcelApi", "1.4")).toBe(false);
    book = await openWorkbook();
    expect(book.Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
  });
});
