import { formatAddress, type Address } from "../../core/sheet/address";
import type { Cell, Cells } from "../../core/sheet/cell";
import { toCells } from "./content";

/** The first rows of a sheet, from its first row on, blank columns between far blocks left out. */
export interface SheetTop {
  readonly cells: Cells;
  /** Column of the sheet (0-based) of each column of the cells. */
  readonly columns: readonly number[];
}

export const noTop: SheetTop = { cells: [], columns: [] };

/** Columns read at first; most sheets have fewer. */
const firstColumns = 100;
/** Columns of Excel, and of one block of them read in a wide sheet. */
const allColumns = 16_384;
const slabColumns = 1024;
/** Header rows are looked for in so many rows, in fewer where there are many sheets: answers beyond 5 MB are refused. */
const mostRows = 200;
const fewestRows = 40;
const rowsInAll = 3200;

/** Rows to read of each sheet. */
export function topRows(sheets: number): number {
  return Math.max(fewestRows, Math.min(mostRows, Math.floor(rowsInAll / Math.max(1, sheets))));
}

/** Queue the reading of the first cells that hold something. */
export function queueTop(sheet: Excel.Worksheet, rows: number): Excel.Range {
  return queueBlock(sheet, 0, firstColumns, rows);
}

function queueBlock(sheet: Excel.Worksheet, column: number, columns: number, rows: number): Excel.Range {
  return sheet
    .getRange(formatAddress({ row: 0, column, rows, columns }))
    .getUsedRangeOrNullObject(true)
    .load("values,rowIndex,columnIndex");
}

interface FirstRead {
  readonly sheet: Excel.Worksheet;
  readonly used: Address | undefined;
  /** Absent where the sheet is hidden. */
  readonly first: Excel.Range | undefined;
}

/**
 * The tops of sheets whose first block was read; of wide ones the further blocks too, by what they hold and not by their width.
 *
 * Cost     none, or one round trip where a sheet is wider than 100 columns
 */
export async function readTops(context: Excel.RequestContext, reads: readonly FirstRead[], rows: number): Promise<readonly SheetTop[]> {
  const further = reads.map(({ sheet, used, first }) => {
    const end = used === undefined || first === undefined ? 0 : Math.min(allColumns, used.column + used.columns);
    const slabs: Excel.Range[] = [];
    for (let column = firstColumns; column < end; column += slabColumns)
      slabs.push(queueBlock(sheet, column, Math.min(slabColumns, allColumns - column), rows));
    return slabs;
  });
  if (further.some((slabs) => slabs.length > 0)) await context.sync();
  return reads.map(({ first }, index) => (first === undefined ? noTop : topOf([first, ...(further[index] ?? [])])));
}

/** A gap of blank columns as wide as this parts lists for sure; wider ones are cut to it. */
const widestGap = 4;

function topOf(blocks: readonly Excel.Range[]): SheetTop {
  const read = blocks
    .filter((block) => !block.isNullObject)
    .map(({ values, rowIndex, columnIndex }) => ({ cells: toCells(values), row: rowIndex, column: columnIndex }));
  const columns = keptColumns(read);
  const depth = Math.max(0, ...read.map(({ cells, row }) => row + cells.length));
  const places = new Map(columns.map((column, index) => [column, index]));
  const cells = Array.from({ length: depth }, () => columns.map((): Cell => null));
  for (const block of read)
    for (const [row, line] of block.cells.entries())
      for (const [column, cell] of line.entries()) {
        const place = places.get(block.column + column);
        const target = cells[block.row + row];
        if (place !== undefined && target !== undefined) target[place] = cell;
      }
  return { cells, columns };
}

/** Columns that hold something, and the blank ones between that tell one list from the next. */
function keptColumns(blocks: readonly { readonly cells: Cells; readonly column: number }[]): readonly number[] {
  const filled = new Set<number>();
  for (const { cells, column } of blocks)
    for (const line of cells) for (const [index, cell] of line.entries()) if (cell !== null) filled.add(column + index);
  const sorted = [...filled].sort((a, b) => a - b);
  return sorted.flatMap((column, index) => {
    const before = sorted[index - 1] ?? -1;
    const gap = Math.min(column - before - 1, widestGap);
    return [...Array.from({ length: gap }, (_, step) => column - gap + step), column];
  });
}
