import type { Address } from "../../core/sheet/address";
import type { Catalog } from "./catalog";
import type { Contents } from "./content";
import { packLines } from "./packedLines";
import type { Plan } from "./plan";
import { write, writeCells } from "./write";

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
