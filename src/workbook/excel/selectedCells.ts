import type { Cells } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { formatAddress } from "../../core/sheet/address";
import { areaOf } from "./catalog";
import { type CellLink, linkLabel, linkToArea } from "./cellLink";
import { toCells } from "./content";
import { type Done, type Outcome, protectedSheet, type Refusal } from "./refusal";
import { inWorkbook } from "./session";

/** What is selected, with its values. */
export interface Selection {
  readonly link: CellLink;
  readonly cells: Cells;
}

/** Where a formula would go, and what its spill would meet. */
export interface Target {
  readonly link: CellLink;
  /** The cell and its spill area are blank. */
  readonly isFree: boolean;
  /** The first cell in the way. */
  readonly blockedBy?: CellLink;
}

const indices = "rowIndex,columnIndex,rowCount,columnCount";

/** Put a formula into the active cell. */
export function insertFormula(formula: string): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const cell = context.workbook.getActiveCell().load(indices);
    const sheet = cell.worksheet.load("name");
    const protection = sheet.protection.load("protected");
    await context.sync();
    if (protection.protected) return fail(protectedSheet(sheet.name));
    cell.formulas = [[formula]];
    await context.sync();
    const link = linkToArea(sheet.name, areaOf(cell));
    return ok({ message: `Formula inserted in ${linkLabel(link)}.`, link });
  });
}

/** Read the selected block. */
export function readSelection(): Outcome<Selection> {
  return inWorkbook(async (context): Promise<Result<Selection, Refusal>> => {
    const range = context.workbook.getSelectedRange().load(indices);
    const used = range.getUsedRangeOrNullObject(true).load(`${indices},values`);
    const sheet = range.worksheet.load("name");
    await context.sync();
    const [area, cells] = used.isNullObject ? [areaOf(range), []] : [areaOf(used), toCells(used.values)];
    return ok({ link: linkToArea(sheet.name, area), cells });
  });
}

/** Whether a result of this size fits at the active cell. */
export function readTarget(rows: number, columns: number): Outcome<Target> {
  return inWorkbook(async (context): Promise<Result<Target, Refusal>> => {
    const cell = context.workbook.getActiveCell().load(indices);
    const block = cell.getResizedRange(Math.max(1, rows) - 1, Math.max(1, columns) - 1).load("values");
    const sheet = cell.worksheet.load("name");
    await context.sync();
    const start = areaOf(cell);
    const link = linkToArea(sheet.name, start);
    for (const [row, cells] of toCells(block.values).entries()) {
      const column = cells.findIndex((value) => value !== null);
      if (column < 0) continue;
      const address = formatAddress({ ...start, row: start.row + row, column: start.column + column });
      return ok({ link, isFree: false, blockedBy: { sheet: sheet.name, address } });
    }
    return ok({ link, isFree: true });
  });
}

/** Go to a cell. */
export function selectLink(link: CellLink): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(link.sheet).load("visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== Excel.SheetVisibility.visible) {
      return fail({ message: `The sheet ${link.sheet} is gone or hidden.`, cure: "Unhide it, or undo its deletion." });
    }
    sheet.activate();
    sheet.getRange(link.address).select();
    await context.sync();
    return ok({ message: `${linkLabel(link)} selected.`, link });
  });
}
