import type { Area } from "../../grid/grid";
import { sheetColumns, sheetRows } from "./address";
import { boundingArea, intersection } from "./areas";
import type { Book } from "../book";
import { range, rangeOrNull } from "./block";
import { found, invalidArgument } from "../wire/hostError";
import { countArgument, isRange, type RangeObject, textArgument } from "../wire/object";
import { cellCount } from "./rangeMeasures";
import { findReference } from "./references";
import { spillParent, spillingTo } from "./spills";
import { surroundingArea } from "./surroundings";
import { usedRange } from "./usedRange";

/** A method of a range. */
export type RangeMethod = (object: RangeObject, given: readonly unknown[], book: Book) => unknown;

/** A range beside this one, by its area. */
function derive(to: (area: Area, given: readonly unknown[]) => Area): RangeMethod {
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

/** Ranges got from a range. */
export const rangePositions: Readonly<Record<string, RangeMethod>> = {
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
    range(book, sheetId, found(usedRange(book, sheetId, valuesOnly, live.area()), "the range holds nothing")),
  getUsedRangeOrNullObject: ({ sheetId, live }, [valuesOnly], book) =>
    rangeOrNull(book, sheetId, usedRange(book, sheetId, valuesOnly, live.area())),
  getSurroundingRegion: ({ sheetId, live }, _, book) => range(book, sheetId, surroundingArea(book, sheetId, live.area())),
  getSpillingToRange: ({ sheetId, live }, _, book) =>
    range(book, sheetId, found(spillingTo(book, sheetId, live.area()), "the cell does not spill")),
  getSpillingToRangeOrNullObject: ({ sheetId, live }, _, book) => rangeOrNull(book, sheetId, spillingTo(book, sheetId, live.area())),
  getSpillParent: ({ sheetId, live }, _, book) =>
    range(book, sheetId, found(spillParent(book, sheetId, oneCell(live.area())), "nothing spills here")),
  // Of several cells it is a null object. [range-edge-reads]
  getSpillParentOrNullObject: ({ sheetId, live }, _, book) =>
    cellCount(live.area()) === 1 ? rangeOrNull(book, sheetId, spillParent(book, sheetId, live.area())) : null,
};

function oneCell(area: Area): Area {
  if (cellCount(area) !== 1) throw invalidArgument("only one cell has a spill parent");
  return area;
}

/** Whole lines beside an area: `count` of them, before it where negative. */
function beside(area: Area, count: number, line: "row" | "column"): Area {
  if (!Number.isInteger(count) || count === 0) throw invalidArgument("count must be a whole number other than 0");
  const before = -count;
  if (line === "row") return { ...area, row: count > 0 ? area.row + area.rows : area.row - before, rows: Math.abs(count) };
  return { ...area, column: count > 0 ? area.column + area.columns : area.column - before, columns: Math.abs(count) };
}
