import { type Address, formatAbsolute, formatAddress } from "../../core/sheet/address";
import { fail, ok, type Result } from "../../core/result";
import { type Catalog, isNameLacking, lockedSheet, namedBlocks, rangeAt } from "../excel/catalog";
import { quoteSheet } from "../excel/cellLink";
import { type Contents, isBlankContent, toContents } from "../excel/content";
import { freeName, namesOf } from "../excel/freeName";
import { ownPrefix } from "../excel/ownTables";
import type { Plan } from "../excel/plan";
import { protectedWorkbook, type Refusal } from "../excel/refusal";
import { addSheet, insertRows, type Write, write, writeCells, writeTableBody } from "../excel/write";
import { addNativeChart } from "./nativeChart";
import type { Page } from "./page";
import { addChecks, addRules, addTable, styleSheet } from "./dress";
import { keepInputs } from "./keepInputs";
import { setUpPrint } from "./print";
import { applyLook } from "./style";

/** The sheet that a page goes to, with its cells where it stands already. */
export interface StandingPage {
  readonly sheet: string;
  readonly isThere: boolean;
  /** From A1. */
  readonly cells: Contents;
  /** What was last written there, wherever rows went in since; absent for pages of before. */
  readonly own?: Address;
  /** The hidden name that tells `own`. */
  readonly ownName: string;
  readonly catalog: Catalog;
}

/** Names of sheets hold none of these, and at most this many characters. */
const refusedInNames = /[[\]:*?/\\]/g;
const longestName = 31;

/**
 * Find the sheet of a page by its name.
 *
 * Cost     one round trip where it is there
 */
export async function findPage(context: Excel.RequestContext, catalog: Catalog, wanted: string): Promise<Result<StandingPage, Refusal>> {
  const sheet = wanted.replaceAll(refusedInNames, " ").slice(0, longestName).trim();
  const entry = catalog.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (entry === undefined) return newPage(catalog, sheet);
  const locked = lockedSheet(catalog, entry.name);
  if (locked !== undefined) return fail(locked);
  const base = { sheet: entry.name, isThere: true, catalog, ...ownOf(catalog, entry.name) };
  if (entry.used === undefined) return ok({ ...base, cells: [] });
  const { row, column, rows, columns } = entry.used;
  const range = rangeAt(context, entry.name, { row: 0, column: 0, rows: row + rows, columns: column + columns }).load("values,formulas");
  await context.sync();
  return ok({ ...base, cells: toContents(range.values, range.formulas) });
}

/** A page on a new sheet of this name; refused where no sheet can be added. */
export function newPage(catalog: Catalog, sheet: string): Result<StandingPage, Refusal> {
  if (!catalog.canAddSheets) return fail(protectedWorkbook());
  return ok({ sheet, isThere: false, cells: [], catalog, ...ownOf(catalog, sheet) });
}

/** The name of a page's cells, by where it refers to: it follows a sheet that is renamed and rows that go in. */
function ownOf(catalog: Catalog, sheet: string): Pick<StandingPage, "own" | "ownName"> {
  for (const [name, block] of namedBlocks(catalog))
    if (name.startsWith(ownPrefix) && block.sheet === sheet) return { own: block.area, ownName: name };
  const plain = `${ownPrefix}${sheet.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_")}`;
  return { ownName: freeName(plain, namesOf(catalog.names), "_") };
}

/** Plan to write a page; refused where its sheet holds something else, or its rows were moved. */
export function planPage(standing: StandingPage, page: Page): Result<Plan, Refusal> {
  const { sheet, isThere, cells } = standing;
  const moved = isThere ? page.anchors.find(({ row, column, text }) => cells[row]?.[column] !== text)?.text : undefined;
  if (moved !== undefined) return fail(notOurs(sheet, moved));
  const last = isThere ? lastOwnRow(page, standing) : page.rows;
  const grown = isThere && page.rows > last && hasContent(cells, last) ? page.rows - last : 0;
  const blank = isThere && page.rows < last ? blankBlock({ row: page.rows, column: 0, rows: last - page.rows, columns: page.columns }) : [];
  const { catalog } = standing;
  const isNamed = (wanted: string): boolean => catalog.names.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const isTable = (wanted: string): boolean => catalog.tables.some(({ name }) => name === wanted);
  const wanted = page.names.filter(({ name }) => isNameLacking(catalog, name));
  const whole = { name: standing.ownName, area: { row: 0, column: 0, rows: page.rows, columns: page.columns } };
  const names = page.isTheirs ? wanted : [...wanted, whole];
  const own = { row: 0, column: 0, rows: grown > 0 ? last : Math.max(last, page.rows), columns: page.columns };
  return ok({
    writes: [
      ...(isThere ? [] : [addSheet(sheet)]),
      ...(grown > 0 ? [insertRows({ sheet, at: last, count: grown })] : []),
      ...page.tables.flatMap((table) => addTable(sheet, table, headOf(page, table.area), isTable(table.name))),
      write((context) => {
        for (const { name, area } of names) setName(context, isNamed(name), name, `=${quoteSheet(sheet)}!${formatAbsolute(area)}`);
        if (!page.isTheirs) context.workbook.names.getItem(standing.ownName).visible = false;
      }),
      ...[...page.blocks, ...blank].flatMap(({ area, contents }) =>
        (isBody(page, area) ? writeTableBody : writeCells)(sheet, area, keepInputs(page, area, contents, standing)),
      ),
    ],
    finish: dressPage(sheet, page, isThere),
    names: names.map(({ name }) => name),
    ...(isThere
      ? {
          tables: catalog.tables.filter(({ name }) => page.tables.some((table) => table.name === name)),
          newTables: page.tables.flatMap(({ name }) => (isTable(name) ? [] : name)),
          touched: own.rows === 0 ? [] : [{ sheet, area: own, planned: blockOf(cells, own) }],
        }
      : {}),
  });
}

/** Plan to add a page's cells to what stands on a sheet, where they are blank so far. */
export function planAddition(catalog: Catalog, sheet: string, page: Page): Plan {
  const known = new Set(catalog.names.map(({ name }) => name.toLowerCase()));
  const wanted = page.names.filter(({ name }) => isNameLacking(catalog, name));
  return {
    writes: [
      write((context) => {
        for (const { name, area } of wanted)
          setName(context, known.has(name.toLowerCase()), name, `=${quoteSheet(sheet)}!${formatAbsolute(area)}`);
      }),
      ...page.blocks.flatMap(({ area, contents }) => writeCells(sheet, area, contents)),
    ],
    finish: dressRows(sheet, page),
    names: wanted.map(({ name }) => name),
    touched: page.blocks.map(({ area, contents }) => ({ sheet, area, planned: contents.map((row) => row.map(() => "")) })),
  };
}

/** Looks, rules and checks alone: for rows on a sheet that stands. */
export function dressRows(name: string, page: Page): readonly Write[] {
  const onSheet = (act: (sheet: Excel.Worksheet) => void): Write =>
    write(({ workbook }) => {
      act(workbook.worksheets.getItem(name));
    });
  return [
    onSheet((sheet) => {
      for (const { area, look, format } of page.looks) applyLook(sheet, area, look, format);
    }),
    onSheet((sheet) => {
      addRules(sheet, page);
    }),
    onSheet((sheet) => {
      addChecks(sheet, page.checks);
    }),
  ];
}

/** Everything that is no content, each part apart, so that one that is refused takes nothing along. */
export function dressPage(name: string, page: Page, isThere: boolean): readonly Write[] {
  const onSheet = (act: (sheet: Excel.Worksheet) => void): Write =>
    write(({ workbook }) => {
      act(workbook.worksheets.getItem(name));
    });
  return [
    ...(isThere
      ? []
      : [
          onSheet((sheet) => {
            styleSheet(sheet, page);
          }),
        ]),
    ...dressRows(name, isThere ? { ...page, checks: [] } : page),
    ...page.charts.map((chart) =>
      onSheet((sheet) => {
        addNativeChart(sheet, chart);
      }),
    ),
    ...(isThere
      ? []
      : [
          onSheet((sheet) => {
            freeze(sheet, page.frozen);
          }),
          onSheet((sheet) => {
            setUpPrint(sheet, page.print);
          }),
        ]),
    showSheet(name, page.start),
  ];
}

/** Bring a sheet to the front, with a cell selected. */
export function showSheet(name: string, start: Address = { row: 0, column: 0, rows: 1, columns: 1 }): Write {
  return write(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(name);
    sheet.activate();
    sheet.getRange(formatAddress(start)).select();
  });
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: Page["frozen"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** A name that broke when its sheet was deleted refers to the new cells again. */
export function setName({ workbook }: Excel.RequestContext, isThere: boolean, name: string, formula: string): void {
  if (isThere) workbook.names.getItem(name).formula = formula;
  else workbook.names.add(name, formula);
}

function isBody({ tables }: Page, block: Address): boolean {
  return tables.some(({ area }) => block.row === area.row + 1 && block.column === area.column && block.columns === area.columns);
}

function headOf({ blocks }: Page, table: Address): Contents {
  const block = blocks.find(({ area }) => area.row === table.row && area.column === table.column);
  if (block === undefined) throw new Error(`the table at ${formatAddress(table)} has no head`);
  return block.contents;
}

function notOurs(sheet: string, section: string): Refusal {
  return {
    message: `The sheet ${sheet} does not hold the section ${section} where it was written.`,
    cure: "Nothing was written. Undo what moved its rows, or rename the sheet; then a new one is written.",
    link: { sheet, address: "A1" },
  };
}

/** Rows down to the last one of ours: as remembered, else the last section ends with the first row whose first cell is blank. */
function lastOwnRow({ anchors }: Page, { cells, own }: StandingPage): number {
  if (own !== undefined) return own.row + own.rows;
  let row = anchors.reduce((lowest, anchor) => Math.max(lowest, anchor.row), 0);
  while (!isBlankContent(cells[row]?.[0])) row += 1;
  return row;
}

function hasContent(cells: Contents, from: number): boolean {
  return cells.slice(from).some((row) => row.some((content) => !isBlankContent(content)));
}

function blankBlock(area: Address): Page["blocks"] {
  return [{ area, contents: Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => "")) }];
}

/** A block of cells; what lies outside of them is blank. */
export function blockOf(cells: Contents, { row, column, rows, columns }: Address): Contents {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => cells[row + down]?.[column + across] ?? ""),
  );
}
