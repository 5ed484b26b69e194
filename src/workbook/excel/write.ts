import type { Address } from "../../core/sheet/address";
import { bytesOf, type Content, type Contents, toInputs } from "./content";

/** One write of a plan, with its size on the wire. */
export interface Write {
  readonly bytes: number;
  readonly apply: (context: Excel.RequestContext) => void;
  /** The sheet it adds, so that it can be taken away again. */
  readonly adds?: string;
  /** Whole rows that it puts into a standing sheet, so that they can be taken out again; it does nothing else. */
  readonly inserts?: Rows;
  /** Done twice it would do harm, as the deletion of rows. */
  readonly isOnce?: true;
}

/** Whole rows of a sheet, the first counted from 0. */
export interface Rows {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** Small writes: formats, names, structure. */
export function write(apply: Write["apply"], bytes = 0): Write {
  return { bytes, apply };
}

/** Add a sheet: a write of its own, so that it is known whether it was added. */
export function addSheet(name: string): Write {
  return { bytes: 0, adds: name, apply: ({ workbook }) => void workbook.worksheets.add(name) };
}

/** Put whole rows into a sheet: a write of its own, so that it is known whether they went in. */
export function insertRows(rows: Rows): Write {
  return { bytes: 0, inserts: rows, apply: (context) => void wholeRows(context, rows).insert("Down") };
}

/** Take whole rows out; to be done last, since what stood in them is not put back. */
export function deleteRows(rows: Rows): Write {
  return {
    bytes: 0,
    isOnce: true,
    apply: (context) => {
      wholeRows(context, rows).delete("Up");
    },
  };
}

export function wholeRows({ workbook }: Excel.RequestContext, { sheet, at, count }: Rows): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(`${String(at + 1)}:${String(at + count)}`);
}

/** Requests of more than 5 MB are refused by Excel for the web. */
const mostBytes = 4_500_000;

/** A block as one write, or as several below each other where one would be too large. */
export function writeBlock(
  contents: Contents,
  put: (context: Excel.RequestContext, rows: Contents, firstRow: number) => void,
): readonly Write[] {
  const writes: Write[] = [];
  let start = 0;
  let bytes = 0;
  const flush = (end: number): void => {
    const [rows, firstRow] = [contents.slice(start, end), start];
    if (rows.length > 0)
      writes.push(
        write((context) => {
          put(context, rows, firstRow);
        }, bytes),
      );
    [start, bytes] = [end, 0];
  };
  for (const [index, row] of contents.entries()) {
    const size = bytesOf([row]);
    if (bytes > 0 && bytes + size > mostBytes) flush(index);
    bytes += size;
  }
  flush(contents.length);
  return writes;
}

/** Cells of a sheet, as formulas, numbers and texts that stay texts. */
export function writeCells(sheet: string, area: Pick<Address, "row" | "column">, contents: Contents): readonly Write[] {
  return writeBlock(contents, ({ workbook }, rows, firstRow) => {
    workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row + firstRow, area.column, rows.length, rows[0]?.length ?? 1).formulas =
      toInputs(rows);
  });
}

/** Stands for a moment where formulas that differ by row are about to be written. */
const placeholder = "…";

/**
 * The body of a table. Excel fills a column that is blank or holds one formula throughout with the first formula written to it; where formulas
 * differ by row, or stand beside values, other cells stand there first, so that nothing is filled.
 */
export function writeTableBody(sheet: string, area: Pick<Address, "row" | "column">, contents: Contents): readonly Write[] {
  const columns = (contents[0] ?? []).flatMap((_, column) => (isMixed(contents.map((row) => row[column])) ? column : []));
  const primed = columns.map((column) =>
    write(({ workbook }) => {
      const cells = workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column + column, contents.length, 1);
      cells.values = contents.map(() => [placeholder]);
    }, contents.length * 8),
  );
  return [...primed, ...writeCells(sheet, area, contents)];
}

function isMixed(column: readonly (Content | undefined)[]): boolean {
  const formulas = new Set(column.map((content) => (typeof content === "object" ? content.formula : undefined)));
  return formulas.size > 1;
}

/** Writes in requests that Excel for the web takes. */
export function batches(writes: readonly Write[]): readonly (readonly Write[])[] {
  const all: Write[][] = [[]];
  let bytes = 0;
  for (const each of writes) {
    if (bytes > 0 && bytes + each.bytes > mostBytes) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(each);
    bytes += each.bytes;
  }
  return all;
}
