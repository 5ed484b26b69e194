import type { Area, Unsubscribe } from "../grid/grid";
import { formatArea } from "./range/address";
import { intersection } from "./range/areas";
import type { Book } from "./book";

/** Tell the add-in what happens in the grid: edits, selection, the active sheet, calculation. */
export function raiseGridEvents(book: Book, onSelected: () => void): Unsubscribe {
  const { grid, events } = book;
  let active = grid.activeSheet();
  const isSilent = () => !book.session.areEventsEnabled;
  const stops = [
    grid.onEdited(({ sheetId, area, by }) => {
      if (!isSilent()) raiseChanged(book, sheetId, area, by);
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

function raiseChanged(book: Book, sheetId: string, area: Area, by: "user" | "host"): void {
  const message = {
    address: formatArea(area),
    changeType: "RangeEdited",
    source: book.session.source,
    worksheetId: sheetId,
    triggerSource: by === "host" ? "ThisLocalAddin" : "Unknown",
    referenceId: rangeReference(sheetId, area),
    shiftDirection: "None",
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

/** How an event names its cells, so that its handler can ask for them later. */
function rangeReference(sheetId: string, area: Area): string {
  return JSON.stringify([sheetId, area]);
}

export function readRangeReference(reference: string): { readonly sheetId: string; readonly area: Area } {
  const [sheetId, area] = JSON.parse(reference) as [string, Area]; // written by rangeReference
  return { sheetId, area };
}
