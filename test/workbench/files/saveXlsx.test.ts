import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";
import type { CellInput, Grid } from "../../../src/workbench/grid/grid";
import { openXlsx, type OpenedFile } from "../../../src/workbench/files/openXlsx";
import { openParts, type Parts, readPart } from "../../../src/workbench/files/parts";
import { saveXlsx } from "../../../src/workbench/files/saveXlsx";
import { noExtras, noSheetExtras, type SheetExtras, type WorkbookExtras } from "../../../src/workbench/host/extras";

jest.setTimeout(60_000);

const grids: Grid[] = [];
afterEach(() => {
  for (const grid of grids.splice(0)) grid.dispose();
});

function newGrid(snapshot?: OpenedFile["snapshot"]): Grid {
  const grid = createHeadlessGrid(snapshot);
  grids.push(grid);
  return grid;
}

const v = (value: number | string | boolean): CellInput => ({ value });
const f = (formula: string): CellInput => ({ formula });

function write(grid: Grid, sheetId: string, row: number, column: number, cells: CellInput[][]): void {
  grid.write(sheetId, { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
}

/** A workbook with a bit of everything. */
async function madeWorkbook(): Promise<Grid> {
  const grid = newGrid();
  const sheet = grid.activeSheet();
  grid.changeSheet(sheet, { name: "AI portfolio", tabColor: "#107C41" });
  const notes = grid.addSheet("Snapshots");
  grid.changeSheet(notes, { visibility: "VeryHidden" });
  write(grid, sheet, 0, 0, [[v("AI portfolio")]]);
  write(grid, sheet, 3, 0, [
    [v("Feature"), v("Risk"), v("Impact"), v("Score")],
    [v("Invoices"), v(2), v(5), f("=TRUST.SCORE(Features[[#This Row],[Risk]],Features[[#This Row],[Impact]])")],
    [v("=Chat"), v(3), v(4), f("=TRUST.SCORE(Features[[#This Row],[Risk]],Features[[#This Row],[Impact]])")],
    [v("007"), v(1), v(true), f("=TRUST.SCORE(Features[[#This Row],[Risk]],Features[[#This Row],[Impact]])")],
  ]);
  const area = { row: 3, column: 0, rows: 4, columns: 4 };
  grid.addTable({ name: "Features", sheetId: sheet, area, style: "TableStyleMedium7", showsBands: true, showsFilter: false });
  write(grid, sheet, 0, 6, [
    [f("=SORT(Features[Risk])"), f("=PORTFOLIO.TIMESAVED(30,12,5)"), f("=LET(x,2,x*weight)"), f('=IF(1,"a&b","<")'), f("=1/0")],
  ]);
  grid.setName({ name: "TRUST.SCORE", formula: "=LAMBDA(risk, impact, (6-risk)*impact*weight)", comment: "Try & see", isVisible: true });
  grid.setName({ name: "weight", formula: "='AI portfolio'!$A$10", comment: "", isVisible: true });
  grid.setName({ name: "half", formula: "=0.5", comment: "", isVisible: false });
  write(grid, sheet, 9, 0, [[v(10)]]);
  write(grid, notes, 0, 0, [[v("2..4"), v(0.25), v(45000)]]);
  grid.setNumberFormats(notes, { row: 0, column: 1, rows: 1, columns: 2 }, [["0%", "d mmm yyyy"]]);
  grid.setStyle(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, { bold: true, fontSize: 18, fontName: "Calibri", color: "#107C41" });
  const line = { style: "Double", weight: "Thick", color: "#333333" } as const;
  grid.setStyle(
    sheet,
    { row: 9, column: 0, rows: 1, columns: 1 },
    { fill: "#E6F2EA", bottom: line, horizontal: "Right", wrap: true, locked: false },
  );
  grid.merge(sheet, { row: 0, column: 0, rows: 1, columns: 3 });
  grid.freeze(sheet, 4, 1);
  grid.setGridlines(notes, false);
  grid.setColumnWidth(sheet, 0, 1, 150);
  grid.setRowHeight(sheet, 0, 1, 27);
  grid.setHidden(sheet, "column", 12, 2, true);
  grid.setHidden(sheet, "row", 20, 1, true);
  await grid.settled();
  return grid;
}

async function reopened(grid: Grid, extras: WorkbookExtras = noExtras): Promise<{ grid: Grid; file: OpenedFile; parts: Parts }> {
  const { bytes } = await saveXlsx(grid, extras);
  const opened = await openXlsx(bytes);
  const parts = await openParts(bytes);
  if (!opened.ok || parts === undefined) throw new Error("the file just saved cannot be opened");
  const again = newGrid(opened.value.snapshot);
  await again.settled();
  return { grid: again, file: opened.value, parts };
}

/** Everything the interface tells about a workbook. */
function describeGrid(grid: Grid): unknown {
  return {
    names: grid.names(),
    tables: grid.tables().map((table) => ({ ...table, id: undefined })),
    sheets: grid.sheets().map((sheet) => {
      const area = grid.usedArea(sheet.id, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return {
        ...sheet,
        area,
        cells: grid.read(sheet.id, area),
        looks: grid.styles(sheet.id, area).map((line) => line.map((look) => ({ ...look, fontSize: undefined, fontName: undefined }))),
        spill: grid.spill(sheet.id, 0, 6),
        merges: grid.merges(sheet.id),
        frozen: grid.frozen(sheet.id),
        gridlines: grid.showsGridlines(sheet.id),
        widths: [0, 1, 12].map((column) => grid.columnWidth(sheet.id, column)),
        heights: [0, 1].map((row) => grid.rowHeight(sheet.id, row)),
        hidden: [11, 12, 13].map((column) => grid.isHidden(sheet.id, "column", column)).concat(grid.isHidden(sheet.id, "row", 20)),
      };
    }),
  };
}

describe("saveXlsx", () => {
  it("writes what openXlsx reads back: values, formulas, names, tables, looks and lines [file-header-equals-column-name] [file-defined-name-form]", async () => {
    const grid = await madeWorkbook();
    const again = await reopened(grid);
    expect(describeGrid(again.grid)).toEqual(describeGrid(grid));
    expect(again.file.notKept).toEqual([]);
    expect(again.grid.read(again.grid.activeSheet(), { row: 4, column: 3, rows: 3, columns: 1 }).flat()).toMatchObject([
      { value: 200 },
      { value: 120 },
      { value: 50 },
    ]);
  });

  it("keeps what stands beside cells", async () => {
    const grid = await madeWorkbook();
    const sheetId = grid.activeSheet();
    const extras: WorkbookExtras = {
      sheets: { [sheetId]: { ...noSheetExtras, pageLayout: { orientation: "Landscape" }, protection: { options: { allowSort: true } } } },
      settings: { band: '"<Commit> & co"' },
      properties: { title: "Plan" },
    };
    expect((await reopened(grid, extras)).file.extras).toEqual(extras);
  });

  it("stores newer functions, parameters and functions of ours with their prefixes [file-dynamic-metadata]", async () => {
    const { parts } = await reopened(await madeWorkbook());
    const sheet = (await readPart(parts, "xl/worksheets/sheet1.xml")) ?? "";
    const workbook = (await readPart(parts, "xl/workbook.xml")) ?? "";
    const table = (await readPart(parts, "xl/tables/table1.xml")) ?? "";
    expect(sheet).toContain('<c r="G1" cm="1"');
    expect(sheet).toContain('<f t="array" ref="G1:G3">_xlfn._xlws.SORT(Features[Risk])</f>');
    expect(sheet).toContain('<f t="array" ref="H1">_xldudf_PORTFOLIO_TIMESAVED(30,12,5)</f>');
    expect(sheet).toMatch(/<c r="I1"[^>]*><f>_xlfn\.LET\(_xlpm\.x,2,_xlpm\.x\*weight\)<\/f>/);
    expect(sheet).not.toMatch(/<c r="D5"[^>]* cm="1"/);
    expect(sheet).toMatch(/<c r="K1"[^>]* t="e"/);
    expect(workbook).toContain(
      '<definedName name="TRUST.SCORE" comment="Try &amp; see">_xlfn.LAMBDA(_xlpm.risk, _xlpm.impact, (6-_xlpm.risk)*_xlpm.impact*weight)</definedName>',
    );
    expect(workbook).toContain("<definedName name=\"weight\">'AI portfolio'!$A$10</definedName>");
    expect(workbook).toContain('<definedName name="half" hidden="1">0.5</definedName>');
    expect(workbook).toContain('state="veryHidden"');
    expect(table).toContain(
      "<calculatedColumnFormula>TRUST.SCORE(Features[[#This Row],[Risk]],Features[[#This Row],[Impact]])</calculatedColumnFormula>",
    );
    expect(await readPart(parts, "xl/metadata.xml")).toContain('fDynamic="1"');
  });

  it.each([
    ["Contains", 'ISNUMBER(SEARCH("a~?",B5))'],
    ["NotContains", 'ISERROR(SEARCH("a~?",B5))'],
    ["BeginsWith", 'LEFT(B5,2)="a?"'],
    ["EndsWith", 'RIGHT(B5,2)="a?"'],
  ])("writes a rule on texts as a formula: %s", async (operator, formula) => {
    const grid = await madeWorkbook();
    const rule = { rule: { operator, text: "a?" }, format: { fill: { color: "#FFC7CE" } } };
    const areas = [{ row: 4, column: 1, rows: 3, columns: 1 }];
    const conditionalFormats = [{ id: "conditional-format-1", type: "ContainsText", areas, stopIfTrue: false, rule }];
    const sheets = { [grid.activeSheet()]: { ...noSheetExtras, conditionalFormats } };
    const { bytes, notKept } = await saveXlsx(grid, { ...noExtras, sheets });
    expect(notKept).toEqual([]);
    const parts = await openParts(bytes);
    if (parts === undefined) throw new Error("the file just saved is no package");
    expect(await readPart(parts, "xl/worksheets/sheet1.xml")).toContain(`<formula>${formula.replaceAll('"', "&quot;")}</formula>`);
  });

  it("writes rules, formats, layout, protection and notes as Excel has them, and reads them when Excel wrote the file [dv-prompt-without-rule] [file-dv-any-value-prompt] [file-print-names-quoted] [file-fit-height-zero]", async () => {
    const grid = await madeWorkbook();
    const sheetId = grid.activeSheet();
    const own: SheetExtras = {
      charts: [],
      conditionalFormats: [
        {
          id: "conditional-format-1",
          type: "Custom",
          areas: [{ row: 4, column: 1, rows: 3, columns: 1 }],
          stopIfTrue: false,
          rule: {
            rule: { formula: "=AND($B5>2,IFNA($B5,0)>1)" },
            format: { font: { color: "#9C0006", bold: true }, fill: { color: "#FFC7CE" } },
          },
        },
        {
          id: "conditional-format-2",
          type: "CellValue",
          areas: [
            { row: 4, column: 2, rows: 3, columns: 1 },
            { row: 4, column: 0, rows: 3, columns: 1 },
          ],
          stopIfTrue: false,
          rule: { rule: { formula1: "=4", operator: "GreaterThan" }, format: { fill: { color: "#C6EFCE" } } },
        },
      ],
      dataValidations: [
        {
          areas: [{ row: 4, column: 1, rows: 3, columns: 1 }],
          rule: { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } },
          ignoreBlanks: true,
          errorAlert: { message: "From 1 to 5.", title: "Risk", showAlert: true, style: "Warning" },
          prompt: { message: "1 is low", title: "Risk", showPrompt: true },
        },
        {
          areas: [{ row: 4, column: 0, rows: 3, columns: 1 }],
          rule: { list: { inCellDropDown: true, source: "Rule,Buy & build" } },
          ignoreBlanks: true,
          errorAlert: { message: "", title: "", showAlert: true, style: "Stop" },
          prompt: { message: "", title: "", showPrompt: false },
        },
      ],
      pageLayout: {
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        printTitleRows: { row: 3, rows: 1 },
        centerHorizontally: true,
        leftMargin: 36,
        rightMargin: 36,
        topMargin: 54,
        bottomMargin: 54,
        headerMargin: 21.6,
        footerMargin: 21.6,
        leftFooter: "&A",
        rightFooter: "&P of &N",
      },
      protection: { options: { allowFormatColumns: true } },
      comments: [{ id: "comment-A1", row: 0, column: 0, content: "From the workshop", author: "" }],
    };
    const { bytes } = await saveXlsx(grid, { ...noExtras, sheets: { [sheetId]: own } });
    const parts = await openParts(bytes);
    if (parts === undefined) throw new Error("the file just saved is no package");
    const app = (await readPart(parts, "docProps/app.xml")) ?? "";
    parts.file("docProps/app.xml", app.replace("Portfolio workbench", "Microsoft Excel"));
    const opened = await openXlsx(await parts.generateAsync({ type: "uint8array" }));
    expect(opened.ok && opened.value.extras.sheets[sheetId]).toEqual(own);
  });
});

describe("openXlsx", () => {
  it("opens a bare table that another program wrote", async () => {
    const file = new Workbook();
    file.addWorksheet("Ideas").addTable({ name: "Ideas", ref: "A1", columns: [{ name: "Feature" }], rows: [["Search"]] });
    const opened = await openXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
    if (!opened.ok) throw new Error(opened.error);
    expect(newGrid(opened.value.snapshot).tables()).toMatchObject([{ name: "Ideas", area: { row: 0, column: 0, rows: 2, columns: 1 } }]);
  });

  it("opens the sample with its table and loses nothing of it", async () => {
    const opened = await openXlsx(readFileSync("assets/ai-portfolio.xlsx"));
    if (!opened.ok) throw new Error(opened.error);
    const grid = newGrid(opened.value.snapshot);
    await grid.settled();
    const [table] = grid.tables();
    expect(table).toMatchObject({ name: "Features", showsFilter: true, area: { rows: 25 } });
    expect(opened.value.notKept).toEqual([]);
  });

  it.each([
    ["no package", new TextEncoder().encode("a,b\n1,2")],
    ["an empty file", new Uint8Array()],
  ])("says in a sentence why %s cannot be opened", async (_, bytes) => {
    const opened = await openXlsx(bytes);
    expect(opened).toEqual({ ok: false, error: "This is no Excel workbook (.xlsx). Save it in Excel as .xlsx and open that file." });
  });
});
