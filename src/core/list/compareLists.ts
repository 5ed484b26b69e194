import { type Cell, isBlank } from "../sheet/cell";
import type { Cells } from "../sheet/cell";
import { headerText } from "./block";
import { plain } from "./plain";

/** A list as it stands in its cells. */
export interface ListCells {
  readonly headers: readonly string[];
  /** Below the header. */
  readonly rows: Cells;
  /** Rows that are features. */
  readonly features: readonly number[];
  /** Column of the keys; absent where names tell the rows apart. */
  readonly id?: number;
  readonly names: number;
}

/** A cell that another export says otherwise. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly header: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** What an export changes in a list. */
export interface ListChange {
  readonly changed: readonly ChangedCell[];
  /** New rows, one cell for each column of the list. */
  readonly added: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
  /** Rows that the export no longer holds. */
  readonly gone: readonly { readonly row: number; readonly name: string }[];
}

/**
 * Hold a newer export against a list, row by row through its key, column by column through its header.
 *
 * A blank of the export empties nothing, and columns that `isOwn` names are the user's. Of equal keys the first counts.
 *
 * Cost     O(cells)
 */
export function compareLists(standing: ListCells, incoming: ListCells, isOwn: (column: number) => boolean): ListChange {
  const usesIds = standing.id !== undefined && incoming.id !== undefined;
  const keyIn = ({ rows, id, names }: ListCells, row: number): string =>
    plain(headerText(rows[row]?.[(usesIds ? id : undefined) ?? names]));
  const places = new Map<string, number>();
  for (const row of incoming.features) if (!places.has(keyIn(incoming, row))) places.set(keyIn(incoming, row), row);
  const columns = standing.headers.map((header) =>
    header === "" ? -1 : incoming.headers.findIndex((other) => plain(other) === plain(header)),
  );
  // Names and keys may be headed otherwise in the export.
  if (columns[standing.names] === -1) columns[standing.names] = incoming.names;
  if (standing.id !== undefined && incoming.id !== undefined && columns[standing.id] === -1) columns[standing.id] = incoming.id;
  const nameIn = (list: ListCells, row: number): string => headerText(list.rows[row]?.[list.names]);
  const changed: ChangedCell[] = [];
  const gone: { row: number; name: string }[] = [];
  const met = new Set<string>();
  for (const row of standing.features) {
    const key = keyIn(standing, row);
    const other = places.get(key);
    if (other === undefined) gone.push({ row, name: nameIn(standing, row) });
    if (other === undefined || met.has(key)) continue;
    met.add(key);
    for (const [column, from] of columns.entries()) {
      if (from < 0 || isOwn(column)) continue;
      const [before, after] = [standing.rows[row]?.[column] ?? null, incoming.rows[other]?.[from] ?? null];
      if (isBlank(after) || isSame(before, after)) continue;
      changed.push({ row, column, name: nameIn(standing, row), header: standing.headers[column] ?? "", before, after });
    }
  }
  const added = [...places].flatMap(([key, row]) =>
    key === "" || met.has(key)
      ? []
      : [{ name: nameIn(incoming, row), cells: columns.map((from) => (from < 0 ? null : (incoming.rows[row]?.[from] ?? null))) }],
  );
  return { changed, added, gone };
}

/** A number and its digits as text are the same: trackers export either. */
function isSame(one: Cell, other: Cell): boolean {
  return one === other || headerText(one) === headerText(other);
}
