import { type Address, formatAddress } from "../../core/sheet/address";
import { areaOf } from "./catalog";
import { type Contents, isSameContent, toContents, toInputs } from "./content";
import { deleteSheet } from "./hiddenSheet";
import type { Plan, Touched } from "./plan";
import { type Rows, type Write, wholeRows, write } from "./write";

/** What a plan may change, as it stood in the moment before the first write of the same request. */
export interface Image {
  /** Whether the cells stand as they were planned from. */
  readonly isAsPlanned: () => boolean;
  /** Put everything back; `ran` are the writes that were carried out. */
  readonly restore: (context: Excel.RequestContext, ran: readonly Write[]) => Promise<void>;
  /** Put the filters on again that the writes took off. */
  readonly filters: () => readonly Write[];
}

interface Block {
  readonly touched: Touched;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** Queue the reading of what a plan may change; to be called before its first write is queued. */
export function queueImage(context: Excel.RequestContext, plan: Plan, sealKey: string): Image {
  const { workbook } = context;
  const blocks = (plan.touched ?? []).map((touched): Block => {
    const sheet = workbook.worksheets.getItem(touched.sheet).load("id");
    const range = sheet
      .getRange(formatAddress(touched.area))
      .load(touched.withFormats === true ? "values,formulas,numberFormat" : "values,formulas");
    return { touched, sheet, range };
  });
  const guards = (plan.guards ?? []).map(({ sheet, area, planned }) => ({
    planned,
    range: workbook.worksheets.getItem(sheet).getRange(formatAddress(area)).load("values,formulas"),
  }));
  const tables = (plan.tables ?? []).map(({ name, area }) => {
    const table = workbook.tables.getItem(name).load("id,name,worksheet/id");
    const filter = table.autoFilter.load("enabled,isDataFiltered,criteria");
    return { name, area, table, filter, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  const names = (plan.names ?? []).map((name) => ({ name, item: workbook.names.getItemOrNullObject(name).load("formula") }));
  const settings = [...(plan.settings ?? []), sealKey].map((key) => ({
    key,
    item: workbook.settings.getItemOrNullObject(key).load("value"),
  }));
  const isTableFiltered = ({ filter }: (typeof tables)[number]): boolean => filter.isDataFiltered;
  return {
    isAsPlanned: () =>
      blocks.every(({ touched: { planned }, range }) => planned === undefined || isSame(planned, contentsOf(range))) &&
      guards.every(({ planned, range }) => isSame(planned, contentsOf(range))) &&
      tables.every(({ area, range }) => formatAddress(area) === formatAddress(areaOf(range))),
    filters: () => tables.filter(isTableFiltered).flatMap(({ name, filter }) => reapply(name, filter)),
    restore: async (fresh, ran) => {
      const added = ran
        .flatMap(({ adds }) => adds ?? [])
        .map((name) => fresh.workbook.worksheets.getItemOrNullObject(name).load("visibility"));
      const now = names.map(({ name }) => fresh.workbook.names.getItemOrNullObject(name).load("formula"));
      const kept = settings.map(({ key }) => fresh.workbook.settings.getItemOrNullObject(key).load("value"));
      const touchedSheets = new Map(blocks.map(({ sheet }) => [sheet.id, fresh.workbook.worksheets.getItem(sheet.id)]));
      const half = (plan.newTables ?? []).map((name) => fresh.workbook.tables.getItemOrNullObject(name).load("id"));
      await fresh.sync();
      takeOutRows(
        fresh,
        ran.flatMap(({ inserts }) => inserts ?? []),
        blocks,
      );
      for (const sheet of added) if (!sheet.isNullObject) deleteSheet(sheet);
      for (const table of half) if (!table.isNullObject) table.delete();
      for (const { table, range } of tables) fresh.workbook.tables.getItem(table.id).resize(formatAddress(areaOf(range)));
      for (const block of blocks) putBack(touchedSheets.get(block.sheet.id), block);
      names.forEach(({ item }, index) => {
        restoreName(now[index], item);
      });
      settings.forEach(({ key, item }, index) => {
        if (!item.isNullObject) fresh.workbook.settings.add(key, item.value);
        else if (kept[index]?.isNullObject === false) kept[index].delete();
      });
      for (const { apply } of tables.filter(isTableFiltered).flatMap(({ table, filter }) => reapply(table.id, filter))) apply(fresh);
      await fresh.sync();
    },
  };
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

/** In the opposite order, so that each position holds when its turn comes. */
function takeOutRows(context: Excel.RequestContext, inserted: readonly Rows[], blocks: readonly Block[]): void {
  const idOf = new Map(blocks.map(({ touched, sheet }) => [touched.sheet, sheet.id]));
  for (const rows of [...inserted].reverse()) wholeRows(context, { ...rows, sheet: idOf.get(rows.sheet) ?? rows.sheet }).delete("Up");
}

function putBack(sheet: Excel.Worksheet | undefined, { touched, range }: Block): void {
  if (sheet === undefined) return;
  const cells = sheet.getRange(formatAddress(touched.area));
  if (touched.withFormats === true) cells.numberFormat = range.numberFormat;
  cells.formulas = toInputs(contentsOf(range));
}

function restoreName(now: Excel.NamedItem | undefined, before: Excel.NamedItem): void {
  if (now === undefined || now.isNullObject) return;
  if (before.isNullObject) now.delete();
  else if (now.formula !== before.formula) now.formula = before.formula;
}

/** Every column's filter as it was read. */
function reapply(table: string, { criteria }: Excel.AutoFilter): readonly Write[] {
  return criteria.flatMap((each, column) =>
    each === null
      ? []
      : [
          write(({ workbook }) => {
            workbook.tables.getItem(table).columns.getItemAt(column).filter.apply(each);
          }),
        ],
  );
}
