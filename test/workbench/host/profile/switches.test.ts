import { profiles } from "../../../../src/workbench/host/profile/profile";
import { closeWorkbook, openWorkbook, refusal } from "../../../office";

afterAll(closeWorkbook);

const selected = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.getSelectedRange().load("address");
    await context.sync();
  });

const active = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
  });

describe("switches", () => {
  it("several areas are no selected range [multi-area-selection]", async () => {
    const book = await openWorkbook();
    book.host.user.select("areas");
    expect((await refusal(selected)).code).toBe("InvalidSelection");
    book.host.user.select("cells");
    expect((await refusal(selected)).code).toBe("");
  });

  it("a chart in front is neither a sheet of cells nor a selection [chart-sheet-active]", async () => {
    const book = await openWorkbook();
    book.host.user.select("chart sheet");
    expect((await refusal(active)).code).toBe("UnsupportedSheet");
    expect((await refusal(selected)).code).toBe("InvalidSelection");
  });

  it.each([
    ["1,5", 1.5],
    ["1.250,5", 1250.5],
    ["12,5%", 0.125],
    ["1.5", 46_143],
    ["3/4", 46_115],
    ["31.12.2026", 46_387],
    ["1.5.x", "1.5.x"],
    ["13.13", "13.13"],
    ["wahr", true],
  ])("a German Excel reads %s as %s [locale-date-text]", async (typed, value) => {
    const book = await openWorkbook({ like: profiles["windows-365-de"] });
    await book.fill("Sheet1!A1", [[typed]]);
    expect(await book.values("Sheet1!A1")).toEqual([[value]]);
  });

  it("the short date reads back in the user's order where that is switched on [date-format-differs-by-account] [number-format-english]", async () => {
    for (const localizes of [false, true]) {
      const book = await openWorkbook({ like: profiles.web, switches: { localizesShortDate: localizes } });
      await book.fill("Sheet1!A1", [["2/4/2026"]]);
      const format = await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("numberFormat");
        await context.sync();
        return cell.numberFormat;
      });
      expect(format).toEqual([[localizes ? "dd.mm.yyyy" : "m/d/yyyy"]]);
    }
  });

  it("a blank cell reaches our functions as 0 on the desktop, as nothing on the web [fn-blank-cell-is-zero]", async () => {
    for (const [like, shown] of [
      [profiles.web, "#VALUE!"],
      [profiles["windows-365"], 100],
    ] as const) {
      const book = await openWorkbook({ like });
      await book.fill("Sheet1!A1", [["", "=PORTFOLIO.RIBS(A1:A1,5,5,5,,{0,5})"]]);
      const [[value]] = (await book.values("Sheet1!B1")) as [[unknown]];
      expect(value === shown || (like === profiles.web && typeof value === "string")).toBe(true);
    }
  });

  it("functions not yet known show #NAME? and come back as files spell them [xldudf-names-while-not-registered] [fn-name-error-sticks]", async () => {
    const book = await openWorkbook({ switches: { areFunctionsRegistered: false } });
    await book.fill("Sheet1!A1", [["=1+PORTFOLIO.RIBS.BAND(81)", "=1+1"]]);
    expect(await book.values("Sheet1!A1:B1")).toEqual([["#NAME?", 2]]);
    expect(await book.formulas("Sheet1!A1:B1")).toEqual([["=1+_xldudf_PORTFOLIO_RIBS_BAND(81)", "=1+1"]]);
  });

  it("events come twice where that is switched on", async () => {
    const book = await openWorkbook({ switches: { events: "twice" } });
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => Promise.resolve(void (heard += 1)));
      await context.sync();
    });
    book.host.user.type("Sheet1", "A1", [[1]]);
    await book.heard();
    expect(heard).toBe(2);
  });
});
