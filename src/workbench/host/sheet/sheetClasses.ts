import type { Area } from "../../grid/grid";
import { sheetColumns, sheetRows } from "../range/address";
import type { Book } from "../book";
import { liveAreas, range } from "../range/block";
import type { JsonObject, PageLayout } from "../extras";
import { accessDenied, found, HostError, invalidArgument, invalidOperation, notImplemented } from "../wire/hostError";
import {
  type AreasObject,
  countArgument,
  isHostObject,
  isRange,
  members,
  type Members,
  type RangeObject,
  type SheetObject,
  textArgument,
} from "../wire/object";
import { findReference } from "../range/references";

const freezePanes: Members<SheetObject> = {
  methods: {
    freezeRows: ({ sheetId }, [count], book) => {
      freeze(book, sheetId, countArgument(count ?? 1, "count"), 0);
    },
    freezeColumns: ({ sheetId }, [count], book) => {
      freeze(book, sheetId, 0, countArgument(count ?? 1, "count"));
    },
    freezeAt: ({ sheetId }, [given], book) => {
      const { row, column, rows, columns } = areaOf(book, sheetId, given);
      freeze(book, sheetId, rows === sheetRows ? 0 : row + rows, columns === sheetColumns ? 0 : column + columns);
    },
    unfreeze: ({ sheetId }, _, book) => {
      book.grid.freeze(sheetId, 0, 0);
    },
    getLocation: (object, _, book) => found(frozenRange(book, object), "nothing is frozen"),
    getLocationOrNullObject: (object, _, book) => frozenRange(book, object),
  },
};

/** Freeze panes; Excel then takes the sheet for the active one, whichever is shown. [freeze-fires-activated] [freeze-general-exception] */
function freeze(book: Book, sheetId: string, rows: number, columns: number): void {
  if (book.switches.refusesFreezing) throw new HostError("GeneralException", "There was an internal error.", 500);
  book.notes.hasFrozen = true;
  book.grid.freeze(sheetId, rows, columns);
  const shown = book.grid.activeSheet();
  if (book.switches.platform === "web" || shown === sheetId || !book.session.areEventsEnabled) return;
  book.events.raise("deactivated", shown, { worksheetId: shown });
  book.events.raise("activated", sheetId, { worksheetId: sheetId });
}

function frozenRange(book: Book, { sheetId }: SheetObject): RangeObject | null {
  const { rows, columns } = book.grid.frozen(sheetId);
  if (rows === 0 && columns === 0) return null;
  return range(book, sheetId, { row: 0, column: 0, rows: rows === 0 ? sheetRows : rows, columns: columns === 0 ? sheetColumns : columns });
}

function areaOf(book: Book, sheetId: string, given: unknown): Area {
  return isRange(given) ? given.live.area() : findReference(book, textArgument(given, "range"), sheetId).area;
}

/** What a protected sheet still allows, unless asked otherwise. */
const protectionOptions = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

const protection: Members<SheetObject> = {
  properties: {
    protected: { read: ({ sheetId }, book) => book.extras.sheet(sheetId).protection !== undefined },
    options: {
      read: ({ sheetId }, book) => {
        const options = book.extras.sheet(sheetId).protection?.options ?? {};
        return {
          ...Object.fromEntries(protectionOptions.map((name) => [name, options[name] === true])),
          selectionMode: options.selectionMode ?? "Normal",
        };
      },
    },
  },
  methods: {
    protect: ({ sheetId }, [options, password], book) => {
      if (book.extras.sheet(sheetId).protection !== undefined) throw invalidOperation("the sheet is protected already");
      book.extras.changeSheet(sheetId, {
        protection: { options: (options ?? {}) as JsonObject, ...(typeof password === "string" && password !== "" && { password }) }, // plain data from the wire
      });
      raiseProtection(book, sheetId, true);
    },
    unprotect: ({ sheetId }, [password], book) => {
      const kept = book.extras.sheet(sheetId).protection?.password;
      if (kept !== undefined && kept !== password) throw accessDenied("the password is not the one the sheet was protected with");
      book.extras.unprotect(sheetId);
      raiseProtection(book, sheetId, false);
    },
  },
};

function raiseProtection(book: Book, sheetId: string, isProtected: boolean): void {
  book.events.raise("protectionChanged", sheetId, { worksheetId: sheetId, isProtected, source: "Local", sheetPasswordChanged: false });
}

/** How a page looks where nothing is set. */
const layoutDefaults: Readonly<Record<string, unknown>> = {
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

const headerDefaults: Readonly<Record<string, unknown>> = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

/** Properties kept in the page layout, each of the kind its default has. */
function keptLayout(defaults: Readonly<Record<string, unknown>>): NonNullable<Members<SheetObject>["kept"]> {
  return {
    read: ({ className, sheetId }, name, book) => {
      if (!(name in defaults)) throw notImplemented(`${className}.${name}`);
      return layoutOf(book, sheetId)[name as keyof PageLayout] ?? defaults[name]; // a key of the defaults is one of the layout
    },
    write: ({ className, sheetId }, name, value, book) => {
      if (!(name in defaults)) throw notImplemented(`${className}.${name}`);
      if (typeof value !== typeof defaults[name] || value === null) throw invalidArgument(`${name} can't be ${JSON.stringify(value)}`);
      if (name === "orientation" && value !== "Portrait" && value !== "Landscape")
        throw invalidArgument(`orientation can't be ${JSON.stringify(value)}`);
      // [paper-size-names]
      if (name === "paperSize" && !paperSizes.includes(value as string))
        throw invalidArgument(`there is no paper ${JSON.stringify(value)}`);
      changeLayout(book, sheetId, { [name]: name === "zoom" ? readZoom(book, value as Zoom) : value }); // typeof says object
    },
    child: (object, name) => {
      throw notImplemented(`${object.className}.${name}`);
    },
  };
}

/** Excel.PaperType. */
const paperSizes: readonly string[] = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
  "Envelope9",
  "Envelope10",
  "Envelope11",
  "Envelope12",
  "Envelope14",
  "Csheet",
  "Dsheet",
  "Esheet",
  "EnvelopeDL",
  "EnvelopeC5",
  "EnvelopeC3",
  "EnvelopeC4",
  "EnvelopeC6",
  "EnvelopeC65",
  "EnvelopeB4",
  "EnvelopeB5",
  "EnvelopeB6",
  "EnvelopeItaly",
  "EnvelopeMonarch",
  "EnvelopePersonal",
  "FanfoldUS",
  "FanfoldStdGerman",
  "FanfoldLegalGerman",
];

type Zoom = NonNullable<PageLayout["zoom"]>;

/** [zoom-zero-pages] [fit-to-pages-ignored] */
function readZoom({ switches }: Book, zoom: Zoom): Zoom {
  const { horizontalFitToPages: across, verticalFitToPages: down, ...scale } = zoom;
  if (switches.refusesZeroPages && (across === 0 || down === 0)) throw invalidArgument("a page fits on 1 page or more");
  return switches.ignoresFitToPages ? { ...scale } : zoom;
}

function layoutOf(book: Book, sheetId: string): PageLayout {
  return book.extras.sheet(sheetId).pageLayout;
}

function changeLayout(book: Book, sheetId: string, change: PageLayout): void {
  book.extras.changeSheet(sheetId, { pageLayout: { ...layoutOf(book, sheetId), ...change } });
}

const pointsPer: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 28.3465 };

const pageLayout: Members<SheetObject> = {
  kept: keptLayout(layoutDefaults),
  children: { headersFooters: ({ sheetId }): SheetObject => ({ className: "HeaderFooterGroup", sheetId }) },
  methods: {
    setPrintArea: ({ sheetId }, [given], book) => {
      const isAreas = isHostObject(given) && given.className === "RangeAreas";
      const areas = isAreas ? (given as AreasObject).areas.map((live) => live.area()) : [areaOf(book, sheetId, given)]; // by its class
      changeLayout(book, sheetId, { printArea: areas });
    },
    getPrintAreaOrNullObject: ({ sheetId }, _, book): AreasObject | null => {
      const areas = layoutOf(book, sheetId).printArea;
      return areas === undefined ? null : { className: "RangeAreas", sheetId, areas: liveAreas(book, sheetId, areas) };
    },
    setPrintTitleRows: ({ sheetId }, [given], book) => {
      const { row, rows, columns } = areaOf(book, sheetId, given);
      if (columns !== sheetColumns) throw invalidArgument("title rows are whole rows"); // [title-rows-whole-rows]
      changeLayout(book, sheetId, { printTitleRows: { row, rows } });
    },
    getPrintTitleRowsOrNullObject: ({ sheetId }, _, book) => {
      const title = layoutOf(book, sheetId).printTitleRows;
      return title === undefined ? null : range(book, sheetId, { ...title, column: 0, columns: sheetColumns });
    },
    setPrintTitleColumns: ({ sheetId }, [given], book) => {
      const { column, columns, rows } = areaOf(book, sheetId, given);
      if (rows !== sheetRows) throw invalidArgument("title columns are whole columns"); // [title-rows-whole-rows]
      changeLayout(book, sheetId, { printTitleColumns: { column, columns } });
    },
    getPrintTitleColumnsOrNullObject: ({ sheetId }, _, book) => {
      const title = layoutOf(book, sheetId).printTitleColumns;
      return title === undefined ? null : range(book, sheetId, { ...title, row: 0, rows: sheetRows });
    },
    setPrintMargins: ({ sheetId }, [unit, margins], book) => {
      const factor = found(pointsPer[textArgument(unit, "unit")], `the unit ${String(unit)}`);
      const given = Object.entries((margins ?? {}) as Readonly<Record<string, number>>); // plain data from the wire
      const sides = given.map(
        ([side, size]) => [`${side === "header" || side === "footer" ? side : side.toLowerCase()}Margin`, size * factor] as const,
      );
      changeLayout(book, sheetId, Object.fromEntries(sides));
    },
  },
};

const headerGroup: Members<SheetObject> = {
  properties: { state: { read: () => "Default" } },
  children: { defaultForAllPages: ({ sheetId }): SheetObject => ({ className: "HeaderFooter", sheetId }) },
};

export const sheetClasses = {
  WorksheetFreezePanes: members(freezePanes),
  WorksheetProtection: members(protection),
  PageLayout: members(pageLayout),
  HeaderFooterGroup: members(headerGroup),
  HeaderFooter: members<SheetObject>({ kept: keptLayout(headerDefaults) }),
};
