import type { TestWorkbook } from "../office";

/** Every cell, table and name of the workbook, hidden sheets included. */
export async function contents(workbook: TestWorkbook): Promise<unknown> {
  await workbook.grid.settled();
  const { grid } = workbook;
  return {
    sheets: grid.sheets().map(({ id, name }) => {
      const area = grid.usedArea(id);
      const cells = area === undefined ? [] : grid.read(id, area);
      return {
        name,
        cells: cells.map((row) => row.map(({ value, formula }) => formula ?? value)).filter((row) => row.some((cell) => cell !== "")),
      };
    }),
    tables: grid.tables().map(({ name, area, sheetId }) => ({ name, area, sheetId })),
    names: grid.names(),
  };
}
