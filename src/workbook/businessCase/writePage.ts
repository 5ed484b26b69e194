import { fail, ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { type Catalog, rangeAt } from "../excel/catalog";
import { type Contents, isBlankContent, toContents, toInputs } from "../excel/content";
import { protectedSheet, protectedWorkbook, type Refusal } from "../excel/refusal";
import { removeSheet } from "../roadmap/writeNew";
import { type Write, write, writeBlock } from "../excel/session";
import type { Page } from "./page";
import { stylePage, styleSheet } from "./style";

/** The sheet that a page goes to, with its cells where it stands already. */
export interface Standing {
  readonly sheet: string;
  readonly isThere: boolean;
  readonly cells: Contents;
}

/** Names of sheets hold none of these, and at most this many characters. */
const refusedInNames = /[[\]:*?/\\]/g;
const longestName = 31;

/**
 * Find the sheet of a page by its name.
 *
 * Cost     one round trip where it is there
 */
export async function findPage(context: Excel.RequestContext, catalog: Catalog, wanted: string): Promise<Result<Standing, Refusal>> {
  const sheet = wanted.replaceAll(refusedInNames, " ").slice(0, longestName).trim();
  const entry = catalog.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (entry === undefined) return catalog.canAddSheets ? ok({ sheet, isThere: false, cells: [] }) : fail(protectedWorkbook());
  if (entry.isProtected) return fail(protectedSheet(entry.name));
  if (entry.used === undefined) return ok({ sheet: entry.name, isThere: true, cells: [] });
  const { row, column, rows, columns } = entry.used;
  const range = rangeAt(context, entry.name, { row: 0, column: 0, rows: row + rows, columns: column + columns }).load("values,formulas");
  await context.sync();
  return ok({ sheet: entry.name, isThere: true, cells: toContents(range.values, range.formulas) });
}

interface PagePlan {
  readonly writes: readonly Write[];
  readonly restore: (context: Excel.RequestContext) => Promise<void>;
}

interface Setting {
  readonly widths: readonly number[];
  readonly print: Pick<Address, "rows" | "columns">;
  readonly table?: { readonly name: string; readonly address: string };
}

/** Plan to write a page; refused where its sheet holds something else, or its rows were moved. */
export function planPage(context: Excel.RequestContext, standing: Standing, page: Page, setting: Setting): Result<PagePlan, Refusal> {
  const { sheet: name, isThere, cells } = standing;
  const moved = isThere ? movedAnchor(page, cells) : undefined;
  if (moved !== undefined) return fail(notOurs(name, moved));
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  const last = isThere ? lastOwnRow(page, cells) : page.rows;
  const inserted = isThere && page.rows > last && hasContent(cells, last, page.rows) ? page.rows - last : 0;
  const blocks = page.blocks.flatMap(({ area, contents }) => {
    const kept = page.inputs.some((input) => isSameArea(input, area)) ? keepTyped(contents, area, cells) : contents;
    return writeBlock(kept, (rows, firstRow) => {
      const block = { ...area, row: area.row + firstRow, rows: rows.length };
      sheet().getRange(formatAddress(block)).formulas = toInputs(rows);
    });
  });
  const writes = [
    write(() => {
      if (!isThere) context.workbook.worksheets.add(name);
      if (inserted > 0)
        sheet()
          .getRange(`${String(last + 1)}:${String(last + inserted)}`)
          .insert("Down");
    }),
    ...blocks,
    write(() => {
      if (page.rows < last) clearBelow(sheet(), page, last);
      if (setting.table !== undefined && !isThere) {
        const table = sheet().tables.add(setting.table.address, true);
        table.name = setting.table.name;
        table.style = "TableStyleLight1";
        table.showFilterButton = false;
        table.showBandedRows = false;
      }
      stylePage(sheet(), page);
      if (!isThere) styleSheet(sheet(), setting.widths, setting.print);
    }),
  ];
  return ok({ writes, restore: (fresh) => (isThere ? putBack(fresh, name, cells, inserted, last) : removeSheet(fresh, name)) });
}

function movedAnchor({ anchors }: Page, cells: Contents): string | undefined {
  return anchors.find(({ row, column, text }) => cells[row]?.[column] !== text)?.text;
}

function notOurs(sheet: string, section: string): Refusal {
  return {
    message: `The sheet ${sheet} does not hold the section ${section} where it was written.`,
    cure: "Nothing was written. Undo what moved its rows, or rename the sheet; then a new one is written.",
    link: { sheet, address: "A1" },
  };
}

/** Rows down to the last one of ours: the last section ends with the first row whose first cell is blank. */
function lastOwnRow({ anchors }: Page, cells: Contents): number {
  let row = anchors.reduce((lowest, anchor) => Math.max(lowest, anchor.row), 0);
  while (!isBlankContent(cells[row]?.[0])) row += 1;
  return row;
}

function hasContent(cells: Contents, from: number, to: number): boolean {
  return cells.slice(from, to).some((row) => row.some((content) => !isBlankContent(content)));
}

function clearBelow(sheet: Excel.Worksheet, page: Page, last: number): void {
  sheet.getRange(formatAddress({ row: page.rows, column: 0, rows: last - page.rows, columns: page.columns })).clear();
}

/** What stands in the user's cells goes before what would be written at first; cells that were never filled take the default. */
function keepTyped(contents: Contents, area: Address, cells: Contents): Contents {
  const standing = contents.map((row, index) => row.map((_, column) => cells[area.row + index]?.[area.column + column] ?? ""));
  return standing.some((row) => row.some((content) => !isBlankContent(content))) ? standing : contents;
}

function isSameArea(one: Address, other: Address): boolean {
  return one.row === other.row && one.column === other.column;
}

async function putBack(context: Excel.RequestContext, name: string, cells: Contents, inserted: number, last: number): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  if (inserted > 0) sheet.getRange(`${String(last + 1)}:${String(last + inserted)}`).delete("Up");
  sheet.getUsedRange().clear("Contents");
  if (cells.length > 0) sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).formulas = toInputs(cells);
  await context.sync();
}
