/** An Excel error that stands in a cell, by its code: "#N/A", "#VALUE!", … */
export interface CellError {
  readonly error: string;
}

/** What a cell of a sheet can hold. Blank is null or empty text. Dates are Excel serial numbers. */
export type Cell = number | string | boolean | null | CellError;
export type Cells = readonly (readonly Cell[])[];

export function isBlank(cell: Cell | undefined): cell is null | "" | undefined {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

export function isCellError(cell: Cell | undefined): cell is CellError {
  return typeof cell === "object" && cell !== null;
}
