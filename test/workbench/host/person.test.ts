import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";

afterAll(closeWorkbook);

/** A table at A1:B3 of Sheet1, and what the add-in hears of edits. */
async function listening(): Promise<{ readonly workbook: TestWorkbook; readonly heard: Excel.WorksheetChangedEventArgs[] }> {
  const workbook = await openWorkbook();
  await workbook.fill("Sheet1!A1", [
    ["Name", "Risk"],
    ["a", 1],
    ["b", 2],
  ]);
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.add("A1:B3", true).name = "Features";
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    context.workbook.worksheets.add("Other");
    await context.sync();
  });
  return { workbook, heard };
}

describe("createPerson", () => {
  it("types as the user, whom the add-in hears as somebody else in the same Excel", async () => {
    const { workbook, heard } = await listening();
    workbook.host.user.type("Sheet1", "B2", [["5"], ["=1+1"]]);
    await workbook.heard();
    expect(await workbook.values("Sheet1!B2:B3")).toEqual([[5], [2]]);
    expect(heard.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([["Local", "Unknown"]]);
  });

  it("types as a co-author, whom the add-in hears from afar [remote-events]", async () => {
    const { workbook, heard } = await listening();
    workbook.host.coAuthor.type("Sheet1", "B2", [[5]]);
    await workbook.heard();
    expect(heard.map(({ source, address }) => [source, address])).toEqual([["Remote", "B2"]]);
  });

  it("moves lines with all that stands on them", async () => {
    const { workbook } = await listening();
    workbook.host.coAuthor.insertRows("Sheet1", 1, 2);
    expect(workbook.grid.tables()[0]?.area.row).toBe(2);
    workbook.host.coAuthor.deleteRows("Sheet1", 1, 2);
    expect(workbook.grid.tables()[0]?.area.row).toBe(0);
  });

  it("renames, protects and deletes", async () => {
    const { workbook } = await listening();
    workbook.host.coAuthor.renameTable("Features", "Ideas");
    workbook.host.coAuthor.renameSheet("Sheet1", "Mine");
    workbook.host.coAuthor.protectSheet("Mine");
    workbook.host.coAuthor.deleteSheet("Other");
    expect(workbook.grid.tables().map(({ name }) => name)).toEqual(["Ideas"]);
    expect(workbook.grid.sheets().map(({ name }) => name)).toEqual(["Mine"]);
    expect(Object.values(workbook.host.extras().sheets)[0]?.protection).toBeDefined();
  });
});
