import type { ListCells } from "../../../src/core/list/compareLists";
import { describeUpdate, updateFeatures } from "../../../src/workbook/features/updateFeatures";
import { readPortfolio } from "../../../src/workbook/portfolio";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";

jest.setTimeout(120_000);
afterAll(closeWorkbook);

const incoming: ListCells = {
  headers: ["ID", "Feature", "Status", "Impact", "Cost"],
  rows: [
    ["F1", "Search", "Done", 1, 999],
    ["F3", "Alerts", "To Do", 2, 70],
  ],
  features: [0, 1],
  id: 0,
  names: 1,
};

async function withFeatures(isTable: boolean): Promise<TestWorkbook> {
  const workbook = await openWorkbook();
  await workbook.fill("Sheet1!A1", [
    ["ID", "Feature", "Status", "Impact", "Notes", "Cost"],
    ["F1", "Search", "To Do", 4, "mine", "=40+2"],
    ["F2", "Chat", "To Do", 3, "", "=D3*10"],
  ]);
  if (isTable)
    await workbook.Excel.run(async (context) => {
      context.workbook.tables.add("Sheet1!A1:F3", true).name = "Features";
      await context.sync();
    });
  return workbook;
}

describe("updateFeatures", () => {
  it.each([true, false])(
    "writes changed cells, adds new rows and marks those gone; ratings, notes and formulas stay (table: %s)",
    async (isTable) => {
      const workbook = await withFeatures(isTable);
      const done = await updateFeatures(incoming);
      expect(done.ok ? done.value.message : done.error).toContain("1 cell changed, 1 new row, 1 row gone and marked.");
      expect(await workbook.formulas("Sheet1!A1:G4")).toEqual([
        ["ID", "Feature", "Status", "Impact", "Notes", "Cost", "Gone from export"],
        ["F1", "Search", "Done", 4, "mine", "=40+2", ""],
        ["F2", "Chat", "To Do", 3, "", "=D3*10", "gone"],
        ["F3", "Alerts", "To Do", 2, "", "=D4*10", ""],
      ]);
    },
  );

  it("names every change with its cell before anything is written", async () => {
    const workbook = await withFeatures(false);
    const preview = await updateFeatures(incoming, true);
    const state = await readPortfolio();
    if (!preview.ok || !state.ok || state.value.features === undefined) throw new Error("nothing was read");
    expect(describeUpdate(preview.value.change, state.value.features)).toEqual([
      "C2 Status of Search: To Do → Done",
      "new: Alerts",
      "gone: Chat (row 3)",
    ]);
    expect(await workbook.values("Sheet1!C2")).toEqual([["To Do"]]);
  });

  it("takes the mark away again where a row is back, and says when nothing changes", async () => {
    const workbook = await withFeatures(false);
    await updateFeatures(incoming);
    const back: ListCells = { ...incoming, rows: [...incoming.rows, ["F2", "Chat", "To Do", 3, 1]], features: [0, 1, 2] };
    await updateFeatures(back);
    expect(await workbook.values("Sheet1!G3")).toEqual([[""]]);
    const again = await updateFeatures(back);
    expect(again.ok && again.value.message).toBe("Sheet1 says what the export says; nothing was written.");
  });

  it("writes nothing over what stands below the list", async () => {
    const workbook = await withFeatures(false);
    await workbook.fill("Sheet1!A4", [[""], ["Source: a workshop"]]);
    await workbook.fill("Sheet1!H4", [["mine"]]);
    const done = await updateFeatures({ ...incoming, rows: [...incoming.rows, ["F4", "Maps", "To Do", 2, 1]], features: [0, 1, 2] });
    expect(done.ok ? "" : done.error.message).toContain("A5:G5");
    expect(await workbook.values("Sheet1!C2")).toEqual([["To Do"]]);
  });
});
