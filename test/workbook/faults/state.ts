import type { TestWorkbook } from "../../office";

/** Everything a person could miss: cells with formulas and formats, tables, names, and what the workbook holds beside cells. */
export async function stateOf(workbook: TestWorkbook): Promise<string> {
  await workbook.grid.settled();
  const { grid, host } = workbook;
  const sheets = grid.sheets().map(({ id, name, ...rest }) => {
    const area = grid.usedArea(id, true);
    const cells = area === undefined ? [] : grid.read(id, area);
    return { name, rest, area, cells: cells.map((row) => row.map(({ value, formula, numberFormat }) => [formula ?? value, numberFormat])) };
  });
  const { settings, ...extras } = host.extras();
  const kept = Object.entries(settings).filter(([key]) => key !== "portfolio.write");
  const tables = grid.tables().map(({ name, area, sheetId, showsFilter }) => ({ name, area, showsFilter, sheetId }));
  return withoutTime(JSON.stringify({ sheets, tables, names: grid.names(), kept, extras }, sorted));
}

/** Keys in one order, whoever put them in first. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Every text and formula of the workbook, hidden sheets left out. */
export async function cellsOf(workbook: TestWorkbook): Promise<readonly { readonly text: string; readonly isFormula: boolean }[]> {
  await workbook.grid.settled();
  const { grid } = workbook;
  return grid
    .sheets()
    .filter(({ visibility }) => visibility === "Visible")
    .flatMap(({ id }) => {
      const area = grid.usedArea(id);
      return (area === undefined ? [] : grid.read(id, area).flat()).map(({ value, formula }) => ({
        text: formula ?? String(value),
        isFormula: formula !== undefined,
      }));
    });
}

/** Cells and tables alone: what must be there when part of the look was refused. */
export async function contentsOf(workbook: TestWorkbook): Promise<string> {
  await workbook.grid.settled();
  const { grid } = workbook;
  const sheets = grid.sheets().map(({ id, name }) => {
    const area = grid.usedArea(id);
    return { name, cells: area === undefined ? [] : grid.read(id, area).map((row) => row.map(({ value, formula }) => formula ?? value)) };
  });
  const tables = grid.tables().map(({ name, area }) => ({ name, area }));
  return withoutTime(JSON.stringify({ sheets, tables, names: grid.names().map(({ name, formula }) => ({ name, formula })) }));
}

/** The minute of writing stands in sentences, and in what we remember. */
function withoutTime(text: string): string {
  return text
    .replaceAll(/\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d/g, "a moment")
    .replaceAll(/[A-Z][a-z]{2} \d{1,2}, \d{4}, \d\d:\d\d/g, "a moment")
    .replaceAll(/[A-Z][a-z]+ \d{1,2}, \d{4},? (at )?\d\d:\d\d/g, "a moment")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "a moment")
    .replaceAll(/\\"snapshot\\+":\\+"[a-z0-9]+/g, "snapshot")
    .replaceAll(/snapshot\\*":\\*"[a-z0-9]+/g, "snapshot");
}
