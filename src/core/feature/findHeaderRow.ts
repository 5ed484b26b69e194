import { type Cell, type Cells, isCellError } from "../sheet/cell";
import { recognizeColumns } from "./recognizeColumns";

/** The header of a plain range. */
export interface HeaderRow {
  /** 0-based row of the range; the features begin below it. */
  readonly row: number;
  readonly headers: readonly string[];
}

/** Titles and notes above a header are few. */
const searched = 25;

/**
 * Which row of a plain range is its header: the one that names most fields, the feature's name among them; the first of equals.
 *
 * Two rows together count as one header where they name more than either alone, as under merged group headings. Undefined where no row names the feature.
 *
 * Cost     O(columns) for each of the first rows
 */
export function findHeaderRow(cells: Cells): HeaderRow | undefined {
  let best: (HeaderRow & { readonly named: number }) | undefined;
  let above: readonly string[] = [];
  for (const [row, line] of cells.slice(0, searched).entries()) {
    const headers = headersOf(line);
    const together = headers.map((header, column) => (header === "" ? (above[column] ?? "") : header));
    for (const candidate of [headers, together]) {
      const named = fieldsNamed(candidate);
      if (named > (best?.named ?? 0)) best = { row, headers: candidate, named };
    }
    above = headers;
  }
  return best === undefined ? undefined : { row: best.row, headers: best.headers };
}

/** Headers as text; an error or a truth value names nothing. */
export function headersOf(row: readonly Cell[]): readonly string[] {
  return row.map((cell) => (cell === null || isCellError(cell) || typeof cell === "boolean" ? "" : String(cell).trim()));
}

/** A data row below the header names no field of its own, so joining it with the header would gain nothing. */
function fieldsNamed(headers: readonly string[]): number {
  const { matches } = recognizeColumns(headers);
  return matches.feature === undefined ? 0 : Object.keys(matches).length;
}
