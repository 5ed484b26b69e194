import type { Cells } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { areaOf } from "./catalog";
import { type CellLink, linkLabel, linkToArea } from "./cellLink";
import { toCells } from "./content";
import { type Done, type Outcome, protectedSheet, type Refusal } from "./refusal";
import { inWorkbook } from "./session";

/** What is selected, with its values. */
export interface SelectedCells {
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

/** Put a formula into the active cell; refused where something stands there, or where its result of this size would meet it. */
export function insertFormula(formula: string, rows = 1, columns = 1): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const cell = context.workbook.getActiveCell().load(indices);
    const block = spillOf(cell, rows, columns).load("formulas");
    const sheet = cell.worksheet.load("name");
    const protection = sheet.protection.load("protected");
    await context.sync();
    if (protection.protected) return fail(protectedSheet(sheet.name));
    const blockedBy = firstFilled(sheet.name, areaOf(cell), block.formulas);
    if (blockedBy !== undefined) {
      return fail({
        message: `Nothing was written: ${blockedBy.address} is filled.`,
        cure: "Clear it, or select another cell.",
        link: blockedBy,
      });
    }
    cell.formulas = [[formula]];
    await context.sync();
    const link = linkToArea(sheet.name, areaOf(cell));
    return ok({ message: `Formula inserted in ${linkLabel(link)}.`, link });
  });
}

/** Read the selected block. */
export function readSelection(): Outcome<SelectedCells> {
  return inWorkbook(async (context): Promise<Result<SelectedCells, Refusal>> => {
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
    const block = spillOf(cell, rows, columns).load("formulas");
    const sheet = cell.worksheet.load("name");
    await context.sync();
    const start = areaOf(cell);
    const link = linkToArea(sheet.name, start);
    const blockedBy = firstFilled(sheet.name, start, block.formulas);
    return ok({ link, isFree: blockedBy === undefined, ...(blockedBy === undefined ? {} : { blockedBy }) });
  });
}

function spillOf(cell: Excel.Range, rows: number, columns: number): Excel.Range {
  return cell.getResizedRange(Math.max(1, rows) - 1, Math.max(1, columns) - 1);
}

/** A formula that shows nothing fills its cell too. */
function firstFilled(sheet: string, start: Address, formulas: readonly (readonly unknown[])[]): CellLink | undefined {
  for (const [row, cells] of formulas.entries()) {
    const column = cells.findIndex((formula) => formula !== "" && formula !== null);
    if (column < 0) continue;
    return { sheet, address: formatAddress({ row: start.row + row, column: start.column + column, rows: 1, columns: 1 }) };
  }
  return undefined;
}

/** Go to a cell; the hidden column of a cell is shown, as nobody sees a selection in it. A row that a filter hides stays hidden, which the message says. */
export function selectLink(link: CellLink): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(link.sheet).load("visibility");
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== Excel.SheetVisibility.visible) {
      return fail({ message: `The sheet ${link.sheet} is gone or hidden.`, cure: "Unhide it, or undo its deletion." });
    }
    const range = sheet.getRange(link.address).load("columnHidden,rowHidden");
    const protection = sheet.protection.load("protected");
    await context.sync();
    // A block is mixed, neither hidden nor shown, where some of its columns are hidden: it is seen as it is.
    const isHidden = range.columnHidden;
    if (isHidden && !protection.protected) range.columnHidden = false;
    sheet.activate();
    range.select();
    await context.sync();
    const where = linkLabel(link);
    if (isHidden && protection.protected) return ok({ message: `${where} is selected, in a hidden column of a protected sheet.`, link });
    if (isHidden) return ok({ message: `${where} is selected; its column was hidden and is shown now.`, link });
    return ok({
      message: !range.rowHidden ? `${where} selected.` : `${where} is selected, in a hidden row: clear the filter to see it.`,
      link,
    });
  });
}
