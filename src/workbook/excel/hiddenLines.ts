import type { Address } from "../../core/sheet/address";
import type { Catalog } from "./catalog";
import type { Contents } from "./content";
import type { Plan } from "./plan";
import { write, writeCells } from "./write";

/** Longer texts do not fit a cell (32,767 characters); the escapes below never grow after this cut. */
const longestPiece = 30_000;

/**
 * Objects as rows of text cells, one row each, for a very hidden sheet: plain JSON in ASCII, cut into pieces that a cell holds.
 *
 * ASCII escapes keep every piece whole through .xlsx, emoji and half characters included; the bar in front keeps it text.
 */
export function packLines(objects: readonly unknown[]): Contents {
  const rows = objects.map((object) => cut(ascii(JSON.stringify(object))));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/** The objects of `packLines`; rows that are not such lines are left out. */
export function unpackLines(values: readonly (readonly unknown[])[]): readonly unknown[] {
  const objects: unknown[] = [];
  for (const row of values) {
    const text = row.map((piece) => (typeof piece === "string" ? piece.replace(/^'?\|/, "") : "")).join("");
    try {
      if (text !== "") objects.push(JSON.parse(text));
    } catch {
      // A line that someone edited tells nothing; the others still do.
    }
  }
  return objects;
}

function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += longestPiece) pieces.push(`|${text.slice(start, start + longestPiece)}`);
  return pieces;
}

/** Plan to replace the lines of a very hidden sheet, which is made where it is missing. */
export function writeLines({ sheets }: Pick<Catalog, "sheets">, name: string, lines: readonly unknown[]): Plan {
  const packed = packLines(lines);
  const entry = sheets.find((sheet) => sheet.name === name);
  const [isThere, used] = [entry !== undefined, entry?.used];
  const clear = write(({ workbook }) => {
    workbook.worksheets.getItem(name).getRange().clear("Contents");
  });
  return { ...putLines(name, isThere, 0, packed, used), writes: [clear, ...writeCells(name, { row: 0, column: 0 }, packed)] };
}

/** Plan to write lines below those of a very hidden sheet. */
export function appendLines({ sheets }: Pick<Catalog, "sheets">, name: string, lines: readonly unknown[]): Plan {
  const entry = sheets.find((sheet) => sheet.name === name);
  const used = entry?.used;
  return putLines(name, entry !== undefined, used === undefined ? 0 : used.row + used.rows, packLines(lines));
}

function putLines(sheet: string, isThere: boolean, row: number, packed: Contents, used?: Address): Plan {
  const width = packed[0]?.length ?? 1;
  const area = { row, column: 0, rows: Math.max(packed.length, (used?.row ?? 0) + (used?.rows ?? 0)), columns: width };
  const wide = { ...area, columns: Math.max(width, (used?.column ?? 0) + (used?.columns ?? 0)) };
  return { hidden: isThere ? [] : [sheet], touched: [{ sheet, area: wide }], writes: writeCells(sheet, area, packed) };
}
