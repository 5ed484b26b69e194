import { buildRoadmap } from "../../src/workbook/roadmap/roadmapSheet";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../office";
import { contents } from "./contents";
import { addFeatures, headers, rows, tableRows } from "./sample";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

async function built(): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await addFeatures(workbook);
  const result = await buildRoadmap();
  expect(result.ok).toBe(true);
  return workbook;
}

/** Let the n-th use of a member fail, and tell how often it was used. */
function failAt(workbook: TestWorkbook, member: string, nth: number): () => number {
  let seen = 0;
  workbook.host.intercept((used) => {
    if (used !== member) return undefined;
    seen += 1;
    return seen === nth ? excelError("GeneralException") : undefined;
  });
  return () => seen;
}

describe("buildRoadmap, refused", () => {
  it("writes nothing while a cell is being edited", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    const before = await contents(workbook);
    workbook.host.setEditing(true);
    const result = await buildRoadmap();
    workbook.host.setEditing(false);
    expect(result).toMatchObject({
      ok: false,
      error: { message: "A cell is being edited.", cure: "Nothing was written. Press Enter in the sheet, then try again." },
    });
    expect(await contents(workbook)).toEqual(before);
  });

  it("writes nothing to a protected roadmap, and offers a new sheet", async () => {
    const workbook = await built();
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Roadmap").protection.protect();
      await context.sync();
    });
    const before = await contents(workbook);
    expect(await buildRoadmap()).toMatchObject({
      ok: false,
      error: { message: "The sheet Roadmap is protected.", action: "write-to-new-sheet" },
    });
    expect(await contents(workbook)).toEqual(before);
    expect(await buildRoadmap("new-sheet")).toMatchObject({ ok: true, value: { link: { sheet: "Roadmap 2" } } });
    expect((await tableRows(workbook, "RoadmapH1_2")).map(({ ID }) => ID)).toEqual(["F01", "F04"]);
    expect(await buildRoadmap()).toMatchObject({
      ok: true,
      value: { message: "Roadmap refreshed. Nothing changed; 0 notes and 0 columns of yours kept." },
    });
  });

  it("says which table of the roadmap is missing", async () => {
    const workbook = await built();
    await workbook.Excel.run(async (context) => {
      context.workbook.tables.getItem("RoadmapH3").delete();
      await context.sync();
    });
    expect(await buildRoadmap()).toMatchObject({ ok: false, error: { message: "The table RoadmapH3 is missing from the sheet Roadmap." } });
  });

  it("says that there is no feature sheet", async () => {
    const workbook = await openWorkbook();
    expect(await buildRoadmap()).toMatchObject({ ok: false, error: { message: "No feature sheet was found in this workbook." } });
    expect(await workbook.values("Sheet1!A1")).toEqual([[""]]);
  });

  it("says that the table has no features yet", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook, [headers.map(() => "")]);
    expect(await buildRoadmap()).toMatchObject({
      ok: false,
      error: { message: "Features has no features yet.", link: { sheet: "AI portfolio" } },
    });
  });

  it("points at the cell where a column of the user has no room", async () => {
    const workbook = await built();
    await workbook.fill("Roadmap!O5", [["Sponsor"], ["CFO"], ["COO"]]);
    await workbook.Excel.run(async (context) => {
      context.workbook.tables.getItem("RoadmapH1").resize("A5:O7");
      await context.sync();
    });
    await workbook.fill("Roadmap!O11", [["in the way"]]);
    await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
    const before = await contents(workbook);
    expect(await buildRoadmap()).toMatchObject({
      ok: false,
      error: { message: "Your column Sponsor has no room beside the table RoadmapH2.", link: { sheet: "Roadmap", address: "O11" } },
    });
    expect(await contents(workbook)).toEqual(before);
  });

  describe("half-way", () => {
    it.each([
      ["Table.name=", 3],
      ["Range.formulas=", 2],
      ["Worksheet.visibility=", 1],
    ])("leaves the workbook as it was when %s fails in a first build", async (member, nth) => {
      const workbook = await openWorkbook();
      await addFeatures(workbook);
      const before = await contents(workbook);
      const seen = failAt(workbook, member, nth);
      const result = await buildRoadmap();
      workbook.host.intercept(() => undefined);
      expect(seen()).toBeGreaterThanOrEqual(nth);
      expect(result).toMatchObject({ ok: false, error: { cure: expect.stringContaining("Nothing was written.") as unknown } });
      expect(await contents(workbook)).toEqual(before);
    });

    it.each([
      ["Range.insert", 1],
      ["Table.resize", 2],
      ["Range.formulas=", 3],
      ["Range.formulas=", 1],
      ["Range.formulas=", 9],
      ["Range.clear", 1],
    ])("leaves the workbook as it was when %s fails for the %ith time in a refresh", async (member, nth) => {
      const workbook = await built();
      await workbook.fill("Roadmap!N7", [["Ask store managers"]]);
      await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
      await workbook.fill("'AI portfolio'!G9", [["novel"]]);
      const before = await contents(workbook);
      const seen = failAt(workbook, member, nth);
      const result = await buildRoadmap();
      workbook.host.intercept(() => undefined);
      expect(seen()).toBeGreaterThanOrEqual(nth);
      expect(result.ok).toBe(false);
      expect(await contents(workbook)).toEqual(before);
    });

    it("keeps the cells when print set-up is refused, and says so", async () => {
      const workbook = await openWorkbook();
      await addFeatures(workbook);
      workbook.host.intercept((used) => (used === "PageLayout.zoom=" ? excelError("GeneralException") : undefined));
      const result = await buildRoadmap();
      workbook.host.intercept(() => undefined);
      expect(result).toMatchObject({ ok: true, value: { details: expect.stringContaining("Excel refused part of the look") as unknown } });
      expect((await tableRows(workbook, "RoadmapH1")).map(({ ID }) => ID)).toEqual(["F01", "F04"]);
    });

    it("deletes rows that are left over once, though the first try fails", async () => {
      const workbook = await built();
      await workbook.fill("'AI portfolio'!G8", [["RAG"]]);
      failAt(workbook, "Range.delete", 1);
      expect(await buildRoadmap()).toMatchObject({ ok: true });
      workbook.host.intercept(() => undefined);
      const refreshed = await contents(workbook);
      expect(await buildRoadmap()).toMatchObject({ ok: true, value: { message: expect.stringContaining("Nothing changed") as unknown } });
      expect(((await contents(workbook)) as { tables: unknown }).tables).toEqual((refreshed as { tables: unknown }).tables);
    });
  });
});

describe("buildRoadmap, with odd sheets", () => {
  const odd = ['=HYPERLINK("x")', "+1", "-2", "@name", "'quoted", `${"long ".repeat(98)}🚀 end`, "3/4", "TRUE", "1e5"];

  it("writes text that looks like something else as text, and reads it back equal", async () => {
    const workbook = await openWorkbook();
    await addFeatures(
      workbook,
      odd.map((text, index) => [`F${String(index)}`, text, 3, 3, 3, 3, "API", 3, "", 1, 1, text, text, text]),
    );
    expect(await buildRoadmap()).toMatchObject({ ok: true });
    const check = async (): Promise<void> => {
      const lines = await tableRows(workbook, "RoadmapH1");
      expect(lines.map(({ Feature }) => Feature)).toEqual(odd);
      expect(lines.map(({ Owner }) => Owner)).toEqual(odd);
      expect(lines.map(({ "Your notes": notes }) => notes)).toEqual(odd);
    };
    await check();
    expect(await buildRoadmap()).toMatchObject({
      ok: true,
      value: { message: "Roadmap refreshed. Nothing changed; 0 notes and 0 columns of yours kept." },
    });
    await check();
  });

  it("places every row once in spite of circles, equal IDs, text for ratings and hidden rows", async () => {
    const workbook = await openWorkbook();
    const line = (id: string, name: string, risk: string | number, dependsOn: string) => [
      id,
      name,
      risk,
      3,
      3,
      3,
      "API",
      3,
      dependsOn,
      1,
      1,
      "",
      "",
      "",
    ];
    await addFeatures(workbook, [
      line("A", "One", 3, "B"),
      line("B", "Two", 3, "A"),
      line("C", "Three", "lots", ""),
      line("C", "Four", 2, "Z"),
      line("", "Five", "2..4", ""),
    ]);
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("AI portfolio").getRange("6:7").rowHidden = true;
      await context.sync();
    });
    expect(await buildRoadmap()).toMatchObject({
      ok: true,
      value: { message: "Roadmap built. 5 features: 3 in H1, 0 in H2, 0 in H3, 2 not scheduled." },
    });
    const all = (
      await Promise.all(["RoadmapH1", "RoadmapH2", "RoadmapH3", "RoadmapNotScheduled"].map((name) => tableRows(workbook, name)))
    ).flat();
    expect(
      all
        .map(({ Feature }) => Feature)
        .filter((name) => name !== "")
        .sort(),
    ).toEqual(["Five", "Four", "One", "Three", "Two"]);
  });

  it("reads a plain range under a merged heading, and a table with nothing but names", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!B2", [
      ["What", "", "Ratings", "", "", ""],
      ["ID", "Feature", "Risk", "Impact", "Business value", "Scalability"],
      ["F1", "One", 2, 4, 4, 4],
    ]);
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("D2:G2").merge();
      await context.sync();
    });
    expect(await buildRoadmap()).toMatchObject({
      ok: true,
      value: { message: "Roadmap built. 1 feature: 0 in H1, 0 in H2, 0 in H3, 1 not scheduled." },
    });
    expect(await tableRows(workbook, "RoadmapNotScheduled")).toMatchObject([{ ID: "F1", Score: 75 }]);
    const names = await openWorkbook();
    await addFeatures(
      names,
      rows.map(([, name]) => [name ?? ""]),
      ["Feature"],
    );
    expect(await buildRoadmap()).toMatchObject({
      ok: true,
      value: { message: "Roadmap built. 5 features: 0 in H1, 0 in H2, 0 in H3, 5 not scheduled." },
    });
  });
});
