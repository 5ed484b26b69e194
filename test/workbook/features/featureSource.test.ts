import { writeBusinessCase } from "../../../src/workbook/businessCase/businessCase";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { buildRoadmap } from "../../../src/workbook/roadmap/roadmapSheet";
import { newScorersSheet } from "../../../src/workbook/scores/scorersSheet";
import { closeWorkbook, openWorkbook } from "../../office";
import { addFeatures, type Row } from "../sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const heads = ["ID", "Feature", "Risk", "Likely", "Cost", "Approach"];
const rows: readonly Row[] = [
  ["F1", "Invoice processing", 2, 100, 40, "API"],
  ["F2", "Support answers", 3, 60, 30, "RAG"],
];

describe("findCandidates", () => {
  it("offers no table that we wrote, on a sheet that was renamed either", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, rows, heads);
    expect(await writeBusinessCase({ kind: "portfolio" })).toMatchObject({ ok: true });
    expect(await buildRoadmap()).toMatchObject({ ok: true });
    expect(await newScorersSheet()).toMatchObject({ ok: true });
    workbook.host.user.renameSheet("Business case", "Money");
    workbook.host.user.renameTable("FeatureMoney", "Cases");
    const state = await readPortfolio();
    expect(state.ok && state.value.sources.map(({ name }) => name)).toEqual(["Features"]);
  });
});

describe("findCandidates, with a hidden sheet", () => {
  it("offers no table that nobody sees", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, rows, heads);
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("AI portfolio").visibility = "Hidden";
      await context.sync();
    });
    const state = await readPortfolio();
    expect(state.ok && state.value.sources).toEqual([]);
  });
});
