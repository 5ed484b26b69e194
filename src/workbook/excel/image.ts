import { formatAddress } from "../../core/sheet/address";
import { areaOf } from "./catalog";
import { type Contents, isSameContent, toContents, toInputs } from "./content";
import { deleteSheet } from "./hiddenSheet";
import type { Plan, Touched } from "./plan";
import { type Rows, type Write, write, wholeRows } from "./write";

/** What a plan may change, as it stood in the moment before the first write of the same request. */
export interface Image {
  /** Whether the cells and tables stand as they were planned from. */
  readonly isAsPlanned: () => boolean;
  /** Put everything back; `ran` are the writes that were carried out. */
  readonly restore: (context: Excel.RequestContext, ran: readonly Write[]) => Promise<void>;
  /** Put the filters on again that the writes took off. */
  readonly filters: () => readonly Write[];
}

const place = "rowIndex,columnIndex,rowCount,columnCount";

/** Queue the reading of what a plan may change; to be called before its first write is queued. */
export function queueImage(context: Excel.RequestContext, plan: Plan, sealKey: string): Image {
  const image = queue(context, plan, sealKey);
  const { blocks, guards, tables } = image;
  return {
    isAsPlanned: () =>
      blocks.every(({ touched: { planned }, range }) => planned === undefined || isSame(planned, contentsOf(range))) &&
      guards.every(({ planned, range }) => isSame(planned, contentsOf(range))) &&
      tables.every(({ area, range }) => formatAddress(area) === formatAddress(areaOf(range))),
    filters: () => tables.flatMap(({ name, filter }) => reapply(name, filter)),
    restore: (fresh, ran) => restore(fresh, image, plan, ran),
  };
}

type Read = ReturnType<typeof queue>;
type Block = Read["blocks"][number];

/** Everything of a plan, read. */
function queue({ workbook }: Excel.RequestContext, plan: Plan, sealKey: string) {
  return {
    blocks: (plan.touched ?? []).map((touched) => {
      const sheet = workbook.worksheets.getItem(touched.sheet).load("id");
      return { touched, sheet, range: readBlock(sheet, touched) };
    }),
    guards: (plan.guards ?? []).map(({ sheet, area, planned }) => ({
      planned,
      range: workbook.worksheets.getItem(sheet).getRange(formatAddress(area)).load("values,formulas"),
    })),
    tables: (plan.tables ?? []).map(({ name, area }) => {
      const table = workbook.tables.getItem(name).load("id");
      return { name, area, table, filter: table.autoFilter.load("isDataFiltered,criteria"), range: table.getRange().load(place) };
    }),
    names: (plan.names ?? []).map((name) => ({ name, item: workbook.names.getItemOrNullObject(name).load("formula") })),
    settings: [...(plan.settings ?? []), sealKey].map((key) => ({
      key,
      item: workbook.settings.getItemOrNullObject(key).load("value"),
    })),
  };
}

function readBlock(sheet: Excel.Worksheet, { area, withFormats }: Touched): Excel.Range {
  return sheet.getRange(formatAddress(area)).load(withFormats === true ? "values,formulas,numberFormat" : "values,formulas");
}

/** Two round trips: what stands now, then what differs. What stands as before is left alone, since it may be locked. */
async function restore(context: Excel.RequestContext, image: Read, plan: Plan, ran: readonly Write[]): Promise<void> {
  const { workbook } = context;
  const { blocks, tables, names, settings } = image;
  const inserted = ran.flatMap(({ inserts }) => inserts ?? []);
  const added = ran.flatMap(({ adds }) => adds ?? []).map((name) => workbook.worksheets.getItemOrNullObject(name).load("visibility"));
  const half = (plan.newTables ?? []).map((name) => workbook.tables.getItemOrNullObject(name).load("id"));
  const areas = tables.map(({ table }) => workbook.tables.getItem(table.id).getRange().load(place));
  const cells = blocks.map(({ sheet, touched }) => readBlock(workbook.worksheets.getItem(sheet.id), touched));
  const named = names.map(({ name }) => workbook.names.getItemOrNullObject(name).load("formula"));
  const kept = settings.map(({ key }) => workbook.settings.getItemOrNullObject(key).load("value"));
  await context.sync();
  takeOutRows(context, inserted, blocks);
  for (const sheet of added) if (!sheet.isNullObject) deleteSheet(sheet);
  for (const table of half) if (!table.isNullObject) table.delete();
  for (const [index, { table, range }] of tables.entries()) {
    const now = areas[index];
    const isMoved = inserted.length > 0 || now === undefined || formatAddress(areaOf(now)) !== formatAddress(areaOf(range));
    if (isMoved) workbook.tables.getItem(table.id).resize(formatAddress(areaOf(range)));
  }
  for (const [index, block] of blocks.entries()) {
    const now = cells[index];
    if (inserted.length > 0 || now === undefined || !isUntouched(block, now)) putBack(workbook.worksheets.getItem(block.sheet.id), block);
  }
  for (const [index, { item }] of names.entries()) restoreName(named[index], item);
  for (const [index, { key, item }] of settings.entries()) {
    const now = kept[index];
    if (!item.isNullObject) workbook.settings.add(key, item.value);
    else if (now?.isNullObject === false) now.delete();
  }
  for (const { apply } of tables.flatMap(({ table, filter }) => reapply(table.id, filter))) apply(context);
  await context.sync();
}

function contentsOf(range: Excel.Range): Contents {
  return toContents(range.values, range.formulas);
}

function isSame(one: Contents, other: Contents): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => row.every((content, column) => isSameContent(content, other[index]?.[column] ?? "")))
  );
}

function isUntouched({ touched, range }: Block, now: Excel.Range): boolean {
  const isSameLook = touched.withFormats !== true || JSON.stringify(range.numberFormat) === JSON.stringify(now.numberFormat);
  return isSameLook && isSame(contentsOf(range), contentsOf(now));
}

/** In the opposite order, so that each position holds when its turn comes. */
function takeOutRows(context: Excel.RequestContext, inserted: readonly Rows[], blocks: readonly Block[]): void {
  const idOf = new Map(blocks.map(({ touched, sheet }) => [touched.sheet, sheet.id]));
  for (const rows of [...inserted].reverse()) wholeRows(context, { ...rows, sheet: idOf.get(rows.sheet) ?? rows.sheet }).delete("Up");
}

function putBack(sheet: Excel.Worksheet, { touched, range }: Block): void {
  const cells = sheet.getRange(formatAddress(touched.area));
  if (touched.withFormats === true) cells.numberFormat = range.numberFormat as string[][]; // typed as any[][] by Office.js
  cells.formulas = toInputs(contentsOf(range));
}

function restoreName(now: Excel.NamedItem | undefined, before: Excel.NamedItem): void {
  if (now === undefined || now.isNullObject) return;
  if (before.isNullObject) now.delete();
  else if (now.formula !== before.formula) now.formula = before.formula as string; // typed as any by Office.js
}

/** Every column's filter as it was read. */
function reapply(table: string, { isDataFiltered, criteria }: Excel.AutoFilter): readonly Write[] {
  if (!isDataFiltered) return [];
  return criteria.flatMap((each: Excel.FilterCriteria | null, column) =>
    each === null
      ? []
      : [
          write(({ workbook }) => {
            workbook.tables.getItem(table).columns.getItemAt(column).filter.apply(each);
          }),
        ],
  );
}
