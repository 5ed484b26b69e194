import { closeWorkbook, openWorkbook } from "../../office";

afterAll(closeWorkbook);

describe("openHeadless", () => {
  it("answers formulas that need the solver", async () => {
    const { grid } = await openWorkbook();
    const sheetId = grid.activeSheet();
    const formula = "=SUM(PORTFOLIO.SELECTION({60;100;120},{10;20;30},50))";
    grid.write(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ formula }]]);
    await grid.settled();
    expect(grid.read(sheetId, { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(2);
  }, 60_000);
});
