import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { openFile } from "../../../src/workbench/files/openFile";
import type { Grid } from "../../../src/workbench/grid/grid";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";

jest.setTimeout(180_000);

let folder = "";
const grids: Grid[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "writers-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  for (const grid of grids) grid.dispose();
});

const rows = [
  ["ID", "Feature", "Months", "Due"],
  ["007", "Chat & <more>", 3.5, 46_203],
  ["008", "=Search", 14, 46_300],
];

async function valuesIn(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const opened = await openFile(bytes, "list.xlsx");
  if (!opened.ok) throw new Error(opened.error);
  const grid = createHeadlessGrid(opened.value.snapshot);
  grids.push(grid);
  await grid.settled();
  return grid.read(grid.activeSheet(), { row: 0, column: 0, rows: 3, columns: 4 }).map((line) => line.map(({ value }) => value));
}

async function byExcelJs(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Ideas");
  sheet.addRows(rows);
  sheet.getColumn(4).numFmt = "d mmm yyyy";
  sheet.addConditionalFormatting({
    ref: "C2:C3",
    rules: [{ type: "cellIs", priority: 1, operator: "greaterThan", formulae: [10], style: { font: { bold: true } } }],
  });
  sheet.autoFilter = "A1:D3";
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
// A machine that checks everything has it; elsewhere it is told that nothing was tried.
const triesLibreOffice = hasLibreOffice || process.env["CI"] !== undefined;
if (!triesLibreOffice) process.stdout.write("opens what LibreOffice writes: skipped, no LibreOffice is installed\n");

/** What another program makes of a file. */
function convertedBy(command: string, words: readonly string[], bytes: Uint8Array): Uint8Array {
  writeFileSync(join(folder, "in.xlsx"), bytes);
  const { status, stderr } = spawnSync(command, words, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(join(folder, "out/in.xlsx"));
}

describe("openFile", () => {
  it("opens what ExcelJS writes", async () => {
    expect(await valuesIn(await byExcelJs())).toEqual(rows);
  });

  (triesLibreOffice ? it : it.skip)("opens what LibreOffice writes", async () => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const words = [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "out", "in.xlsx"];
    expect(await valuesIn(convertedBy("soffice", words, await byExcelJs()))).toEqual(rows);
  });
});
