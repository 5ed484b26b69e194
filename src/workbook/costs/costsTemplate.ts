import { recognizeFields, type TableField } from "../../core/sheet/field";
import { columnOf } from "../../core/feature/columnMap";
import { costFields, volumeFields } from "../../core/money/costFields";
import { fail, ok, type Result } from "../../core/result";
import { formatAddress } from "../../core/sheet/address";
import { planAssumptions } from "../assumptions/assumptionsSheet";
import { type Catalog, rangeAt, type TableEntry } from "../excel/catalog";
import { linkToArea } from "../excel/cellLink";
import { bytesOf, type Content, toCells, toInputs } from "../excel/content";
import { costRow, type CostTables, volumeRow } from "./formulas";
import { missingRows, type StandingTable } from "./missing";
import { type ColumnLook, costLooks, styleBody, styleTop, volumeLooks } from "./style";
import { bodyOf, findCosts } from "./costsSheet";
import type { FeatureSheet } from "../features/featureSheet";
import { allNames, freeName } from "../excel/freeName";
import { readAll } from "../portfolio";
import { type Done, type Outcome, protectedSheet, protectedWorkbook, type Refusal } from "../excel/refusal";
import { removeSheet } from "../roadmap/writeNew";
import { plural } from "../page/words";
import { serialDate } from "../../core/sheet/serialDate";
import { inWorkbook, type Write, write, writeAllOrNothing } from "../excel/session";

const headerRow = 4;

/**
 * Add the tables Volumes and Costs, or the rows they lack: for one feature by its ID, or for all. Rows that stand there are kept.
 *
 * Cost     four round trips, whatever the number of rows
 */
export function setUpCosts(only?: string): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features: sheet, assumptions } = await readAll(context);
    if (sheet === undefined)
      return fail({ message: "No feature sheet was found.", cure: "Nothing was written. Choose your table as the feature sheet." });
    const entries = findCosts(catalog);
    const [volumes, costs] = [queueStanding(context, entries.volumes), queueStanding(context, entries.costs)];
    const plan = planAssumptions(context, catalog);
    if (!plan.ok) return plan;
    await context.sync();
    const wanted = sheet.features.filter(({ id }) => only === undefined || id === only);
    const missing = missingRows(wanted, sheet.features, assumptions.assumptions, { volumes: volumes(), costs: costs() });
    if (missing.volumes.length + missing.costs.length === 0) return ok({ message: nothingMissing(missing.untold) });
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
    const refusal = refusalOf(catalog, parts);
    if (refusal !== undefined) return fail(refusal);
    await writeAllOrNothing(context, [...plan.value.writes, ...parts.map((each) => writePart(context, each))], async (fresh) => {
      for (const each of [...parts].reverse()) await takeBack(fresh, each);
      await plan.value.restore(fresh);
    });
    return ok(done(parts, missing.untold, tables.volumes));
  });
}

interface Part {
  readonly entry: TableEntry | undefined;
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly top: readonly (readonly Content[])[];
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

const volumesTop = [
  ["Volumes"],
  [
    "What each feature is asked for, and what a unit of it costs. Blue cells are yours; the others are formulas: type over one where you know better.",
  ],
  [currencyLine("Enter the likely volume of the first month; low, high, growth and tokens follow Assumptions.")],
];

const costsTop = [
  ["Costs"],
  ["What each strategy costs, a row a feature and strategy. Every number follows Volumes and Assumptions until you type an offer over it."],
  [currencyLine("The pane compares them on the tab Strategy.")],
];

function refusalOf(catalog: Catalog, parts: readonly Part[]): Refusal | undefined {
  if (parts.some(({ entry }) => entry === undefined) && !catalog.canAddSheets) return protectedWorkbook();
  const locked = parts.find(
    ({ entry, sheet }) => entry !== undefined && catalog.sheets.some(({ name, isProtected }) => name === sheet && isProtected),
  );
  return locked === undefined ? undefined : protectedSheet(locked.sheet);
}

function writePart(context: Excel.RequestContext, { entry, table, sheet, headers, top, looks, rows }: Part): Write {
  return write(() => {
    if (entry !== undefined) {
      const { area } = entry;
      context.workbook.tables.getItem(entry.name).rows.add(undefined, toInputs(rows));
      const below = { ...area, row: area.row + area.rows, rows: rows.length };
      styleBody(context.workbook.worksheets.getItem(sheet), below, looks);
      return;
    }
    const page = context.workbook.worksheets.add(sheet);
    const area = { row: headerRow, column: 0, rows: Math.max(1, rows.length) + 1, columns: headers.length };
    const body = { ...area, row: headerRow + 1, rows: area.rows - 1 };
    page.getRangeByIndexes(0, 0, top.length, 1).formulas = toInputs(top);
    page.getRange(formatAddress({ ...area, rows: 1 })).values = [[...headers]];
    const added = page.tables.add(formatAddress(area), true);
    added.name = table;
    added.style = "TableStyleLight1";
    added.showBandedRows = false;
    if (rows.length > 0) page.getRange(formatAddress(body)).formulas = toInputs(rows);
    styleTop(page, area, looks);
    styleBody(page, body, looks);
  }, bytesOf(rows));
}

/** Undo a half-written part: our sheet, or the rows below those that stood. */
async function takeBack(context: Excel.RequestContext, { entry, sheet, rows }: Part): Promise<void> {
  if (entry === undefined) {
    await removeSheet(context, sheet);
    return;
  }
  const standing = context.workbook.tables.getItem(entry.name).getRange().load("rowCount");
  await context.sync();
  const added = standing.rowCount - entry.area.rows;
  if (added !== rows.length) return;
  rangeAt(context, sheet, { ...entry.area, row: entry.area.row + entry.area.rows, rows: added }).delete("Up");
  await context.sync();
}

function nothingMissing(untold: number): string {
  return untold === 0
    ? "Every strategy that is in has its row already; nothing was written."
    : `${plural(untold, "feature")} ${untold === 1 ? "has" : "have"} no strategy to cost yet; nothing was written. Fill in stage and the six ratings.`;
}

function done(parts: readonly Part[], untold: number, volumes: string): Done {
  const counts = parts.map(({ table, rows }) => `${plural(rows.length, "row")} in ${table}`).join(" and ");
  const first = parts.find(({ table }) => table === volumes) ?? parts[0];
  const row = first?.entry === undefined ? headerRow + 1 : first.entry.area.row + first.entry.area.rows;
  const column = first === undefined ? 0 : Math.max(0, first.headers.indexOf(labelOfLikely));
  return {
    message: `${counts} added. Enter the likely volume of each feature; what you type over a formula is kept.`,
    ...(untold === 0 ? {} : { details: `${plural(untold, "feature")} without a strategy left out.` }),
    ...(first === undefined
      ? {}
      : { link: linkToArea(first.sheet, { row, column: (first.entry?.area.column ?? 0) + column, rows: 1, columns: 1 }) }),
  };
}

const labelOfLikely = volumeFields.find(({ key }) => key === "likely")?.label ?? "";
