import type { Area, GridTable } from "../../grid/grid";
import { type Book, findTable, requireUnlocked, tableOf } from "../book";
import { range } from "../range/block";
import { found, HostError, invalidArgument, itemNotFound, notImplemented } from "../wire/hostError";
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
} from "../wire/object";
import { bodyRows, findReference, type Place } from "../range/references";
import { addTable, checkTableName, resizeTable } from "./tableEdits";
import { clearFilters, filtersOf, isFiltered } from "./filters";
import { sheetObject } from "../sheet/worksheetClasses";

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
    clearFilters: ({ tableId }, _, book) => {
      clearFilters(book, tableId);
    },
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
      const { sheetId } = tableOf(book, object.tableId);
      resizeTable(book, object.tableId, placeOf(book, { className: "TableCollection", sheetId }, given));
    },
  },
};

function part(book: Book, { tableId }: TableObject, of: (area: Area) => Area): HostObject {
  const { sheetId, area } = tableOf(book, tableId);
  return range(book, sheetId, of(area));
}

const autoFilter: Members<TableObject> = {
  properties: {
    enabled: { read: ({ tableId }, book) => tableOf(book, tableId).showsFilter },
    isDataFiltered: { read: ({ tableId }, book) => isFiltered(book, tableId) },
    criteria: { read: ({ tableId }, book) => (isFiltered(book, tableId) ? filtersOf(book, tableId) : []) },
  },
  methods: {
    clearCriteria: ({ tableId }, _, book) => {
      clearFilters(book, tableId);
    },
    reapply: () => undefined,
    getRange: (object, _, book) => {
      if (!tableOf(book, object.tableId).showsFilter) throw new HostError("ItemNotFound", "The table has no filter.", 404);
      return part(book, object, (area) => area);
    },
    getRangeOrNullObject: (object, _, book) => (tableOf(book, object.tableId).showsFilter ? part(book, object, (area) => area) : null),
  },
};

export const tableClasses = { Table: members(table), TableCollection: members(tables), AutoFilter: members(autoFilter) };
