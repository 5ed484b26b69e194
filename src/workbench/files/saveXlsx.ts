import { type Cell, type CellFormulaValue, type CellValue as FileValue, Workbook, type Worksheet } from "exceljs";
import type { Area, CellStyle, Grid, GridCell, GridSheet, GridTable } from "../grid/grid";
import { formatArea } from "../host/range/address";
import { noSheetExtras, type SheetExtras, type WorkbookExtras } from "../host/extras";
import { writeCharts } from "./charts/writeCharts";
import { writeConditionalFormats } from "./conditionalFormats";
import { argb, toFileStyle } from "./fileStyle";
import { writeOwnExtras } from "./ownExtras";
import { writePageLayout } from "./pageLayout";
import { openParts } from "./parts";
import { writeProperties } from "./properties";
import { protectionOptions } from "./readSheetExtras";
import { isDynamic, toStored } from "./storedFormula";
import { writeDynamicArrays, placeNotes, writeNames, writeTables, writeTheme, writeSheetValidations } from "./workbookParts";

/** A workbook as a file. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  /** What Excel will not find in the file, in words; opened here again, it is there. */
  readonly notKept: readonly string[];
}

/**
 * Write the workbook as an .xlsx file that Excel opens with its formulas, names, tables and looks.
 *
 * Cost     O(cells)
 */
export async function saveXlsx(grid: Grid, extras: WorkbookExtras): Promise<SavedFile> {
  const workbook = new Workbook();
  writeProperties(workbook, extras.properties);
  const notKept: string[] = [];
  const sheets = grid.sheets().map((sheet) => {
    const own = extras.sheets[sheet.id] ?? noSheetExtras;
    const written = writeSheet(workbook, grid, sheet, own);
    notKept.push(
      ...writeConditionalFormats(written.file, own.conditionalFormats).map(
        (type) => `conditional format of the kind ${type} on ${sheet.name}`,
      ),
    );
    return { ...written, id: sheet.id, validations: own.dataValidations, charts: own.charts };
  });
  const active = grid.sheets().findIndex(({ id }) => id === grid.activeSheet());
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: Math.max(0, active), visibility: "visible" }];
  const parts = await openParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (parts === undefined) throw new Error("the file just written is no package");
  await writeDynamicArrays(parts, sheets);
  await writeSheetValidations(parts, sheets);
  await placeNotes(parts, sheets);
  notKept.push(...(await writeCharts(parts, grid, sheets)));
  await writeTables(parts, grid);
  await writeNames(parts, grid.names());
  await writeTheme(parts);
  await writeOwnExtras(parts, { extras, ids: Object.fromEntries(grid.sheets().map(({ id, name }) => [name, id])) });
  const bytes = await parts.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  return { bytes, notKept };
}

function writeSheet(
  workbook: Workbook,
  grid: Grid,
  sheet: GridSheet,
  extras: SheetExtras,
): { readonly file: Worksheet; readonly dynamicCells: readonly string[] } {
  const file = workbook.addWorksheet(sheet.name, {
    views: [viewOf(grid, sheet)],
    state: stateOf(sheet),
    properties: { ...(sheet.tabColor !== "" && { tabColor: argb(sheet.tabColor) }) },
  }); // argb always gives one
  const area = grid.usedArea(sheet.id, true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const dynamicCells = writeCells(file, grid, sheet.id, area);
  writeLines(file, grid, sheet.id, area);
  for (const merge of grid.merges(sheet.id))
    file.mergeCellsWithoutStyle(merge.row + 1, merge.column + 1, merge.row + merge.rows, merge.column + merge.columns);
  for (const table of grid.tables().filter(({ sheetId }) => sheetId === sheet.id)) writeTable(file, grid, table);
  writePageLayout(file, extras.pageLayout);
  writeProtection(file, extras);
  for (const { row, column, content } of extras.comments) file.getCell(row + 1, column + 1).note = content;
  return { file, dynamicCells };
}

function viewOf(grid: Grid, { id }: GridSheet): Worksheet["views"][number] {
  const { rows, columns } = grid.frozen(id);
  const showGridLines = grid.showsGridlines(id);
  if (rows === 0 && columns === 0) return { state: "normal", showGridLines };
  return { state: "frozen", ySplit: rows, xSplit: columns, showGridLines };
}

function stateOf({ visibility }: GridSheet): Worksheet["state"] {
  if (visibility === "VeryHidden") return "veryHidden";
  return visibility === "Hidden" ? "hidden" : "visible";
}

/** Write cells and their looks; the answer is the addresses of dynamic formulas. */
function writeCells(file: Worksheet, grid: Grid, sheetId: string, area: Area): readonly string[] {
  if (area.rows === 0) return [];
  const cells = grid.read(sheetId, area);
  const styles = grid.styles(sheetId, area);
  const inTables = grid.tables().filter((table) => table.sheetId === sheetId);
  const looks = new Map<string, ReturnType<typeof toFileStyle>>();
  const dynamicCells: string[] = [];
  for (const [down, line] of cells.entries()) {
    for (const [right, cell] of line.entries()) {
      const style = styles[down]?.[right] ?? {};
      const hasContent = cell.value !== "" || cell.formula !== undefined;
      if (!hasContent && Object.keys(style).length === 0) continue;
      const row = area.row + down;
      const column = area.column + right;
      const written = file.getCell(row + 1, column + 1);
      if (hasContent) {
        const spill = cell.formula === undefined ? undefined : grid.spill(sheetId, row, column);
        const inTable = inTables.some((table) => isInside(table.area, row, column));
        const isArray = spill !== undefined || (cell.formula !== undefined && !inTable && isDynamic(cell.formula));
        writeContent(written, cell, isArray ? (spill ?? { row, column, rows: 1, columns: 1 }) : undefined);
        if (isArray) dynamicCells.push(written.address);
      }
      written.style = lookOf(looks, style);
    }
  }
  return dynamicCells;
}

function lookOf(looks: Map<string, ReturnType<typeof toFileStyle>>, style: CellStyle): ReturnType<typeof toFileStyle> {
  const key = JSON.stringify(style);
  const known = looks.get(key) ?? toFileStyle(style);
  looks.set(key, known);
  return known;
}

function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function writeContent(file: Cell, cell: GridCell, array: Area | undefined): void {
  const value = (cell.isError ? { error: cell.value } : cell.value) as FileValue; // an error's code is one that files know
  if (cell.formula === undefined) {
    file.value = value;
    return;
  }
  const formula = toStored(cell.formula);
  const content = array === undefined ? { formula, result: value } : { formula, result: value, shareType: "array", ref: formatArea(array) };
  file.value = content as CellFormulaValue; // array formulas are missing from the library's types
}

function writeLines(file: Worksheet, grid: Grid, sheetId: string, area: Area): void {
  const columns = Math.max(area.column + area.columns, 30);
  const pointsPerPixel = 0.75;
  for (let column = 0; column < columns; column += 1) {
    const pixels = grid.columnWidth(sheetId, column) / pointsPerPixel;
    const isHidden = grid.isHidden(sheetId, "column", column);
    const written = file.getColumn(column + 1);
    if (Math.round(pixels) !== 64 || isHidden) written.width = Math.round((pixels / 7) * 100) / 100;
    if (isHidden) written.hidden = true;
  }
  const rowsBelow = 200;
  for (let row = 0; row < area.row + area.rows + rowsBelow; row += 1) {
    const points = grid.rowHeight(sheetId, row);
    const isHidden = grid.isHidden(sheetId, "row", row);
    // The library drops rows that have neither cells nor a height.
    if (points !== 15 || isHidden) file.getRow(row + 1).height = points;
    if (isHidden) file.getRow(row + 1).hidden = true;
  }
}

function writeTable(file: Worksheet, grid: Grid, table: GridTable): void {
  const { area } = table;
  const headers = grid.read(table.sheetId, { ...area, rows: 1 })[0] ?? [];
  const names = uniqueNames(headers.map(({ text }, index) => text || `Column${String(index + 1)}`));
  const rows = Array.from({ length: area.rows - 1 }, (_, down) =>
    names.map((_name, right) => file.getCell(area.row + down + 2, area.column + right + 1).value),
  );
  file.addTable({
    name: table.name,
    displayName: table.name,
    ref: formatArea({ ...area, rows: 1, columns: 1 }),
    headerRow: true,
    style: { ...(table.style !== "" && { theme: table.style as "TableStyleMedium2" }), showRowStripes: table.showsBands }, // one of Excel's names
    columns: names.map((name) => ({ name, filterButton: table.showsFilter })),
    rows,
  });
}

/** Excel refuses a table that names two columns alike. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${name}${String(number)}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function writeProtection(file: Worksheet, { protection }: SheetExtras): void {
  if (protection === undefined) return;
  const allowed = Object.entries(protectionOptions).map(([name, option]): [string, boolean] => [name, protection.options[option] === true]);
  const model = { sheet: true, ...Object.fromEntries(allowed) };
  Object.assign(file, { sheetProtection: model });
}
