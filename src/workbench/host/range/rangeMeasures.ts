import type { Area } from "../../grid/grid";
import { formatArea, sheetColumns, sheetRows } from "./address";
import { type Book, fullAddress, requirePermission, total } from "../book";
import { notImplemented } from "../wire/hostError";
import { fixed, flagArgument, type Property, type RangeObject } from "../wire/object";
import { contains } from "./areas";
import { spills } from "./spills";

/** Where a range lies, how large it is and whether it is seen. */
export const rangeMeasures: Readonly<Record<string, Property<RangeObject>>> = {
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
    // [range-edge-reads]
    read: ({ sheetId, live }, book) => {
      const { row, column, rows, columns } = live.area();
      const areas = spills(book, sheetId);
      const cells =
        areas.length === 0
          ? [false]
          : Array.from({ length: rows * columns }, (_, index) => {
              const cell = { row: row + Math.floor(index / columns), column: column + (index % columns), rows: 1, columns: 1 };
              return areas.some(({ to }) => contains(to, cell));
            });
      return mixed(cells);
    },
  },
  style: fixed("Normal", "style"),
};

/** Excel gives -1 for a count beyond 2 147 483 647. */
export function cellCount({ rows, columns }: Area): number {
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
