import { addFeature, nextId } from "../../../src/workbook/features/addFeature";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { addScoreColumns } from "../../../src/workbook/scores/scoreColumns";
import { closeWorkbook, openWorkbook } from "../../office";
import { addFeatures, tableRows } from "../sample";

jest.setTimeout(60_000);
afterAll(closeWorkbook);

describe("addFeature", () => {
  it("adds a row with a key of its own, what was entered, and the formulas of the row above", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    await addScoreColumns();
    expect(
      await addFeature({ feature: "Refund assistant", risk: "2", impact: "4", businessValue: "5", scalability: "2..4", months: "5" }),
    ).toMatchObject({
      ok: true,
      value: { message: "Refund assistant was added to Features.", link: { sheet: "AI portfolio", address: "B10" } },
    });
    await workbook.grid.settled();
    const rows = await tableRows(workbook, "Features");
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)).toMatchObject({ ID: "F06", Feature: "Refund assistant", Risk: 2, Scalability: "2..4", Months: 5, Score: 75 });
    const state = await readPortfolio();
    expect(state.ok && state.value.features?.features.at(-1)).toMatchObject({ id: "F06", name: "Refund assistant" });
  });

  it("keeps text text, and names what has no column", async () => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    expect(await addFeature({ feature: "=1+1", theme: "Back office" })).toMatchObject({
      ok: true,
      value: { details: "There is no column for Theme." },
    });
    expect(await workbook.formulas("'AI portfolio'!B10")).toEqual([["=1+1"]]);
    expect(await workbook.values("'AI portfolio'!B10")).toEqual([["=1+1"]]);
  });

  it.each([
    ["no name", { feature: " " }, undefined, "The feature has no name."],
    ["a note below the list", { feature: "Refund assistant" }, "D10", "The row below Features is filled, in D10."],
  ])("writes nothing for %s", async (_, input, note, message) => {
    const workbook = await openWorkbook();
    await addFeatures(workbook);
    if (note !== undefined) await workbook.fill(`'AI portfolio'!${note}`, [["mine"]]);
    expect(await addFeature(input)).toMatchObject({ ok: false, error: { message } });
    expect(await tableRows(workbook, "Features")).toHaveLength(5);
  });

  it("adds to a plain range too", async () => {
    const workbook = await openWorkbook();
    await workbook.fill("Sheet1!A1", [
      ["Initiative", "Months", "Risk", "Double"],
      ["Portal", 3, 2, "=B2*2"],
    ]);
    expect(await addFeature({ feature: "Referrals", months: "7" })).toMatchObject({ ok: true });
    expect(await workbook.formulas("Sheet1!A3:D3")).toEqual([["Referrals", 7, "", "=B3*2"]]);
  });
});

describe("nextId", () => {
  it.each([
    [["F01", "F24", "F7"], "F25"],
    [["PLAT-9", "PLAT-10"], "PLAT-11"],
    [["alpha"], ""],
    [[], ""],
  ])("%j: %s", (ids, next) => {
    expect(nextId(ids.map((id) => ({ id, name: `of ${id}` })))).toBe(next);
  });

  it("gives none where names are the keys", () => {
    expect(nextId([{ id: "Release 2", name: "Release 2" }])).toBe("");
  });
});
