import type { Area } from "../grid/grid";
import { formatArea, sheetColumns, sheetRows } from "./address";
import { boundingArea, intersection } from "./areas";
import { type Book, fullAddress, range, rangeOrNull, requirePermission, requireUnlocked, total } from "./book";
import { found, invalidArgument, itemNotFound, notImplemented } from "./hostError";
import {
  type AreasObject,
  choiceArgument,
  countArgument,
  fixed,
  flagArgument,
  isRange,
  members,
  type Members,
  type Property,
  type RangeObject,
  textArgument,
} from "./object";
import { changeCellLines, type ShiftDirection } from "./rangeLines";
import { rangeContents } from "./rangeValues";
import { findReference } from "./references";
import { spillParent, spillingTo } from "./spills";
import { surroundingArea } from "./surroundings";
import { usedRange } from "./usedRange";
import { sheetObject } from "./worksheetClasses";

type Method = (object: RangeObject, given: readonly unknown[], book: Book) => unknown;

/** A range beside this one, by its area. */
function derive(to: (area: Area, given: readonly unknown[]) => Area): Method {
  return ({ sheetId, live }, given, book) => range(book, sheetId, to(live.area(), given));
}

/** Another range on the same sheet: an argument that is a range or an address. */
function otherArea(book: Book, { sheetId }: RangeObject, given: unknown): Area {
  const place = isRange(given)
    ? { sheetId: given.sheetId, area: given.live.area() }
    : findReference(book, textArgument(given, "range"), sheetId);
  if (place.sheetId !== sheetId) throw invalidArgument("the ranges lie on different worksheets");
  return place.area;
}

const positions: Readonly<Record<string, Method>> = {
  getCell: derive((area, [row, column]) => ({
    row: area.row + countArgument(row, "row"),
    column: area.column + countArgument(column, "column"),
    rows: 1,
    columns: 1,
  })),
  getOffsetRange: derive((area, [rows, columns]) => ({
    ...area,
    row: area.row + countArgument(rows, "rowOffset"),
    column: area.column + countArgument(columns, "columnOffset"),
  })),
  getResizedRange: derive((area, [rows, columns]) => ({
    ...area,
    rows: area.rows + countArgument(rows, "deltaRows"),
    columns: area.columns + countArgument(columns, "deltaColumns"),
  })),
  getAbsoluteResizedRange: derive((area, [rows, columns]) => ({
    ...area,
    rows: countArgument(rows, "numRows"),
    columns: countArgument(columns, "numColumns"),
  })),
  getRow: derive((area, [row]) => ({ ...area, row: area.row + countArgument(row, "row"), rows: 1 })),
  getColumn: derive((area, [column]) => ({ ...area, column: area.column + countArgument(column, "column"), columns: 1 })),
  getLastRow: derive((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: derive((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  getLastCell: derive((area) => ({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 })),
  getEntireRow: derive((area) => ({ ...area, column: 0, columns: sheetColumns })),
  getEntireColumn: derive((area) => ({ ...area, row: 0, rows: sheetRows })),
  getRowsAbove: derive((area, [count]) => beside(area, -Number(count ?? 1), "row")),
  getRowsBelow: derive((area, [count]) => beside(area, Number(count ?? 1), "row")),
  getColumnsBefore: derive((area, [count]) => beside(area, -Number(count ?? 1), "column")),
  getColumnsAfter: derive((area, [count]) => beside(area, Number(count ?? 1), "column")),
  getBoundingRect: (object, [other], book) => range(book, object.sheetId, boundingArea(object.live.area(), otherArea(book, object, other))),
  getIntersection: (object, [other], book) =>
    range(book, object.sheetId, found(intersection(object.live.area(), otherArea(book, object, other)), "the ranges share no cell")),
  getIntersectionOrNullObject: (object, [other], book) =>
    rangeOrNull(book, object.sheetId, intersection(object.live.area(), otherArea(book, object, other))),
  getUsedRange: ({ sheetId, live }, [valuesOnly], book) =>
    range(book, sheetId, usedRange(book, sheetId, valuesOnly, live.area()) ?? { ...live.area(), rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: ({ sheetId, live }, [valuesOnly], book) =>
    rangeOrNull(book, sheetId, usedRange(book, sheetId, valuesOnly, live.area())),
  getSurroundingRegion: ({ sheetId, live }, _, book) => range(book, sheetId, surroundingArea(book, sheetId, live.area())),
  getSpillingToRange: ({ sheetId, live }, _, book) =>
    range(book, sheetId, found(spillingTo(book, sheetId, live.area()), "the cell does not spill")),
  getSpillingToRangeOrNullObject: ({ sheetId, live }, _, book) => rangeOrNull(book, sheetId, spillingTo(book, sheetId, live.area())),
  getSpillParent: ({ sheetId, live }, _, book) =>
    range(book, sheetId, found(spillParent(book, sheetId, live.area()), "nothing spills here")),
  getSpillParentOrNullObject: ({ sheetId, live }, _, book) => rangeOrNull(book, sheetId, spillParent(book, sheetId, live.area())),
};

/** Whole lines beside an area: `count` of them, before it where negative. */
function beside(area: Area, count: number, line: "row" | "column"): Area {
  if (!Number.isInteger(count) || count === 0) throw invalidArgument("count must be a whole number other than 0");
  const before = -count;
  if (line === "row") return { ...area, row: count > 0 ? area.row + area.rows : area.row - before, rows: Math.abs(count) };
  return { ...area, column: count > 0 ? area.column + area.columns : area.column - before, columns: Math.abs(count) };
}

const changes: Readonly<Record<string, Method>> = {
  clear: ({ sheetId, live }, [applyTo], book) => {
    const what = choiceArgument(applyTo ?? "All", ["All", "Contents", "Formats"], "applyTo");
    if (what !== "Formats") requireUnlocked(book, sheetId, live.area());
    if (what !== "Contents") requirePermission(book, sheetId, "allowFormatCells");
    book.grid.clear(sheetId, live.area(), what);
  },
  delete: ({ sheetId, live }, [shift], book) => {
    changeCellLines(book, sheetId, live.area(), choiceArgument(shift, ["Up", "Left"], "shift"));
  },
  insert: ({ sheetId, live }, [shift], book) => {
    const area = live.area();
    changeCellLines(book, sheetId, area, choiceArgument(shift, ["Down", "Right"] satisfies ShiftDirection[], "shift"));
    return range(book, sheetId, area);
  },
  merge: ({ sheetId, live }, [across], book) => {
    requirePermission(book, sheetId, "allowFormatCells");
    const area = live.area();
    const rows = across === true ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 })) : [area];
    for (const row of rows) book.grid.merge(sheetId, row);
  },
  unmerge: ({ sheetId, live }, _, book) => {
    requirePermission(book, sheetId, "allowFormatCells");
    book.grid.unmerge(sheetId, live.area());
  },
  select: ({ sheetId, live }, _, book) => {
    if (book.grid.activeSheet() !== sheetId) book.grid.activate(sheetId);
    book.grid.select(sheetId, live.area());
  },
  calculate: () => undefined,
  getMergedAreasOrNullObject: ({ sheetId, live }, _, book): AreasObject | null => {
    const merged = book.grid.merges(sheetId).filter((area) => intersection(area, live.area()) !== undefined);
    return merged.length === 0 ? null : { className: "RangeAreas", sheetId, areas: merged.map((area) => book.live.hold(sheetId, area)) };
  },
  _KeepReference: ({ live }, _, book) => {
    book.live.keep(live);
  },
  _ValidateArraySize: ({ live }, [rows, columns]) => {
    const area = live.area();
    if (rows !== area.rows || columns !== area.columns) {
      throw invalidArgument("the number of rows or columns in the input array doesn't match the size or dimensions of the range");
    }
  },
};

const measures: Readonly<Record<string, Property<RangeObject>>> = {
  address: { read: ({ sheetId, live }, book) => fullAddress(book, sheetId, live.area()) },
  addressLocal: { read: ({ sheetId, live }, book) => fullAddress(book, sheetId, live.area()) },
  rowIndex: { read: ({ live }) => live.area().row },
  columnIndex: { read: ({ live }) => live.area().column },
  rowCount: { read: ({ live }) => live.area().rows },
  columnCount: { read: ({ live }) => live.area().columns },
  cellCount: { read: ({ live }) => cellCount(live.area()) },
  isEntireRow: { read: ({ live }) => live.area().columns === sheetColumns },
  isEntireColumn: { read: ({ live }) => live.area().rows === sheetRows },
  left: { read: ({ sheetId, live }, book) => total(live.area().column, (index) => book.grid.columnWidth(sheetId, index)) },
  top: { read: ({ sheetId, live }, book) => total(live.area().row, (index) => book.grid.rowHeight(sheetId, index)) },
  width: {
    read: ({ sheetId, live }, book) => total(live.area().columns, (index) => book.grid.columnWidth(sheetId, live.area().column + index)),
  },
  height: { read: ({ sheetId, live }, book) => total(live.area().rows, (index) => book.grid.rowHeight(sheetId, live.area().row + index)) },
  hidden: {
    read: (object, book) => mixed([hiddenLines(object, "row", book), hiddenLines(object, "column", book)].map((one) => one === true)),
  },
  rowHidden: { read: (object, book) => hiddenLines(object, "row", book), write: hide("row") },
  columnHidden: { read: (object, book) => hiddenLines(object, "column", book), write: hide("column") },
  hasSpill: {
    read: ({ sheetId, live }, book) =>
      spillingTo(book, sheetId, live.area()) !== undefined || spillParent(book, sheetId, live.area()) !== undefined,
  },
  style: fixed("Normal", "style"),
};

/** Excel gives -1 for a count beyond 2 147 483 647. */
function cellCount({ rows, columns }: Area): number {
  const count = rows * columns;
  return count > 2_147_483_647 ? -1 : count;
}

function mixed(values: readonly boolean[]): boolean | null {
  if (values.every(Boolean)) return true;
  return values.some(Boolean) ? null : false;
}

const mostLinesRead = 5_000;

function hiddenLines({ sheetId, live }: RangeObject, line: "row" | "column", book: Book): boolean | null {
  const area = live.area();
  const [start, count] = line === "row" ? [area.row, area.rows] : [area.column, area.columns];
  return mixed(Array.from({ length: Math.min(count, mostLinesRead) }, (_, index) => book.grid.isHidden(sheetId, line, start + index)));
}

function hide(line: "row" | "column"): (object: RangeObject, value: unknown, book: Book) => void {
  return ({ sheetId, live }, value, book) => {
    requirePermission(book, sheetId, line === "row" ? "allowFormatRows" : "allowFormatColumns");
    const area = live.area();
    const [start, count] = line === "row" ? [area.row, area.rows] : [area.column, area.columns];
    if (count > mostLinesRead && count < sheetColumns) throw notImplemented(`hiding ${formatArea(area)}`);
    book.grid.setHidden(sheetId, line, start, count, flagArgument(value, `${line}Hidden`));
  };
}

const rangeMembers: Members<RangeObject> = {
  identity: ({ live }, book) => {
    const id = book.live.idOf(live);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  properties: { ...measures, ...rangeContents },
  children: {
    worksheet: ({ sheetId }) => sheetObject(sheetId),
    format: ({ sheetId, live }): AreasObject => ({ className: "RangeFormat", sheetId, areas: [live] }),
    conditionalFormats: ({ sheetId, live }): AreasObject => ({ className: "ConditionalFormatCollection", sheetId, areas: [live] }),
    dataValidation: ({ sheetId, live }): AreasObject => ({ className: "DataValidation", sheetId, areas: [live] }),
  },
  methods: { ...positions, ...changes },
};

const areasMembers: Members<AreasObject> = {
  properties: {
    address: { read: ({ sheetId, areas }, book) => areas.map((live) => fullAddress(book, sheetId, live.area())).join(",") },
    areaCount: { read: ({ areas }) => areas.length },
    cellCount: { read: ({ areas }) => areas.reduce((count, live) => count + cellCount(live.area()), 0) },
  },
  children: {
    areas: ({ sheetId, areas }): AreasObject => ({ className: "RangeCollection", sheetId, areas }),
    worksheet: ({ sheetId }) => sheetObject(sheetId),
    format: ({ sheetId, areas }): AreasObject => ({ className: "RangeFormat", sheetId, areas }),
    conditionalFormats: ({ sheetId, areas }): AreasObject => ({ className: "ConditionalFormatCollection", sheetId, areas }),
    dataValidation: ({ sheetId, areas }): AreasObject => ({ className: "DataValidation", sheetId, areas }),
  },
  methods: {
    clear: ({ sheetId, areas }, given, book) => {
      for (const live of areas) changes.clear?.({ className: "Range", sheetId, live }, given, book);
    },
    _KeepReference: () => undefined,
  },
};

const collectionMembers: Members<AreasObject> = {
  items: ({ sheetId, areas }) => areas.map((live): RangeObject => ({ className: "Range", sheetId, live })),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheetId, areas }, [index]): RangeObject => {
      const live = areas[countArgument(index, "index")];
      if (live === undefined) throw itemNotFound(`area ${String(index)}`);
      return { className: "Range", sheetId, live };
    },
  },
};

export const rangeClasses = {
  Range: members(rangeMembers),
  RangeAreas: members(areasMembers),
  RangeCollection: members(collectionMembers),
};
