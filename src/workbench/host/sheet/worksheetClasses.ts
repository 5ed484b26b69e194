import type { Area, GridSheet } from "../../grid/grid";
import { quoteSheet, sheetColumns, sheetRows } from "../range/address";
import { type Book, findSheet, requireStructure, sheetOf } from "../book";
import { range, rangeOrNull } from "../range/block";
import { found, invalidArgument, invalidOperation, itemAlreadyExists, HostError } from "../wire/hostError";
import {
  type AreasObject,
  choiceArgument,
  countArgument,
  fixed,
  flagArgument,
  members,
  type BookObject,
  type Members,
  type SheetObject,
  textArgument,
} from "../wire/object";
import { findReference } from "../range/references";
import { usedRange } from "../range/usedRange";

export function sheetObject(sheetId: string): SheetObject {
  return { className: "Worksheet", sheetId };
}

function sheetAt(book: Book, index: number): SheetObject | null {
  const sheet = book.grid.sheets().at(index);
  return sheet === undefined ? null : sheetObject(sheet.id);
}

function positionOf(book: Book, sheetId: string): number {
  return book.grid.sheets().findIndex(({ id }) => id === sheetId);
}

/** Refuse what Excel refuses as a sheet's name. */
function checkSheetName(book: Book, name: string, own?: string): string {
  const isAllowed =
    name !== "" && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
  if (!isAllowed) throw invalidArgument(`${JSON.stringify(name)} is no name for a worksheet`);
  const known = findSheet(book, name);
  if (known !== undefined && known.id !== own) throw itemAlreadyExists(`the worksheet ${name}`);
  return name;
}

function freeSheetName(book: Book): string {
  for (let number = book.grid.sheets().length + 1; ; number += 1) {
    const name = `Sheet${String(number)}`;
    if (findSheet(book, name) === undefined) return name;
  }
}

function requireAnotherVisible(book: Book, sheetId: string): void {
  const isAlone = !book.grid.sheets().some(({ id, visibility }) => id !== sheetId && visibility === "Visible");
  if (isAlone) throw invalidOperation("a workbook must contain at least one visible worksheet");
}

const worksheets: Members<BookObject> = {
  items: (_, book) => book.grid.sheets().map(({ id }) => sheetObject(id)),
  methods: {
    add: (_, [name], book) => {
      requireStructure(book);
      const title = checkSheetName(book, name === null || name === undefined ? freeSheetName(book) : textArgument(name, "name"));
      const id = book.grid.addSheet(title);
      book.notes.addedSheets.add(id);
      return sheetObject(id);
    },
    getActiveWorksheet: (_, __, book) => {
      // [chart-sheet-active]
      if (book.session.selected === "chart sheet")
        throw new HostError("UnsupportedSheet", "This sheet type does not support this operation.");
      return sheetObject(book.grid.activeSheet());
    },
    getCount: (_, [visibleOnly], book) =>
      book.grid.sheets().filter(({ visibility }) => visibleOnly !== true || visibility === "Visible").length,
    getFirst: (_, [visibleOnly], book) => firstSheet(book.grid.sheets(), visibleOnly),
    getLast: (_, [visibleOnly], book) => firstSheet([...book.grid.sheets()].reverse(), visibleOnly),
    getItem: (_, [key], book) => sheetObject(found(findSheet(book, key), `the worksheet ${String(key)}`).id),
    getItemOrNullObject: (_, [key], book) => {
      const sheet = findSheet(book, key);
      return sheet === undefined ? null : sheetObject(sheet.id);
    },
  },
};

function firstSheet(sheets: readonly GridSheet[], visibleOnly: unknown): SheetObject {
  const sheet = sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible");
  return sheetObject(found(sheet, "a worksheet").id);
}

const worksheet: Members<SheetObject> = {
  identity: ({ sheetId }, book) => ({ Id: sheetOf(book, sheetId).id }),
  properties: {
    id: { read: ({ sheetId }) => sheetId },
    name: {
      read: ({ sheetId }, book) => sheetOf(book, sheetId).name,
      write: ({ sheetId }, name, book) => {
        requireStructure(book);
        book.grid.changeSheet(sheetId, { name: checkSheetName(book, textArgument(name, "name"), sheetId) });
      },
    },
    position: {
      read: ({ sheetId }, book) => positionOf(book, sheetId),
      write: ({ sheetId }, value, book) => {
        requireStructure(book);
        const position = countArgument(value, "position");
        if (position < 0 || position >= book.grid.sheets().length) throw invalidArgument(`there is no position ${String(position)}`);
        book.grid.moveSheet(sheetId, position);
      },
    },
    visibility: {
      read: ({ sheetId }, book) => sheetOf(book, sheetId).visibility,
      write: ({ sheetId }, value, book) => {
        requireStructure(book);
        const visibility = choiceArgument(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
        if (visibility !== "Visible") requireAnotherVisible(book, sheetId);
        book.grid.changeSheet(sheetId, { visibility });
      },
    },
    tabColor: {
      read: ({ sheetId }, book) => sheetOf(book, sheetId).tabColor,
      write: ({ sheetId }, value, book) => {
        book.grid.changeSheet(sheetId, { tabColor: textArgument(value, "tabColor") });
      },
    },
    showGridlines: {
      read: ({ sheetId }, book) => book.grid.showsGridlines(sheetId),
      write: ({ sheetId }, value, book) => {
        book.grid.setGridlines(sheetId, flagArgument(value, "showGridlines"));
      },
    },
    showHeadings: fixed(true, "showHeadings"),
    enableCalculation: fixed(true, "enableCalculation"),
  },
  children: {
    tables: ({ sheetId }): SheetObject => ({ className: "TableCollection", sheetId }),
    names: ({ sheetId }): SheetObject => ({ className: "NamedItemCollection", sheetId }),
    charts: ({ sheetId }): SheetObject => ({ className: "ChartCollection", sheetId }),
    comments: ({ sheetId }): SheetObject => ({ className: "CommentCollection", sheetId }),
    freezePanes: ({ sheetId }): SheetObject => ({ className: "WorksheetFreezePanes", sheetId }),
    pageLayout: ({ sheetId }): SheetObject => ({ className: "PageLayout", sheetId }),
    protection: ({ sheetId }): SheetObject => ({ className: "WorksheetProtection", sheetId }),
  },
  methods: {
    activate: ({ sheetId }, _, book) => {
      if (sheetOf(book, sheetId).visibility !== "Visible") throw invalidOperation("a hidden worksheet can't be activated");
      // [web-activate-new-sheet-same-batch]
      if (book.switches.ignoresActivationOfNewSheets && book.notes.addedSheets.has(sheetId)) return;
      if (book.grid.activeSheet() !== sheetId) book.notes.activatedSheets.add(sheetId);
      book.grid.activate(sheetId);
    },
    calculate: () => undefined,
    delete: ({ sheetId }, _, book) => {
      deleteSheet(book, sheetId);
    },
    getCell: ({ sheetId }, [row, column], book) =>
      range(book, sheetId, { row: countArgument(row, "row"), column: countArgument(column, "column"), rows: 1, columns: 1 }),
    getRange: ({ sheetId }, [address], book) => {
      const place =
        address === null || address === undefined
          ? { sheetId, area: wholeSheet }
          : findReference(book, textArgument(address, "address"), sheetId);
      return range(book, place.sheetId, place.area);
    },
    getRangeByIndexes: ({ sheetId }, [row, column, rows, columns], book) =>
      range(book, sheetId, {
        row: countArgument(row, "startRow"),
        column: countArgument(column, "startColumn"),
        rows: countArgument(rows, "rowCount"),
        columns: countArgument(columns, "columnCount"),
      }),
    getRanges: ({ sheetId }, [addresses], book): AreasObject => ({
      className: "RangeAreas",
      sheetId,
      areas: textArgument(addresses, "address")
        .split(",")
        .map((one) => book.live.hold(sheetId, findReference(book, one, sheetId).area)),
    }),
    getUsedRange: ({ sheetId }, [valuesOnly], book) => range(book, sheetId, usedRange(book, sheetId, valuesOnly) ?? firstCell),
    getUsedRangeOrNullObject: ({ sheetId }, [valuesOnly], book) => rangeOrNull(book, sheetId, usedRange(book, sheetId, valuesOnly)),
    _GetSheetById: (_, [id], book) => sheetObject(found(findSheet(book, id), "the worksheet was deleted").id),
    getNext: (sheet, [visibleOnly], book) => found(neighbor(book, sheet, 1, visibleOnly), "a next worksheet"),
    getNextOrNullObject: (sheet, [visibleOnly], book) => neighbor(book, sheet, 1, visibleOnly),
    getPrevious: (sheet, [visibleOnly], book) => found(neighbor(book, sheet, -1, visibleOnly), "a previous worksheet"),
    getPreviousOrNullObject: (sheet, [visibleOnly], book) => neighbor(book, sheet, -1, visibleOnly),
  },
};

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };
const firstCell: Area = { row: 0, column: 0, rows: 1, columns: 1 };

function neighbor(book: Book, { sheetId }: SheetObject, step: 1 | -1, visibleOnly: unknown): SheetObject | null {
  const position = positionOf(book, sheetId) + step;
  if (position < 0) return null;
  const next = sheetAt(book, position);
  const isSkipped = next !== null && visibleOnly === true && sheetOf(book, next.sheetId).visibility !== "Visible";
  return isSkipped ? neighbor(book, next, step, visibleOnly) : next;
}

/** A very hidden sheet is shown or hidden first. [very-hidden-delete-refused] */
function requireNotVeryHidden(book: Book, sheetId: string): void {
  const { name, visibility } = sheetOf(book, sheetId);
  if (visibility !== "VeryHidden") return;
  if (book.switches.platform === "mac") throw new HostError("GeneralException", "There was an internal error.", 500);
  throw invalidOperation(`the worksheet ${name} is very hidden`);
}

/** Names that mean cells of a sheet that is gone stay, and mean nothing. [names-survive-sheet-deletion-as-ref] */
function breakNames(book: Book, sheet: string): void {
  const place = new RegExp(
    `${quoteSheet(sheet).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}!\\$?[A-Z]+\\$?\\d+(?::\\$?[A-Z]+\\$?\\d+)?`,
    "gi",
  );
  for (const name of book.grid.names()) {
    const formula = name.formula.replace(place, "#REF!");
    if (formula !== name.formula) book.grid.setName({ ...name, formula });
  }
}

/** Take a sheet away, with all that stands on it. */
export function deleteSheet(book: Book, sheetId: string): void {
  requireStructure(book);
  requireAnotherVisible(book, sheetId);
  requireNotVeryHidden(book, sheetId);
  const { name } = sheetOf(book, sheetId);
  for (const table of book.grid.tables()) if (table.sheetId === sheetId) book.grid.removeTable(table.id);
  book.grid.removeSheet(sheetId);
  book.extras.removeSheet(sheetId);
  breakNames(book, name);
}

export const worksheetClasses = { Worksheet: members(worksheet), WorksheetCollection: members(worksheets) };
