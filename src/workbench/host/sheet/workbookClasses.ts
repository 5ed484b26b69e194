import { type Book, sheetOf } from "../book";
import { range } from "../range/block";
import { HostError, accessDenied, invalidOperation, notImplemented } from "../wire/hostError";
import { readRangeReference } from "../gridEvents";
import { type BookObject, choiceArgument, fixed, flagArgument, type HostObject, members, type Members, textArgument } from "../wire/object";

const workbook: Members<BookObject> = {
  properties: {
    name: { read: (_, book) => book.name },
    readOnly: { read: () => false },
    autoSave: { read: () => false },
    previouslySaved: { read: () => true },
    usePrecisionAsDisplayed: fixed(false, "usePrecisionAsDisplayed"),
  },
  children: {
    application: () => ({ className: "Application" }),
    worksheets: () => ({ className: "WorksheetCollection" }),
    tables: () => ({ className: "TableCollection" }),
    names: () => ({ className: "NamedItemCollection" }),
    settings: () => ({ className: "SettingCollection" }),
    comments: () => ({ className: "CommentCollection" }),
    properties: () => ({ className: "DocumentProperties" }),
    protection: () => ({ className: "WorkbookProtection" }),
    _Runtime: () => ({ className: "Runtime" }),
  },
  methods: {
    getSelectedRange: (_, __, book) => {
      requireCells(book);
      const { sheetId, area } = book.grid.selection();
      return range(book, sheetId, area);
    },
    getActiveCell: (_, __, book) => {
      if (book.session.selected === "chart sheet") requireCells(book);
      const { sheetId, area } = book.grid.selection();
      return range(book, sheetId, { ...area, rows: 1, columns: 1 });
    },
    _GetObjectByReferenceId: (_, [id], book) => {
      const live = book.live.find(textArgument(id, "id"));
      return { className: "Range", sheetId: live.sheetId, live };
    },
    _GetRangeForEventByReferenceId: (_, [reference], book) => eventRange(reference, book),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [reference], book) => eventRange(reference, book),
    _RemoveReference: (_, [id], book) => {
      book.live.release(textArgument(id, "id"));
    },
    _RemoveAllReferences: (_, __, book) => {
      book.live.releaseAll();
    },
    _GetReferenceCount: (_, __, book) => book.live.keptCount,
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
};

/** Several areas at once, or a chart, are no range. [multi-area-selection] [chart-sheet-active] */
function requireCells({ session }: Book): void {
  if (session.selected !== "cells") throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
}

function eventRange(reference: unknown, book: Book): HostObject {
  const { sheetId, area } = readRangeReference(textArgument(reference, "reference"));
  return range(book, sheetOf(book, sheetId).id, area);
}

/** The structure of the workbook: whether sheets can be added and taken away. */
const application: Members<BookObject> = {
  properties: {
    calculationMode: {
      read: (_, book) => book.session.calculationMode,
      write: (_, mode, book) => {
        book.session.calculationMode = choiceArgument(mode, ["Automatic", "AutomaticExceptTables", "Manual"], "calculationMode");
      },
    },
    calculationState: { read: () => "Done" },
    decimalSeparator: { read: () => "." },
    thousandsSeparator: { read: () => "," },
    useSystemSeparators: { read: () => true },
  },
  methods: {
    calculate: () => undefined,
    // What these postpone happens at once here; nobody sees a difference but the eye.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const runtime: Members<BookObject> = {
  properties: {
    enableEvents: {
      read: (_, book) => book.session.areEventsEnabled,
      write: (_, value, book) => {
        book.session.areEventsEnabled = flagArgument(value, "enableEvents");
      },
    },
  },
};

const protection: Members<BookObject> = {
  properties: { protected: { read: (_, book) => book.extras.read().protection !== undefined } },
  methods: {
    protect: (_, [password], book) => {
      if (book.extras.read().protection !== undefined) throw invalidOperation("the workbook is protected already");
      book.extras.change({ protection: typeof password === "string" && password !== "" ? { password } : {} });
    },
    unprotect: (_, [password], book) => {
      const kept = book.extras.read().protection?.password;
      if (kept !== undefined && kept !== password) throw accessDenied("the password is not the one the workbook was protected with");
      book.extras.unprotectWorkbook();
    },
  },
};

const documentProperties: Members<BookObject> = {
  kept: {
    read: (_, name, book) => {
      const value = book.extras.read().properties[name];
      if (value !== undefined) return value;
      if (["creationDate", "lastAuthor", "revisionNumber"].includes(name)) throw notImplemented(`DocumentProperties.${name}`);
      return "";
    },
    write: (_, name, value, book) => {
      book.extras.change({ properties: { ...book.extras.read().properties, [name]: textArgument(value, name) } });
    },
    child: (_, name) => {
      throw notImplemented(`DocumentProperties.${name}`);
    },
  },
};

export const workbookClasses = {
  Workbook: members(workbook),
  Application: members(application),
  Runtime: members(runtime),
  WorkbookProtection: members(protection),
  DocumentProperties: members(documentProperties),
};
