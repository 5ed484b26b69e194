import { type PortfolioState, readPortfolio, takeSelection } from "../../../src/workbook/portfolio";
import { addHorizonColumn } from "../../../src/workbook/features/horizonColumn";
import { addScoreColumns } from "../../../src/workbook/scores/scoreColumns";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

async function portfolio(): Promise<PortfolioState> {
  const state = await readPortfolio();
  if (!state.ok) throw new Error(state.error.message);
  return state.value;
}

async function select(workbook: TestWorkbook, address: string): Promise<void> {
  await workbook.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });
}

const headers = ["Initiative", "Risk", "Impact (0-10)", "Value", "Scale", "Lead time (weeks)"];

describe("readPortfolio on anyone's list", () => {
  it("finds it under titles, ends it before its notes and says what was left out", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!B3", [["Our plan", "", "", "", "", ""]]);
    await workbook.fill("Sheet1!B5", [
      headers,
      ["Search", "low", 8, 4, 4, 20],
      ["Chat", "high", 2, 3, 3, 60],
      ["Total", "", "", "", "", 80],
    ]);
    await workbook.fill("Sheet1!B10", [["Source: a workshop"], ["* not agreed yet"]]);
    const { features, otherLists } = await portfolio();
    expect(features?.source).toMatchObject({ kind: "range", sheet: "Sheet1", address: "B5:G7", rows: 2 });
    expect(features?.features.map(({ name, months }) => [name, Math.round((months ?? 0) * 10) / 10])).toEqual([
      ["Search", 4.6],
      ["Chat", 13.8],
    ]);
    expect(features?.leftOut.map(({ kind, link }) => [kind, link.address])).toEqual([
      ["note", "B10:G11"],
      ["total", "B8:G8"],
    ]);
    expect(features?.reading.map(({ conversion }) => conversion)).toEqual([
      undefined,
      "low, med, high",
      "0–10",
      undefined,
      undefined,
      "weeks ÷ 4.33",
    ]);
    expect(otherLists).toEqual([]);
  });

  it("reads a merged theme for each of its rows, and rows under a merged name as part of it", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      ["Theme", "Project", "Months"],
      ["Growth", "Search", 3],
      ["", "Chat", 4],
      ["Trust", "Sign in", 5],
      ["", "", 2],
    ]);
    await workbook.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const block of ["A2:A3", "A4:A5", "B4:B5"]) sheet.getRange(block).merge();
      await context.sync();
    });
    const { features } = await portfolio();
    expect(features?.features.map(({ name, theme }) => [name, theme])).toEqual([
      ["Search", "Growth"],
      ["Chat", "Growth"],
      ["Sign in", "Trust"],
    ]);
    expect(features?.leftOut.map(({ message }) => message)).toEqual(["Row 5 belongs to the merged name above"]);
  });

  it("finds a list in the last columns of Excel", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!XEZ150", [
      ["Feature", "Months", "Owner"],
      ["Search", 3, "Ana"],
    ]);
    expect((await portfolio()).features?.source).toMatchObject({ address: "XEZ150:XFB151", rows: 1 });
  });

  it("takes the likeliest of several, and names the others", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      ["Name", "Email", "Phone"],
      ["Ana", "ana@x.example", 1],
      ["Ben", "ben@x.example", 2],
    ]);
    await workbook.Excel.run(async (context) => {
      for (const name of ["Q1", "Q2"]) context.workbook.worksheets.add(name);
      await context.sync();
    });
    for (const sheet of ["Q1", "Q2"])
      await workbook.fill(`${sheet}!A1`, [
        ["Feature", "Risk", "Months"],
        [`Search ${sheet}`, 2, 3],
      ]);
    const { features, otherLists } = await portfolio();
    expect(features?.source.sheet).toBe("Q1");
    expect(otherLists.map(({ source, hasSameColumns }) => [source.sheet, hasSameColumns])).toEqual([
      ["Q2", true],
      ["Sheet1", false],
    ]);
  });

  it("takes the list under the selected cell, though another is likelier", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      ["Feature", "Months", "Owner", "", "Task", "Status"],
      ["Search", 3, "Ana", "", "Call the vendor", "open"],
      ["Chat", 4, "Ben", "", "Book the room", "done"],
    ]);
    await select(workbook, "F3");
    const chosen = await takeSelection();
    expect(chosen.ok && chosen.value.address).toBe("E1:F3");
    expect((await portfolio()).features?.features.map(({ name }) => name)).toEqual(["Call the vendor", "Book the room"]);
  });
});

describe("addScoreColumns on anyone's list", () => {
  it("calculates from converted columns what the pane shows, and leaves headings alone", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      headers,
      ["Team A", "", "", "", "", ""],
      ["Search", "low", 8, 4, 4, 20],
      ["Chat", "High", 2, 3, 3, 60],
      ["Team B", "", "", "", "", ""],
      ["Alerts", "med", 10, 5, 5, 30],
    ]);
    const before = await portfolio();
    expect(before.features?.features.map(({ theme }) => theme)).toEqual(["Team A", "Team A", "Team B"]);
    const added = await addScoreColumns();
    if (!added.ok) throw new Error(added.error.message);
    const [, , search, chat, heading, alerts] = await workbook.values("Sheet1!G1:J6");
    expect(heading?.[0]).toBe("");
    const score = (risk: number, ...others: readonly number[]): number =>
      (100 / 4) * ((5 - risk) / 4 + others.reduce((sum, level) => sum + (level - 1) / 4, 0));
    expect(search?.[0]).toBeCloseTo(score(2, 1 + 8 * 0.4, 4, 4), 9);
    expect(chat?.[0]).toBeCloseTo(score(4, 1 + 2 * 0.4, 3, 3), 9);
    expect(alerts?.[0]).toBeCloseTo(score(3, 5, 5, 5), 9);
  });
});

describe("addHorizonColumn", () => {
  it("adds a column with a list, which then tells when", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      ["Project", "Owner"],
      ["Search", "Ana"],
      ["Chat", "Ben"],
    ]);
    const added = await addHorizonColumn();
    if (!added.ok) throw new Error(added.error.message);
    expect(await workbook.values("Sheet1!C1:C3")).toEqual([["Horizon"], [""], [""]]);
    await workbook.fill("Sheet1!C2", [["Later"], ["Now"]]);
    expect((await portfolio()).features?.features.map(({ horizon }) => horizon)).toEqual([3, 1]);
    expect((await addHorizonColumn()).ok).toBe(false);
  });

  it("sets every feature to one word, and leaves headings and notes alone", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      ["Project", "Owner"],
      ["Team A", ""],
      ["Search", "Ana"],
      ["Team B", ""],
      ["Chat", "Ben"],
    ]);
    await addHorizonColumn("Now");
    expect(await workbook.values("Sheet1!C1:C5")).toEqual([["Horizon"], [""], ["Now"], [""], ["Now"]]);
  });

  it("writes nothing over cells that are filled", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      ["Project", "Owner"],
      ["Search", "Ana"],
    ]);
    await workbook.fill("Sheet1!C2", [["mine"]]);
    const added = await addHorizonColumn();
    expect(added.ok ? "" : added.error.message).toContain("C2");
  });
});

describe("readPortfolio with choices by hand", () => {
  const list = [
    ["Project", "Effort", "Owner"],
    ["Search", 3, "Ana"],
    ["Chat", 9, "Ben"],
  ];

  async function chosen(workbook: TestWorkbook): Promise<void> {
    await workbook.fill("Sheet1!A1", list);
    const { features } = await portfolio();
    await readPortfolio({ ...(features === undefined ? {} : { source: features.source }), columns: { months: 1 } });
  }

  it("survive a renamed column and one added before it", async () => {
    const workbook = await openWorkbook();
    await chosen(workbook);
    await workbook.fill("Sheet1!B1", [["Work"]]);
    expect((await portfolio()).features?.features.map(({ months }) => months)).toEqual([3, 9]);
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A:A").insert("Right");
      await context.sync();
    });
    await workbook.fill("Sheet1!A1", [["Team"], ["X"], ["Y"]]);
    expect((await portfolio()).features?.features.map(({ months }) => months)).toEqual([3, 9]);
  });

  it("take in rows that were left out, until they are left out again", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [...list, ["", "", ""], ["Alerts", "", ""]]);
    const { features } = await portfolio();
    expect(features?.features).toHaveLength(2);
    await readPortfolio({ ...(features === undefined ? {} : { source: features.source }), takenIn: ["note"] });
    expect((await portfolio()).features?.features.map(({ name }) => name)).toEqual(["Search", "Chat", "Alerts"]);
  });
});
