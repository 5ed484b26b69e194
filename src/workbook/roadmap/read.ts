import { type Address } from "../../core/sheet/address";
import { type Catalog, type TableEntry } from "../excel/catalog";
import { type Content, type Contents, isBlankContent, isSameContent, toContents } from "../excel/content";
import { type ColumnKey, columnNamed, type SectionKey, sectionKeys, tableName } from "./columns";
import type { StandingLine } from "./keep";
import { type Memory, readMemory } from "./memory";
import { hasTeamHeaders, teamTableName } from "./teams";

/** One table of the roadmap as it stands. */
export interface StandingTable {
  readonly section: SectionKey;
  readonly name: string;
  readonly area: Address;
  readonly headers: readonly string[];
  /** Column of the table (0-based) of each of our columns that is still there. */
  readonly ours: ReadonlyMap<ColumnKey, number>;
  /** Columns the user added. */
  readonly extras: readonly { readonly header: string; readonly column: number }[];
  /** Below the header. */
  readonly body: Contents;
  /** Number formats of its first row. */
  readonly formats: readonly string[];
}

/** The roadmap as it stands on its sheet. */
export interface StandingRoadmap {
  readonly memory: Memory;
  readonly sheet: string;
  readonly isProtected: boolean;
  /** Every used cell of the sheet, from A1. */
  readonly cells: Contents;
  readonly tables: readonly StandingTable[];
  /** Tables of the roadmap that someone deleted or renamed. */
  readonly missing: readonly string[];
  readonly lines: readonly StandingLine[];
  /** The totals by team, where their table stands unchanged. */
  readonly teams?: { readonly name: string; readonly area: Address };
  /** Lines of the memory as stored, to put them back. */
  readonly remembered: readonly unknown[];
}

/** Queue the reading of the roadmap; the result is called after the next round trip. Undefined where there is none. */
export function queueRoadmap(context: Excel.RequestContext, catalog: Catalog): (() => StandingRoadmap) | undefined {
  const memory = readMemory(catalog.memory);
  if (memory === undefined) return undefined;
  const found = sectionKeys.flatMap((section) => {
    const entry = catalog.tables.find(({ name }) => name === tableName(section, memory.suffix));
    return entry === undefined ? [] : [{ section, entry }];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const { sheet } = first.entry;
  const entry = catalog.sheets.find(({ name }) => name === sheet);
  const used = entry?.used ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const whole = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(0, 0, used.row + used.rows, used.column + used.columns)
    .load("values");
  const teams = catalog.tables.find(
    (table) => table.name === teamTableName(memory.suffix) && table.sheet === sheet && hasTeamHeaders(table.headers),
  );
  const reads = found.map(({ section, entry: table }) => queueTable(context, section, table));
  return () => {
    const tables = reads.map((read) => read());
    return {
      memory,
      sheet,
      isProtected: entry?.isProtected === true,
      cells: toContents(whole.values, []),
      tables,
      missing: sectionKeys.filter((key) => !found.some(({ section }) => section === key)).map((key) => tableName(key, memory.suffix)),
      lines: tables.flatMap(linesOf),
      ...(teams === undefined ? {} : { teams: { name: teams.name, area: teams.area } }),
      remembered: catalog.memory,
    };
  };
}

function queueTable(context: Excel.RequestContext, section: SectionKey, entry: TableEntry): () => StandingTable {
  const body = context.workbook.tables.getItem(entry.name).getDataBodyRange().load("values,formulas");
  const first = body.getRow(0).load("numberFormat");
  return () => {
    const named = entry.headers.map((header, column) => ({ header, column, ours: columnNamed(header, section) }));
    return {
      section,
      name: entry.name,
      area: entry.area,
      headers: entry.headers,
      ours: new Map(named.flatMap(({ ours, column }) => (ours === undefined ? [] : [[ours.key, column] as const]))),
      extras: named.filter(({ ours }) => ours === undefined).map(({ header, column }) => ({ header, column })),
      body: toContents(body.values, body.formulas),
      formats: (first.numberFormat[0] ?? []).map(String),
    };
  };
}

/** The rows of a table that hold a feature or anything typed. */
function linesOf(table: StandingTable): readonly StandingLine[] {
  const { section, area, ours, extras, body } = table;
  const fills = fillsOf(table);
  return body.flatMap((row, index) => {
    const cell = (key: ColumnKey): Content => row[ours.get(key) ?? -1] ?? "";
    const own = extras.flatMap(({ header, column }) => (isBlankContent(row[column]) ? [] : [[header, row[column] ?? ""] as const]));
    const hasOwnText = own.some(([header, content]) => !isSameContent(content, fills.get(header) ?? ""));
    if (!hasOwnText && [...ours.values()].every((column) => isBlankContent(row[column]))) return [];
    const id = isBlankContent(cell("id")) ? cell("feature") : cell("id");
    return [
      {
        section,
        row: area.row + 1 + index,
        id: typeof id === "object" ? id.formula : String(id),
        feature: cell("feature"),
        owner: cell("owner"),
        notes: cell("notes"),
        values: Object.fromEntries([...ours.keys()].map((key) => [key, cell(key)])),
        extras: new Map(own),
        hasOwnText,
      },
    ];
  });
}

/** Columns of the user that hold one formula in every row: a new feature gets it too, as in any table. */
export function fillsOf({ extras, body }: StandingTable): ReadonlyMap<string, Content> {
  const fills = new Map<string, Content>();
  for (const { header, column } of extras) {
    const cells = body.map((row) => row[column] ?? "");
    const [first] = cells;
    if (typeof first !== "object" || !cells.every((cell) => typeof cell === "object" && cell.formula === first.formula)) continue;
    // One row tells nothing, unless its formula reads its own row as a column's formula does.
    if (cells.length > 1 || /\[(#This Row\]|@)/.test(first.formula)) fills.set(header, first);
  }
  return fills;
}
