import { intersection } from "./areas";
import { fullAddress, requirePermission, requireUnlocked } from "../book";
import { liveAreas, range } from "./block";
import { invalidArgument, itemNotFound } from "../wire/hostError";
import { type AreasObject, choiceArgument, countArgument, members, type Members, type RangeObject } from "../wire/object";
import { changeCellLines, type ShiftDirection } from "./rangeLines";
import { cellCount, rangeMeasures } from "./rangeMeasures";
import { type RangeMethod, rangePositions } from "./rangePositions";
import { rangeContents } from "./rangeValues";
import { sheetObject } from "../sheet/worksheetClasses";

const changes: Readonly<Record<string, RangeMethod>> = {
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
    if (book.switches.dropsSelectionAfterActivation && book.notes.activatedSheets.has(sheetId)) return; // [select-on-inactive-sheet]
    if (book.grid.activeSheet() !== sheetId) book.grid.activate(sheetId);
    book.grid.select(sheetId, live.area());
  },
  calculate: () => undefined,
  getMergedAreasOrNullObject: ({ sheetId, live }, _, book): AreasObject | null => {
    const merged = book.grid.merges(sheetId).filter((area) => intersection(area, live.area()) !== undefined);
    return merged.length === 0 ? null : { className: "RangeAreas", sheetId, areas: liveAreas(book, sheetId, merged) };
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

const rangeMembers: Members<RangeObject> = {
  identity: ({ live }, book) => {
    const id = book.live.idOf(live);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  properties: { ...rangeMeasures, ...rangeContents },
  children: {
    worksheet: ({ sheetId }) => sheetObject(sheetId),
    format: ({ sheetId, live }): AreasObject => ({ className: "RangeFormat", sheetId, areas: [live] }),
    conditionalFormats: ({ sheetId, live }): AreasObject => ({ className: "ConditionalFormatCollection", sheetId, areas: [live] }),
    dataValidation: ({ sheetId, live }): AreasObject => ({ className: "DataValidation", sheetId, areas: [live] }),
  },
  methods: { ...rangePositions, ...changes },
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
