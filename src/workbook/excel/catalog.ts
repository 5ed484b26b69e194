import { headerText } from "../../core/list/block";
import { type Address, formatAddress } from "../../core/sheet/address";
import { parseLink } from "./cellLink";
import { toCells } from "./content";
import { noTop, queueTop, readTops, type SheetTop, topRows } from "./sheetTop";
import { unpackLines } from "./packedLines";
import { protectedSheet, type Refusal } from "./refusal";

export interface SheetEntry {
  readonly name: string;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  /** Blank sheets have none. */
  readonly used?: Address;
  /** Its first rows, for finding lists; visible sheets only. */
  readonly top: SheetTop;
}

export interface TableEntry {
  readonly name: string;
  readonly sheet: string;
  /** With the header row. */
  readonly area: Address;
  readonly headers: readonly string[];
}

export interface NameEntry {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  readonly comment: string;
}

/** What the workbook holds, before any long block is read. */
export interface Catalog {
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableEntry[];
  readonly names: readonly NameEntry[];
  readonly activeSheet: string;
  readonly canAddSheets: boolean;
  /** Value of our setting, as stored. */
  readonly choice: unknown;
  /** Lines remembered on the very hidden sheets, by their sheet. */
  readonly memory: readonly unknown[];
  readonly snapshots: readonly unknown[];
}

export const choiceKey = "portfolio.choice";
export const memorySheet = "Portfolio memory";
export const snapshotSheet = "Portfolio snapshots";

/**
 * Read what the workbook holds.
 *
 * Cost     two round trips, whatever the size; a third where a sheet is wider than 100 columns
 */
export async function readCatalog(context: Excel.RequestContext): Promise<Catalog> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load("items/name,items/showHeaders,items/worksheet/name");
  const names = workbook.names.load("items/name,items/formula,items/comment");
  const active = workbook.worksheets.getActiveWorksheet().load("name");
  const protection = workbook.protection.load("protected");
  const setting = workbook.settings.getItemOrNullObject(choiceKey).load("value");
  const memory = workbook.worksheets.getItemOrNullObject(memorySheet).getUsedRangeOrNullObject(true).load("values");
  const snapshots = workbook.worksheets.getItemOrNullObject(snapshotSheet).getUsedRangeOrNullObject(true).load("values");
  await context.sync();

  const rowsPerSheet = topRows(sheets.items.length);
  const sheetReads = sheets.items.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    top: sheet.visibility === Excel.SheetVisibility.visible ? queueTop(sheet, rowsPerSheet) : undefined,
  }));
  const tableReads = tables.items
    .filter((table) => table.showHeaders)
    .map((table) => ({
      table,
      range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
      header: table.getHeaderRowRange().load("values"),
    }));
  await context.sync();
  const tops = await readTops(
    context,
    sheetReads.map(({ sheet, used, top }) => ({ sheet, used: used.isNullObject ? undefined : areaOf(used), first: top })),
    rowsPerSheet,
  );

  return {
    sheets: sheetReads.map(({ sheet, used, top }, index) => ({
      name: sheet.name,
      isVisible: top !== undefined,
      isProtected: sheet.protection.protected,
      top: tops[index] ?? noTop,
      ...(used.isNullObject ? {} : { used: areaOf(used) }),
    })),
    tables: tableReads.map(({ table, range, header }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      area: areaOf(range),
      headers: (toCells(header.values)[0] ?? []).map(headerText),
    })),
    names: names.items.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
    activeSheet: active.name,
    canAddSheets: !protection.protected,
    choice: setting.isNullObject ? undefined : (setting.value as unknown), // checked where it is used
    memory: memory.isNullObject ? [] : unpackLines(memory.values),
    snapshots: snapshots.isNullObject ? [] : unpackLines(snapshots.values),
  };
}

/** The block a range covers; its indices and counts must be loaded. */
export function areaOf(range: Excel.Range): Address {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Cells of the workbook's names that refer to one block, by name. */
export function namedBlocks(catalog: Catalog): ReadonlyMap<string, { readonly sheet: string; readonly area: Address }> {
  const blocks = new Map<string, { readonly sheet: string; readonly area: Address }>();
  for (const { name, formula } of catalog.names) {
    const link = parseLink(formula);
    if (link !== undefined && catalog.sheets.some((sheet) => sheet.name === link.sheet))
      blocks.set(name.toLowerCase(), { sheet: link.sheet, area: link.area });
  }
  return blocks;
}

/** Whether a name is missing, or broke when the sheet it referred to was deleted: Excel leaves such a name behind. */
export function isNameLacking({ names, sheets }: Catalog, name: string): boolean {
  const formula = names.find((known) => known.name.toLowerCase() === name.toLowerCase())?.formula;
  if (formula === undefined || formula.includes("#REF!")) return true;
  const link = parseLink(formula);
  return link !== undefined && !sheets.some((sheet) => sheet.name === link.sheet);
}

/** Why a sheet can't be written to; undefined where it can. */
export function lockedSheet({ sheets }: Catalog, sheet: string): Refusal | undefined {
  return sheets.some(({ name, isProtected }) => name === sheet && isProtected) ? protectedSheet(sheet) : undefined;
}

/** A range by its block. */
export function rangeAt(context: Excel.RequestContext, sheet: string, area: Address): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(formatAddress(area));
}
