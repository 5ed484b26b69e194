import type { Area } from "../../grid/grid";
import type { Book } from "../book";
import { invalidArgument } from "../wire/hostError";
import type { RangeObject } from "../wire/object";
import { isOnSheet } from "./address";
import type { LiveArea } from "./liveAreas";

/** A block of cells as the add-in holds it. */
export function range(book: Book, sheetId: string, area: Area): RangeObject {
  if (!isOnSheet(area)) throw invalidArgument("the range leaves the sheet");
  return { className: "Range", sheetId, live: book.live.hold(sheetId, area) };
}

export function rangeOrNull(book: Book, sheetId: string, area: Area | undefined): RangeObject | null {
  return area === undefined ? null : range(book, sheetId, area);
}

export function liveAreas(book: Book, sheetId: string, areas: readonly Area[]): readonly LiveArea[] {
  return areas.map((area) => book.live.hold(sheetId, area));
}
