import type { Area, GridTable } from "../grid/grid";
import { intersection } from "./areas";
import { type Book, findTable, range, requirePermission, requireUnlocked, tableOf } from "./book";
import { found, HostError, invalidArgument, itemAlreadyExists, itemNotFound, notImplemented } from "./hostError";
import {
  countArgument,
  fixed,
  flagArgument,
  type HostObject,
  isRange,
  members,
  type Members,
  type TableObject,
  textArgument,
} from "./object";
import { bodyRows, findReference, type Place } from "./references";
import { makeRoomBelow } from "./tableRoom";
import { sheetObject } from "./worksheetClasses";

/** All tables of the workbook, or of one sheet. */
interface TablesObject extends HostObject {
  readonly sheetId?: string;
}

function tableObject(tableId: string): TableObject {
  return { className: "Table", tableId };
}

function listed(book: Book, { sheetId }: TablesObject): readonly GridTable[] {
  return book.grid.tables().filter((table) => sheetId === undefined || table.sheetId === sheetId);
}

function findListed(book: Book, tables: TablesObject, key: unknown): TableObject | null {
  const table = findTable(book, key);
  return table === undefined || !listed(book, tables).some(({ id }) => id === table.id) ? null : tableObject(table.id);
}

function placeOf(book: Book, { sheetId = book.grid.activeSheet() }: TablesObject, given: unknown): Place {
  return isRange(given)
    ? { sheetId: given.sheetId, area: given.live.area() }
    : findReference(book, textArgument(given, "address"), sheetId);
}

const tables: Members<TablesObject> = {
  properties: { count: { read: (object, book) => listed(book, object).length } },
  items: (object, book) => listed(book, object).map(({ id }) => tableObject(id)),
  methods: {
    add: (object, [address, hasHeaders], book) => {
      if (!flagArgument(hasHeaders, "hasHeaders")) throw notImplemented("TableCollection.add without headers");
      return tableObject(addTable(book, placeOf(book, object, address)));
    },
    getCount: (object, _, book) => listed(book, object).length,
    getItem: (object, [key], book) => found(findListed(book, object, key), `the table ${String(key)}`),
    getItemOrNullObject: (object, [key], book) => findListed(book, object, key),
    getItemAt: (object, [index], book) =>
      tableObject(found(listed(book, object)[countArgument(index, "index")], `table ${String(index)}`).id),
  },
};

function addTable(book: Book, { sheetId, area }: Place): string {
  requireUnlocked(book, sheetId, area);
  requireNoOverlap(book, sheetId, area);
  const body = area.rows === 1 ? { ...area, rows: 2 } : area;
  writeHeaders(book, sheetId, { ...body, rows: 1 });
  const name = freeTableName(book);
  return book.grid.addTable({ name, sheetId, area: body, style: "TableStyleMedium2", showsBands: true, showsFilter: true });
}

function requireNoOverlap(book: Book, sheetId: string, area: Area, own?: string): void {
  const other = book.grid
    .tables()
    .find((table) => table.id !== own && table.sheetId === sheetId && intersection(table.area, area) !== undefined);
  if (other !== undefined) throw invalidArgument(`a table can't overlap another table, ${other.name}`);
  const merged = book.grid.merges(sheetId).some((one) => intersection(one, area) !== undefined);
  if (merged) throw invalidArgument("a table can't hold merged cells");
}

function freeTableName(book: Book): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${String(number)}`;
    if (findTable(book, name) === undefined) return name;
  }
}

/** Headers are texts and differ from each other: Excel writes what is missing and numbers what is double. */
export function writeHeaders(book: Book, sheetId: string, area: Area): void {
  const [cells = []] = book.grid.read(sheetId, area);
  const taken = new Set<string>();
  const headers = cells.map(({ text }, index) => {
    const base = text === "" ? `Column${String(index + 1)}` : text;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = base + String(number);
    taken.add(name.toLowerCase());
    return name;
  });
  const isCurrent = cells.every(({ value, formula }, index) => value === headers[index] && formula === undefined);
  if (!isCurrent) book.grid.write(sheetId, area, [headers.map((value) => ({ value }))]);
}

/** Refuse what Excel refuses as the name of a table. */
function checkTableName(book: Book, name: string, own: string): string {
  const isAllowed = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  if (!isAllowed) throw invalidArgument(`${JSON.stringify(name)} is no name for a table`);
  const known = findTable(book, name);
  const isTaken =
    (known !== undefined && known.id !== own) || book.grid.names().some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw itemAlreadyExists(`the name ${name}`);
  return name;
}

const table: Members<TableObject> = {
  identity: ({ tableId }) => ({ Id: tableId }),
  properties: {
    id: { read: ({ tableId }) => tableId },
    legacyId: { read: ({ tableId }) => tableId },
    name: {
      read: ({ tableId }, book) => tableOf(book, tableId).name,
      write: ({ tableId }, name, book) => {
        book.grid.changeTable(tableId, { name: checkTableName(book, textArgument(name, "name"), tableId) });
      },
    },
    style: {
      read: ({ tableId }, book) => tableOf(book, tableId).style,
      write: ({ tableId }, style, book) => {
        const name = textArgument(style, "style");
        if (name !== "" && !/^TableStyle(Light|Medium|Dark)\d+$/.test(name)) throw invalidArgument(`there is no table style ${name}`);
        book.grid.changeTable(tableId, { style: name });
      },
    },
    showBandedRows: {
      read: ({ tableId }, book) => tableOf(book, tableId).showsBands,
      write: ({ tableId }, value, book) => {
        book.grid.changeTable(tableId, { showsBands: flagArgument(value, "showBandedRows") });
      },
    },
    showFilterButton: {
      read: ({ tableId }, book) => tableOf(book, tableId).showsFilter,
      write: ({ tableId }, value, book) => {
        book.grid.changeTable(tableId, { showsFilter: flagArgument(value, "showFilterButton") });
      },
    },
    showHeaders: fixed(true, "showHeaders"),
    showTotals: fixed(false, "showTotals"),
    showBandedColumns: fixed(false, "showBandedColumns"),
    highlightFirstColumn: fixed(false, "highlightFirstColumn"),
    highlightLastColumn: fixed(false, "highlightLastColumn"),
  },
  children: {
    rows: (object): TableObject => ({ ...object, className: "TableRowCollection" }),
    columns: (object): TableObject => ({ ...object, className: "TableColumnCollection" }),
    worksheet: ({ tableId }, book) => sheetObject(tableOf(book, tableId).sheetId),
    autoFilter: (object): TableObject => ({ ...object, className: "AutoFilter" }),
  },
  methods: {
    getRange: (object, _, book) => part(book, object, (area) => area),
    getHeaderRowRange: (object, _, book) => part(book, object, (area) => ({ ...area, rows: 1 })),
    getDataBodyRange: (object, _, book) => part(book, object, (area) => ({ ...area, ...bodyRows(area) })),
    getTotalRowRange: () => {
      throw itemNotFound("the table has no total row");
    },
    clearFilters: () => undefined,
    reapplyFilters: () => undefined,
    convertToRange: ({ tableId }, _, book) => {
      const { sheetId, area } = tableOf(book, tableId);
      book.grid.removeTable(tableId);
      return range(book, sheetId, area);
    },
    delete: ({ tableId }, _, book) => {
      const { sheetId, area } = tableOf(book, tableId);
      requireUnlocked(book, sheetId, area);
      book.grid.removeTable(tableId);
      book.grid.clear(sheetId, area, "All");
    },
    resize: (object, [given], book) => {
      resize(book, object, given);
    },
  },
};

function part(book: Book, { tableId }: TableObject, of: (area: Area) => Area): HostObject {
  const { sheetId, area } = tableOf(book, tableId);
  return range(book, sheetId, of(area));
}

function resize(book: Book, { tableId }: TableObject, given: unknown): void {
  const { sheetId, area: before } = tableOf(book, tableId);
  const place = placeOf(book, { className: "TableCollection", sheetId }, given);
  const { area } = place;
  if (place.sheetId !== sheetId || area.row !== before.row || intersection(area, before) === undefined) {
    throw invalidArgument("a table keeps its header row and overlaps its former range when it is resized");
  }
  if (area.rows < 2) throw invalidArgument("a table needs a row below its header");
  requirePermission(book, sheetId, "allowInsertRows");
  requireNoOverlap(book, sheetId, area, tableId);
  writeHeaders(book, sheetId, { ...area, rows: 1 });
  book.grid.changeTable(tableId, { area });
}

/** Make a table longer by some rows before its row `index` (counted below the header); the rows are blank. Gives their area. */
export function addTableRows(book: Book, tableId: string, index: number, count: number): Area {
  const { sheetId, area } = tableOf(book, tableId);
  requirePermission(book, sheetId, "allowInsertRows");
  const at = area.row + 1 + index;
  makeRoomBelow(book, sheetId, { ...area, row: at, rows: count }, index >= area.rows - 1);
  const grown = { ...area, rows: area.rows + count };
  const now = tableOf(book, tableId);
  if (now.area.rows !== grown.rows || now.area.row !== grown.row) book.grid.changeTable(tableId, { area: grown });
  return { ...area, row: at, rows: count };
}

const autoFilter: Members<TableObject> = {
  properties: {
    enabled: { read: ({ tableId }, book) => tableOf(book, tableId).showsFilter },
    isDataFiltered: { read: () => false },
    criteria: { read: () => [] },
  },
  methods: {
    clearCriteria: () => undefined,
    reapply: () => undefined,
    getRange: (object, _, book) => {
      if (!tableOf(book, object.tableId).showsFilter) throw new HostError("ItemNotFound", "The table has no filter.", 404);
      return part(book, object, (area) => area);
    },
    getRangeOrNullObject: (object, _, book) => (tableOf(book, object.tableId).showsFilter ? part(book, object, (area) => area) : null),
  },
};

export const tableClasses = { Table: members(table), TableCollection: members(tables), AutoFilter: members(autoFilter) };
