import { closeWorkbook, openWorkbook } from "../../office";
import { addFeatures } from "../../workbook/sample";

jest.setTimeout(60_000);
afterAll(closeWorkbook);

describe("keepSheetOfTables", () => {
  it("lets INDEX pick from a table of another sheet, blank cells included", async () => {
    const workbook = await openWorkbook();
    await addFeatures(
      workbook,
      [
        ["F1", "One", 100],
        ["F2", "Two", ""],
      ],
      ["ID", "Feature", "Cost"],
    );
    await workbook.fill("Sheet1!A1", [
      ["=INDEX(Features[Cost],1)"],
      ['=INDEX(Features[Feature],MATCH("F2",Features[ID],0))'],
      ["=ISNUMBER(INDEX(Features[Cost],1))"],
      ["=ISNUMBER(INDEX(Features[Cost],2))"],
    ]);
    await workbook.grid.settled();
    expect((await workbook.values("Sheet1!A1:A4")).flat()).toEqual([100, "Two", true, false]);
  });
});
