import { buildRoadmap } from "../../../src/workbook/roadmap/roadmapSheet";
import { closeWorkbook, excelError, openWorkbook } from "../../office";
import { addFeatures } from "../sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

describe("planRefresh", () => {
  it("leaves a row that holds a cell of somebody else right beside the table", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await buildRoadmap();
    await workbook.fill("Roadmap!O7", [["mine"]]);
    await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
    expect(await buildRoadmap()).toMatchObject({ ok: true });
    expect((await workbook.values("Roadmap!O1:O30")).flat()).toContain("mine");
  });
});

describe("changeWorkbook", () => {
  it("hears events again after a write that failed", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    let seen = 0;
    workbook.host.intercept((member) => {
      if (member !== "Range.formulas=") return undefined;
      seen += 1;
      return seen === 3 ? excelError("GeneralException") : undefined;
    });
    expect((await buildRoadmap()).ok).toBe(false);
    workbook.host.intercept(() => undefined);
    const areOn = await workbook.Excel.run(async (context) => {
      const runtime = context.runtime.load("enableEvents");
      await context.sync();
      return runtime.enableEvents;
    });
    expect(areOn).toBe(true);
  });
});
