import type { Area, GridCell } from "../../grid/grid";
import { type Book, tableOf } from "../book";
import type { JsonObject } from "../extras";
import { intersection } from "../range/areas";
import { HostError, invalidArgument, notImplemented } from "../wire/hostError";

/** What a column shows: criteria as Office.js nests them; null where it shows all. */
export type ColumnFilter = JsonObject | null;

/** Filters of a table, one per column. */
export function filtersOf(book: Book, tableId: string): readonly ColumnFilter[] {
  const { area } = tableOf(book, tableId);
  const kept = book.extras.read().filters?.[tableId] ?? [];
  return Array.from({ length: area.columns }, (_, column) => kept[column] ?? null);
}

export function isFiltered(book: Book, tableId: string): boolean {
  return filtersOf(book, tableId).some((filter) => filter !== null);
}

/** Filter a column, or show all of it again. */
export function setFilter(book: Book, tableId: string, column: number, filter: ColumnFilter): void {
  setFilters(
    book,
    tableId,
    filtersOf(book, tableId).map((one, index) => (index === column ? filter : one)),
  );
}

export function clearFilters(book: Book, tableId: string): void {
  if (!isFiltered(book, tableId)) return;
  const clear = (): void => {
    setFilters(book, tableId, []);
  };
  // [clear-filters-then-delete]
  if (book.switches.keepsFiltersUntilSync) book.notes.later(clear);
  else clear();
}

function setFilters(book: Book, tableId: string, filters: readonly ColumnFilter[]): void {
  const { sheetId, area } = tableOf(book, tableId);
  book.extras.change({ filters: { ...book.extras.read().filters, [tableId]: filters } });
  const rows = book.grid.read(sheetId, { ...area, row: area.row + 1, rows: area.rows - 1 });
  for (const [index, row] of rows.entries()) {
    const isShown = row.every((cell, column) => shows(filters[column] ?? null, cell));
    const at = area.row + 1 + index;
    if (book.grid.isHidden(sheetId, "row", at) === isShown) book.grid.setHidden(sheetId, "row", at, 1, !isShown);
  }
}

function shows(filter: ColumnFilter, { value, text }: GridCell): boolean {
  if (filter === null) return true;
  if (filter["filterOn"] === "Values") return (filter["values"] as readonly unknown[]).includes(text); // checked by readFilter
  const holds = [filter["criterion1"], filter["criterion2"]].filter((one) => typeof one === "string").map((one) => fits(one, value, text));
  return filter["operator"] === "Or" ? holds.some(Boolean) : holds.every(Boolean);
}

/** ">3", "<>done", "open". */
function fits(criterion: string, value: unknown, text: string): boolean {
  const [, sign = "", wanted = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const [left, right] =
    typeof value === "number" && wanted !== "" && !Number.isNaN(Number(wanted)) ? [value, Number(wanted)] : [text, wanted];
  switch (sign) {
    case "<>":
      return left !== right;
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "<=":
      return left <= right;
    case ">=":
      return left >= right;
    default:
      return left === right;
  }
}

/** Criteria from the wire, of the kinds that are understood. */
export function readFilter(given: unknown): JsonObject {
  if (typeof given !== "object" || given === null) throw invalidArgument("a filter takes criteria");
  const criteria = given as JsonObject; // plain data from the wire
  const { filterOn, values, criterion1 } = criteria;
  if (filterOn === "Values" && Array.isArray(values)) return criteria;
  if (filterOn === "Custom" && typeof criterion1 === "string") return criteria;
  throw notImplemented(`a filter on ${JSON.stringify(filterOn)}`);
}

/** Refuse to write over rows that a filter hides: Excel puts values into wrong cells there, or fails. */
export function requireNothingFiltered(book: Book, sheetId: string, area: Area): void {
  for (const table of book.grid.tables()) {
    const shared = table.sheetId === sheetId && isFiltered(book, table.id) ? intersection(table.area, area) : undefined;
    if (shared === undefined) continue;
    for (let row = shared.row; row < shared.row + shared.rows; row += 1) {
      if (book.grid.isHidden(sheetId, "row", row))
        throw new HostError("FilteredRangeConflict", `The filter of the table ${table.name} hides some of these rows.`);
    }
  }
}

/** Refuse to take rows out of a filtered table. */
export function requireUnfiltered(book: Book, sheetId: string, area: Area): void {
  const table = book.grid
    .tables()
    .find(({ id, sheetId: own, area: of }) => own === sheetId && intersection(of, area) !== undefined && isFiltered(book, id));
  if (table !== undefined) throw new HostError("InsertDeleteConflict", `Rows of the filtered table ${table.name} can't be deleted.`);
}
