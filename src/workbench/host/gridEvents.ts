import type { Area, GridEdit, Unsubscribe } from "../grid/grid";
import { formatArea, sheetColumns, sheetRows } from "./range/address";
import { intersection, type LineChange } from "./range/areas";
import type { Book } from "./book";

/** Tell the add-in what happens in the grid: edits, selection, the active sheet, calculation. */
export function raiseGridEvents(book: Book, onSelected: () => void): Unsubscribe {
  const { grid, events } = book;
  let active = grid.activeSheet();
  let sheets = grid.sheets().map(({ id }) => id);
  const isSilent = () => !book.session.areEventsEnabled;
  const stops = [
    grid.onEdited((edit) => {
      moveAlong(book, edit);
      if (!isSilent()) raiseChanged(book, edit);
    }),
    grid.onSheets(() => {
      const after = grid.sheets().map(({ id }) => id);
      const message = (id: string) => ({ worksheetId: id, source: book.session.source });
      for (const id of after) if (!isSilent() && !sheets.includes(id)) events.raise("added", id, message(id));
      for (const id of sheets) if (!isSilent() && !after.includes(id)) events.raise("deleted", id, message(id));
      sheets = after;
    }),
    grid.onSelected(() => {
      onSelected();
      if (isSilent()) return;
      const { sheetId, area } = grid.selection();
      events.raise("selectionChanged", sheetId, { address: formatArea(area), worksheetId: sheetId });
    }),
    grid.onActivated((sheetId) => {
      if (!isSilent() && sheetId !== active) {
        events.raise("deactivated", active, { worksheetId: active });
        events.raise("activated", sheetId, { worksheetId: sheetId });
      }
      active = sheetId;
    }),
    grid.onCalculated(() => {
      if (isSilent()) return;
      for (const { id } of grid.sheets()) events.raise("calculated", id, { worksheetId: id, address: "" });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Move what stands beside the cells with lines that went in or out; what is taken back brings its own former place along. */
function moveAlong(book: Book, { sheetId, area, change, isReverting }: GridEdit): void {
  const lines = lineChange(area, change);
  if (lines === undefined) return;
  if (!isReverting) book.extras.shift(sheetId, lines);
  book.live.shift(sheetId, lines);
}

function lineChange(area: Area, change: GridEdit["change"]): LineChange | undefined {
  switch (change) {
    case "rows inserted":
      return { line: "row", at: area.row, count: area.rows };
    case "rows deleted":
      return { line: "row", at: area.row, count: -area.rows };
    case "columns inserted":
      return { line: "column", at: area.column, count: area.columns };
    case "columns deleted":
      return { line: "column", at: area.column, count: -area.columns };
    case "content":
    case "format":
      return undefined;
  }
}

/** How Excel names a change, and which way cells moved. */
const changeTypes: Readonly<Record<GridEdit["change"], readonly [changeType: string, shiftDirection: string]>> = {
  content: ["RangeEdited", "None"],
  format: ["RangeEdited", "None"],
  "rows inserted": ["RowInserted", "None"],
  "rows deleted": ["RowDeleted", "None"],
  "columns inserted": ["ColumnInserted", "None"],
  "columns deleted": ["ColumnDeleted", "None"],
};

function raiseChanged(book: Book, { sheetId, area, change, by }: GridEdit): void {
  const [changeType, shiftDirection] = changeTypes[change];
  const message = {
    address: formatArea(wholeLines(area, change)),
    changeType,
    source: book.session.source,
    worksheetId: sheetId,
    triggerSource: by === "host" ? "ThisLocalAddin" : "Unknown",
    referenceId: rangeReference(sheetId, area),
    shiftDirection,
  };
  book.events.raise("changed", sheetId, message);
  for (const table of book.grid.tables()) {
    const shared = table.sheetId === sheetId ? intersection(table.area, area) : undefined;
    if (shared === undefined) continue;
    book.events.raise("tableChanged", table.id, {
      ...message,
      tableId: table.id,
      address: formatArea(shared),
      referenceId: rangeReference(sheetId, shared),
    });
  }
}

/** Lines that went in or out are named whole: "3:4". */
function wholeLines(area: Area, change: GridEdit["change"]): Area {
  if (change.startsWith("rows")) return { ...area, column: 0, columns: sheetColumns };
  return change.startsWith("columns") ? { ...area, row: 0, rows: sheetRows } : area;
}

/** How an event names its cells, so that its handler can ask for them later. */
function rangeReference(sheetId: string, area: Area): string {
  return JSON.stringify([sheetId, area]);
}

export function readRangeReference(reference: string): { readonly sheetId: string; readonly area: Area } {
  const [sheetId, area] = JSON.parse(reference) as [string, Area]; // written by rangeReference
  return { sheetId, area };
}
