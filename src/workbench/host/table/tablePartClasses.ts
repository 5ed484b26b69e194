import type { Area } from "../../grid/grid";
import { type Book, changeLines, requirePermission, requireUnlocked, tableOf } from "../book";
import { range } from "../range/block";
import { found, invalidArgument, invalidOperation, itemAlreadyExists, notImplemented } from "../wire/hostError";
import { countArgument, members, type Members, type Property, type TableObject, type TablePart, textArgument } from "../wire/object";
import { changeCellLines } from "../range/rangeLines";
import { blockFor, enterCells } from "../range/rangeValues";
import { bodyRows, headerTexts } from "../range/references";
import { filtersOf, readFilter, requireUnfiltered, setFilter } from "./filters";
import { addTableRows, writeHeaders } from "./tableEdits";

function rowCount(book: Book, tableId: string): number {
  return tableOf(book, tableId).area.rows - 1;
}

function rowArea(book: Book, { tableId, index }: TablePart): Area {
  const { area } = tableOf(book, tableId);
  if (index < 0 || index >= area.rows - 1) throw invalidArgument(`the table has no row ${String(index)}`);
  return { ...area, row: area.row + 1 + index, rows: 1 };
}

function columnArea(book: Book, { tableId, index }: TablePart): Area {
  const { area } = tableOf(book, tableId);
  if (index < 0 || index >= area.columns) throw invalidArgument(`the table has no column ${String(index)}`);
  return { ...area, column: area.column + index, columns: 1 };
}

/** Values of a row or column, read and entered like those of a range. */
function partValues(areaOf: (book: Book, part: TablePart) => Area): Property<TablePart> {
  return {
    read: (part, book) =>
      book.grid.read(tableOf(book, part.tableId).sheetId, areaOf(book, part)).map((row) => row.map(({ value }) => value)),
    write: (part, value, book) => {
      const { sheetId } = tableOf(book, part.tableId);
      const area = areaOf(book, part);
      requireUnlocked(book, sheetId, area);
      enterCells(book, sheetId, area, blockFor(area, value, "values"));
    },
  };
}

const rows: Members<TableObject> = {
  properties: { count: { read: ({ tableId }, book) => rowCount(book, tableId) } },
  items: ({ tableId }, book) => Array.from({ length: rowCount(book, tableId) }, (_, index) => rowObject(tableId, index)),
  methods: {
    add: ({ tableId }, [index, values], book) => addRows(book, tableId, index, values),
    getCount: ({ tableId }, _, book) => rowCount(book, tableId),
    getItemAt: ({ tableId }, [index], book) => {
      const row = rowObject(tableId, countArgument(index, "index"));
      rowArea(book, row);
      return row;
    },
  },
};

function rowObject(tableId: string, index: number): TablePart {
  return { className: "TableRow", tableId, index };
}

function addRows(book: Book, tableId: string, at: unknown, values: unknown): TablePart {
  const count = rowCount(book, tableId);
  const index = at === null || at === undefined || at === -1 ? count : countArgument(at, "index");
  if (index < 0 || index > count) throw invalidArgument(`the table has ${String(count)} rows, no place ${String(index)}`);
  const { sheetId, area } = tableOf(book, tableId);
  const block = asRows(values, area.columns);
  const isFirst = count === 1 && index === 1 && isBlankRow(book, tableId);
  const added = isFirst && block.length === 1 ? rowArea(book, rowObject(tableId, 0)) : addTableRows(book, tableId, index, block.length);
  requireUnlocked(book, sheetId, added);
  enterCells(book, sheetId, added, blockFor(added, block, "values"));
  return rowObject(tableId, added.row - tableOf(book, tableId).area.row - 1);
}

/** A table without data keeps one blank row, which the first added row fills. */
function isBlankRow(book: Book, tableId: string): boolean {
  const [row = []] = book.grid.read(tableOf(book, tableId).sheetId, rowArea(book, rowObject(tableId, 0)));
  return row.every(({ value, formula }) => value === "" && formula === undefined);
}

function asRows(values: unknown, columns: number): readonly (readonly unknown[])[] {
  if (values === null || values === undefined) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values as unknown)];
  const given = values as readonly unknown[]; // Array.isArray leaves the element type open
  return given.every((row) => Array.isArray(row)) ? (given as readonly (readonly unknown[])[]) : [given]; // rows checked just before
}

const row: Members<TablePart> = {
  properties: { index: { read: ({ index }) => index }, values: partValues(rowArea) },
  methods: {
    getRange: (part, _, book) => range(book, tableOf(book, part.tableId).sheetId, rowArea(book, part)),
    delete: (part, _, book) => {
      const { sheetId, area } = tableOf(book, part.tableId);
      const place = rowArea(book, part);
      if (area.rows === 2) {
        requireUnlocked(book, sheetId, place);
        book.grid.clear(sheetId, place, "Contents");
        return;
      }
      requireUnfiltered(book, sheetId, place);
      changeCellLines(book, sheetId, place, "Up");
      const shrunk = { ...area, rows: area.rows - 1 };
      if (tableOf(book, part.tableId).area.rows !== shrunk.rows) book.grid.changeTable(part.tableId, { area: shrunk });
    },
  },
};

const columns: Members<TableObject> = {
  properties: { count: { read: ({ tableId }, book) => tableOf(book, tableId).area.columns } },
  items: ({ tableId }, book) => Array.from({ length: tableOf(book, tableId).area.columns }, (_, index) => columnObject(tableId, index)),
  methods: {
    add: ({ tableId }, [index, values, name], book) => addColumn(book, tableId, index, values, name),
    getCount: ({ tableId }, _, book) => tableOf(book, tableId).area.columns,
    getItem: ({ tableId }, [key], book) => found(findColumn(book, tableId, key), `the column ${String(key)}`),
    getItemOrNullObject: ({ tableId }, [key], book) => findColumn(book, tableId, key),
    getItemAt: ({ tableId }, [index], book) => {
      const column = columnObject(tableId, countArgument(index, "index"));
      columnArea(book, column);
      return column;
    },
  },
};

function columnObject(tableId: string, index: number): TablePart {
  return { className: "TableColumn", tableId, index };
}

/** By name, or by id: ids count from 1. */
function findColumn(book: Book, tableId: string, key: unknown): TablePart | null {
  const table = tableOf(book, tableId);
  const index = typeof key === "number" ? key - 1 : headerTexts(book, table).indexOf(textArgument(key, "key").toLowerCase());
  return index < 0 || index >= table.area.columns ? null : columnObject(tableId, index);
}

function addColumn(book: Book, tableId: string, at: unknown, values: unknown, name: unknown): TablePart {
  const { sheetId, area } = tableOf(book, tableId);
  requirePermission(book, sheetId, "allowInsertColumns");
  const index = at === null || at === undefined || at === -1 ? area.columns : countArgument(at, "index");
  if (index < area.columns) throw notImplemented("TableColumnCollection.add in the middle of a table");
  const added: Area = { ...area, column: area.column + area.columns, columns: 1 };
  const isFree = book.grid.read(sheetId, added).every(([cell]) => cell?.value === "" && cell.formula === undefined);
  if (!isFree) throw notImplemented("TableColumnCollection.add beside other cells");
  if (values !== null && values !== undefined) enterCells(book, sheetId, added, blockFor(added, values, "values"));
  if (name !== null && name !== undefined) book.grid.write(sheetId, { ...added, rows: 1 }, [[{ value: textArgument(name, "name") }]]);
  const grown = { ...area, columns: area.columns + 1 };
  writeHeaders(book, sheetId, { ...grown, rows: 1 });
  book.grid.changeTable(tableId, { area: grown });
  return columnObject(tableId, index);
}

const column: Members<TablePart> = {
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { read: ({ index }) => index + 1 },
    index: { read: ({ index }) => index },
    name: {
      read: (part, book) => headerText(book, part),
      write: (part, value, book) => {
        renameColumn(book, part, textArgument(value, "name"));
      },
    },
    values: partValues(columnArea),
  },
  children: { filter: (part): TablePart => ({ ...part, className: "Filter" }) },
  methods: {
    getRange: (part, _, book) => columnRange(book, part, (area) => area),
    getHeaderRowRange: (part, _, book) => columnRange(book, part, (area) => ({ ...area, rows: 1 })),
    getDataBodyRange: (part, _, book) => columnRange(book, part, (area) => ({ ...area, ...bodyRows(area) })),
    delete: (part, _, book) => {
      const { sheetId, area } = tableOf(book, part.tableId);
      if (area.columns === 1) throw invalidOperation("a table keeps at least one column");
      const place = columnArea(book, part);
      if (part.index < area.columns - 1) {
        changeLines(book, sheetId, { line: "column", at: place.column, count: -1 });
        return;
      }
      requireUnlocked(book, sheetId, place);
      book.grid.changeTable(part.tableId, { area: { ...area, columns: area.columns - 1 } });
      book.grid.clear(sheetId, place, "All");
    },
  },
};

function columnRange(book: Book, part: TablePart, of: (area: Area) => Area): unknown {
  return range(book, tableOf(book, part.tableId).sheetId, of(columnArea(book, part)));
}

function headerText(book: Book, part: TablePart): string {
  const [[cell] = []] = book.grid.read(tableOf(book, part.tableId).sheetId, { ...columnArea(book, part), rows: 1 });
  return cell?.text ?? "";
}

function renameColumn(book: Book, part: TablePart, name: string): void {
  const table = tableOf(book, part.tableId);
  const other = headerTexts(book, table).indexOf(name.toLowerCase());
  if (other >= 0 && other !== part.index) throw itemAlreadyExists(`the column ${name}`);
  const header = { ...columnArea(book, part), rows: 1 };
  requireUnlocked(book, table.sheetId, header);
  book.grid.write(table.sheetId, header, [[{ value: name }]]);
}

const filter: Members<TablePart> = {
  properties: { criteria: { read: ({ tableId, index }, book) => filtersOf(book, tableId)[index] ?? null } },
  methods: {
    apply: ({ tableId, index }, [criteria], book) => {
      setFilter(book, tableId, index, readFilter(criteria));
    },
    applyValuesFilter: ({ tableId, index }, [values], book) => {
      setFilter(book, tableId, index, readFilter({ filterOn: "Values", values }));
    },
    applyCustomFilter: ({ tableId, index }, [criterion1, criterion2, operator], book) => {
      setFilter(book, tableId, index, readFilter({ filterOn: "Custom", criterion1, criterion2, operator }));
    },
    clear: ({ tableId, index }, _, book) => {
      setFilter(book, tableId, index, null);
    },
  },
};

export const tablePartClasses = {
  Filter: members(filter),
  TableRowCollection: members(rows),
  TableRow: members(row),
  TableColumnCollection: members(columns),
  TableColumn: members(column),
};
