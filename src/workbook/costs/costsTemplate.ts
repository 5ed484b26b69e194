import { counted } from "../../core/sheet/words";
import { columnOf } from "../../core/feature/columnMap";
import { costFields, volumeFields } from "../../core/money/costFields";
import { fail, ok, type Result } from "../../core/result";
import type { Address } from "../../core/sheet/address";
import { recognizeFields, type TableField } from "../../core/sheet/field";
import { serialDate } from "../../core/sheet/serialDate";
import { planAssumptions } from "../assumptions/assumptionsSheet";
import { type Catalog, lockedSheet, rangeAt, type TableEntry } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { type Content, toCells } from "../excel/content";
import { allNames, freeName } from "../excel/freeName";
import { queueGrowth } from "../excel/grow";
import { joinPlans, type Plan } from "../excel/plan";
import { type Done, noFeatureSheet, type Outcome, type Refusal } from "../excel/refusal";
import { writeCells } from "../excel/write";
import type { FeatureSheet } from "../features/featureSheet";
import { dateFormat, oldDates } from "../page/dates";
import { type Page, PageDraft, type TableColumn } from "../page/page";
import { dressRows, newPage, planPage } from "../page/writePage";
import { readAll } from "../portfolio";
import { type ColumnLook, costLooks, tableColumn, volumeLooks } from "./columns";
import { bodyOf, findCosts } from "./costsSheet";
import { costRow, type CostTables, volumeRow } from "./formulas";
import { missingRows, type StandingTable } from "./missing";

const headerRow = 4;

/**
 * Add the tables Volumes and Costs, or the rows they lack: for one feature by its ID, or for all. Rows that stand there are kept.
 *
 * Cost     four round trips, whatever the number of rows
 */
export function setUpCosts(only?: string): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features: sheet, assumptions } = await readAll(context);
    if (sheet === undefined) return fail(noFeatureSheet);
    const entries = findCosts(catalog);
    const [volumes, costs] = [queueStanding(context, entries.volumes), queueStanding(context, entries.costs)];
    const plan = planAssumptions(catalog);
    if (!plan.ok) return plan;
    await context.sync();
    const wanted = sheet.features.filter(({ id }) => only === undefined || id === only);
    const missing = missingRows(wanted, sheet.features, assumptions.assumptions, { volumes: volumes(), costs: costs() });
    if (missing.volumes.length + missing.costs.length === 0) return ok({ done: { message: nothingMissing(missing.untold) } });
    const tables = namesOf(catalog, sheet, entries);
    const today = serialDate(new Date());
    const parts = [
      part(
        entries.volumes,
        tables.volumes,
        volumeFields,
        volumeLooks,
        volumesTop,
        missing.volumes.map((feature) => volumeRow(feature, tables, today)),
      ),
      part(
        entries.costs,
        tables.costs,
        costFields,
        costLooks,
        costsTop,
        missing.costs.map(({ feature, strategy }) => costRow(feature, strategy, tables, today)),
      ),
    ].filter(({ entry, rows }) => entry === undefined || rows.length > 0);
    const queued = parts.map((each) => planPart(context, catalog, each));
    await context.sync();
    const plans: Plan[] = [plan.value.plan];
    for (const each of queued) {
      const planned = each();
      if (!planned.ok) return planned;
      plans.push(planned.value);
    }
    return ok({ plan: joinPlans(...plans), done: done(parts, missing.untold, tables.volumes) });
  });
}

interface Part {
  readonly entry: TableEntry | undefined;
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly top: readonly [string, ...Content[]];
  /** In the order of the headers; undefined for columns of others. */
  readonly looks: readonly (ColumnLook | undefined)[];
  readonly rows: readonly (readonly Content[])[];
}

/** Rows in the order of the table's own columns; columns of others stay blank. */
function part<K extends string>(
  entry: TableEntry | undefined,
  table: string,
  fields: readonly TableField<K>[],
  looks: readonly ColumnLook[],
  top: Part["top"],
  rows: readonly Readonly<Record<K, Content>>[],
): Part {
  const headers = entry?.headers ?? fields.map(({ label }) => label);
  const keys = new Map([...recognizeFields(fields, headers)].map(([key, column]) => [column, key]));
  const cells = rows.map((row) =>
    headers.map((_, column): Content => {
      const key = keys.get(column);
      return key === undefined ? "" : row[key];
    }),
  );
  const lookAt = new Map(fields.map(({ key }, index) => [key, looks[index]]));
  const looksInOrder = headers.map((_, column) => {
    const key = keys.get(column);
    return key === undefined ? undefined : lookAt.get(key);
  });
  return { entry, table, sheet: entry?.sheet ?? table, headers, top, looks: looksInOrder, rows: cells };
}

function queueStanding(context: Excel.RequestContext, table: TableEntry | undefined): () => StandingTable | undefined {
  if (table === undefined) return () => undefined;
  const range = rangeAt(context, table.sheet, bodyOf(table)).load("values");
  return () => ({ headers: table.headers, cells: toCells(range.values) });
}

/** The tables by the names they have, or will have: free among sheets, tables and names. */
function namesOf(catalog: Catalog, { source, columns, headers }: FeatureSheet, entries: ReturnType<typeof findCosts>): CostTables {
  const free = (wanted: string): string => freeName(wanted, allNames(catalog), "");
  const [id, name] = (["id", "feature"] as const).map((field) => headers[columnOf(columns, field) ?? -1]);
  const isPlain = (header: string | undefined): header is string => header !== undefined && header !== "" && !/[[\]#'@]/.test(header);
  return {
    volumes: entries.volumes?.name ?? free("Volumes"),
    costs: entries.costs?.name ?? free("Costs"),
    ...(source.kind === "table" && isPlain(id) && isPlain(name) ? { features: { table: source.name, id, name } } : {}),
  };
}

const currencyLine = (rest: string): Content => ({
  formula: `="Money in whole "&currency&", not in the unit of the feature sheet. ${rest}"`,
});

const volumesTop: Part["top"] = [
  "Volumes",
  "What each feature is asked for, and what a unit of it costs. Blue cells are yours; the others are formulas: type over one where you know better.",
  currencyLine("Enter the likely volume of the first month; low, high, growth and tokens follow Assumptions."),
];

const costsTop: Part["top"] = [
  "Costs",
  "What each strategy costs, a row a feature and strategy. Every number follows Volumes and Assumptions until you type an offer over it.",
  currencyLine("The pane compares them on the tab Strategy."),
];

/** Queue what a part needs to know: a sheet of its own, or rows below those that stand. */
function planPart(context: Excel.RequestContext, catalog: Catalog, part: Part): () => Result<Plan, Refusal> {
  const { entry, table, sheet, rows, headers, looks } = part;
  const columns = headers.map((header, column) => tableColumn(header, looks[column]));
  if (entry === undefined)
    return () => {
      const standing = newPage(catalog, sheet);
      return standing.ok ? planPage(standing.value, costPage(part, columns, table)) : standing;
    };
  const locked = lockedSheet(catalog, sheet);
  if (locked !== undefined) return () => fail(locked);
  const queued = queueGrowth(context, catalog, entry, rows.length);
  return () => {
    const grown = queued();
    if (!grown.ok) return grown;
    const { area, writes, touched, filled } = grown.value;
    const page = new PageDraft();
    for (const [index, column] of columns.entries())
      lookOf(page, { ...area, column: area.column + index, columns: 1 }, column, looks[index]);
    const cells = filled(rows.map((row) => row.map((content, column) => (looks[column] === undefined ? undefined : content))));
    return ok({
      tables: [{ name: entry.name, area: entry.area }],
      touched,
      writes: [...writes, ...writeCells(sheet, area, cells)],
      finish: dressRows(sheet, page.finish()),
    });
  };
}

function costPage({ top, looks, rows }: Part, columns: readonly TableColumn[], table: string): Page {
  const page = new PageDraft();
  page.title(...top);
  const area = page.table(table, { row: headerRow }, columns, rows);
  for (const [index, look] of looks.entries())
    if (look?.format === dateFormat) page.rule(oldDates({ ...area, row: area.row + 1, rows: area.rows - 1, column: index, columns: 1 }));
  page.setWidths(looks.map((look) => look?.width ?? 90));
  page.freeze(headerRow + 1, 2);
  page.setPrint({ orientation: "Landscape", titleRows: `$1:$${String(headerRow + 1)}` });
  return page.finish();
}

/** Rows below those that stand, without their head. */
function lookOf(page: PageDraft, area: Address, { format, look, isNumber, list, header }: TableColumn, own: ColumnLook | undefined): void {
  if (own === undefined) return;
  page.look(area, look ?? "plain", format);
  if (isNumber === true) page.look(area, "number");
  if (list !== undefined) page.check({ area, list, title: header, message: "" });
  if (format === dateFormat) page.rule(oldDates(area));
}

function nothingMissing(untold: number): string {
  return untold === 0
    ? "Every strategy that is in has its row already; nothing was written."
    : `${counted(untold, "feature")} ${untold === 1 ? "has" : "have"} no strategy to cost yet; nothing was written. Fill in stage and the six ratings.`;
}

function done(parts: readonly Part[], untold: number, volumes: string): Done {
  const counts = parts.map(({ table, rows }) => `${counted(rows.length, "row")} in ${table}`).join(" and ");
  const first = parts.find(({ table }) => table === volumes) ?? parts[0];
  const row = first?.entry === undefined ? headerRow + 1 : first.entry.area.row + first.entry.area.rows;
  const column = first === undefined ? 0 : Math.max(0, first.headers.indexOf(labelOfLikely));
  return {
    message: `${counts} added. Enter the likely volume of each feature; what you type over a formula is kept.`,
    ...(untold === 0 ? {} : { details: `${counted(untold, "feature")} without a strategy left out.` }),
    ...(first === undefined
      ? {}
      : { link: linkToArea(first.sheet, { row, column: (first.entry?.area.column ?? 0) + column, rows: 1, columns: 1 }) }),
  };
}

const labelOfLikely = volumeFields.find(({ key }) => key === "likely")?.label ?? "";
