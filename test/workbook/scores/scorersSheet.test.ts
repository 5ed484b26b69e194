import { readPortfolio } from "../../../src/workbook/portfolio";
import { writeMergedRatings } from "../../../src/workbook/scores/scorersRatings";
import { newScorersSheet, readScorers, type ScorersSheet } from "../../../src/workbook/scores/scorersSheet";
import { closeWorkbook, excelError, openWorkbook, type TestWorkbook } from "../../office";

jest.setTimeout(60_000);
afterAll(closeWorkbook);

async function withScores(): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await workbook.fill("Sheet1!A1", [
    ["ID", "Feature", "Risk", "Impact", "Business value", "Scalability"],
    ["F1", "Invoices", 2, "", "", ""],
    ["F2", "Answers", "", "=1+1", "", ""],
  ]);
  expect((await newScorersSheet()).ok).toBe(true);
  await workbook.fill("Scores!C5", [
    [1, 5, 5, 5],
    [2, 4, 4, 4],
    [3, 5, 4, 9],
    [2, 4, 4, 4],
  ]);
  return workbook;
}

async function scorersNow(): Promise<ScorersSheet> {
  const portfolio = await readPortfolio();
  if (!portfolio.ok) throw new Error(portfolio.error.message);
  const read = await readScorers(portfolio.value);
  if (!read.ok || read.value === undefined) throw new Error("the table is there");
  return read.value;
}

describe("newScorersSheet", () => {
  it("has a row for each feature and role, is no feature sheet itself, and is written once", async () => {
    const workbook = await withScores();
    expect(await workbook.values("Scores!A4:B7")).toEqual([
      ["Feature", "Scorer"],
      ["F1", "Product"],
      ["F2", "Product"],
      ["F1", "Engineering"],
    ]);
    const portfolio = await readPortfolio();
    expect(portfolio.ok && portfolio.value.sources.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(await newScorersSheet()).toMatchObject({
      ok: true,
      value: { message: "The table Scores is there already; nothing was written." },
    });
  });
});

describe("readScorers", () => {
  it("reads who rates what, and links a wrong rating to its cell", async () => {
    await withScores();
    const { scorings, problems } = await scorersNow();
    expect(scorings.map(({ feature, scorer }) => `${scorer} ${feature}`)).toEqual([
      "Product F1",
      "Product F2",
      "Engineering F1",
      "Engineering F2",
    ]);
    expect(problems.map(({ link }) => link)).toEqual([{ sheet: "Scores", address: "F7" }]);
  });
});

describe("writeMergedRatings", () => {
  it("fills blank ratings with the range, and leaves what was typed and what is a formula", async () => {
    const workbook = await withScores();
    const result = await writeMergedRatings("range", "blanks");
    expect(result).toMatchObject({
      ok: true,
      value: { message: expect.stringContaining("6 blank ratings filled and 0 replaced by the range") as string },
    });
    expect(await workbook.formulas("Sheet1!C2:F3")).toEqual([
      [2, 5, "4..5", 5],
      [2, "=1+1", 4, 4],
    ]);
  });

  it("replaces typed ratings only when told to", async () => {
    const workbook = await withScores();
    const result = await writeMergedRatings("range", "all");
    expect(result).toMatchObject({ ok: true, value: { message: expect.stringContaining("1 replaced") as string } });
    expect((await workbook.formulas("Sheet1!C2:C3"))[0]).toEqual(["1..3"]);
  });

  it("leaves everything as it was when Excel refuses half-way", async () => {
    const workbook = await withScores();
    const before = await workbook.formulas("Sheet1!A1:F3");
    let seen = 0;
    workbook.host.intercept((member) => {
      if (member !== "Range.values=") return undefined;
      seen += 1;
      return seen === 3 ? excelError("GeneralException") : undefined;
    });
    expect((await writeMergedRatings("range", "all")).ok).toBe(false);
    workbook.host.intercept(() => undefined);
    expect(await workbook.formulas("Sheet1!A1:F3")).toEqual(before);
  });
});
