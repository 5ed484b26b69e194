import { openHeadless } from "../../../src/workbench/headless/openHeadless";
import { closeWorkbook, openWorkbook } from "../../office";

afterAll(closeWorkbook);

describe("openHeadless", () => {
  it("is Excel to Office.js", async () => {
    const workbook = await openHeadless();
    const { context } = workbook.Office;
    expect([context.host, context.platform]).toEqual(["Excel", "PC"]);
    expect(context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
    expect(context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    workbook.dispose();
  });

  it("tells the pane the theme it has", async () => {
    const workbook = await openHeadless();
    workbook.host.setTheme("dark");
    expect(workbook.Office.context.officeTheme.bodyBackgroundColor).toBe("#292929");
    workbook.dispose();
  });

  it("starts every workbook afresh: settings of one are not those of the next", async () => {
    const first = await openHeadless({ extras: { sheets: {}, settings: { seen: "true" }, properties: {} } });
    expect(first.Office.context.document.settings.get("seen")).toBe(true);
    first.dispose();
    const second = await openHeadless();
    expect(second.Office.context.document.settings.get("seen")).toBeNull();
    second.dispose();
  });

  it("takes its globals back when it is closed", async () => {
    await openWorkbook();
    expect(typeof Excel.run).toBe("function");
    closeWorkbook();
    expect("Excel" in globalThis).toBe(false);
  });
});
