import { readSipLibrary } from "../../core/doubt/readSipLibrary";
import type { SipLibrary } from "../../core/doubt/sipLibrary";
import { describeFault } from "../../core/fault";
import { writeSipLibrary } from "../../core/doubt/writeSipLibrary";
import { fail, ok, type Result } from "../../core/result";
import { formatAbsolute, formatAddress } from "../../core/sheet/address";
import { stylePage, styleSheet } from "../businessCase/style";
import { type Catalog, rangeAt, readCatalog } from "../excel/catalog";
import { quoteSheet } from "../excel/cellLink";
import { toInputs } from "../excel/content";
import { freeName, namesOf } from "../excel/freeName";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { protectedWorkbook } from "../excel/refusal";
import { removeSheet } from "../roadmap/writeNew";
import { plural } from "../page/words";
import { inWorkbook, write, writeAllOrNothing, writeBlock } from "../excel/session";
import { trialName, trialRow } from "./layout";
import { sipPage } from "./page";
import { librarySheet } from "./read";

const sheetName = "SIPmath";
/** Points, of the columns from A on. */
const columnWidths = [215, 70, 80, 60, 70, 70, 56, 66, 66, 76, 235, 170];
/** A cell holds no longer text. */
const longestText = 32_767;

/**
 * Write a SIPmath 3.0 library to a sheet of its own: what it says as cells, its draws and values as live formulas with a name each. Nothing that
 * the library refers to is fetched.
 *
 * Cost     three round trips, and one more per 5 MB
 */
export function importSipLibrary(text: string): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const read = readSipLibrary(text);
    if (!read.ok)
      return fail({
        message: `This is no SIPmath library: ${describeFault(read.error)}.`,
        cure: "Nothing was written. Choose a file of SIPmath 3.0.",
      });
    const library = read.value;
    const tooLong = library.sips.find(({ metadata }) => JSON.stringify(metadata ?? {}).length > longestText);
    if (tooLong !== undefined)
      return fail({
        message: `The metadata of ${tooLong.name} is longer than a cell holds.`,
        cure: "Nothing was written. Shorten it in the file.",
      });
    const catalog = await readCatalog(context);
    if (!catalog.canAddSheets) return fail(protectedWorkbook());
    // A library never takes the place of another.
    const sheet = freeName(sheetName, namesOf(catalog.sheets));
    const names = namesFor(library, catalog);
    const { page, values } = sipPage(library, names);
    const reference = (row: number, column: number): string =>
      `=${quoteSheet(sheet)}!${formatAbsolute({ row, column, rows: 1, columns: 1 })}`;
    const isCounted = catalog.names.some(({ name }) => name.toLowerCase() === trialName);
    const added = [
      ...(isCounted ? [] : [[trialName, reference(trialRow, 1)] as const]),
      ...values.map(({ row, column }, index) => [names[index] ?? "", reference(row, column)] as const),
    ];
    const target = (): Excel.Worksheet => context.workbook.worksheets.getItem(sheet);
    const writes = [
      write(() => {
        context.workbook.worksheets.add(sheet);
        for (const [name, formula] of added) context.workbook.names.add(name, formula);
      }),
      ...page.blocks.flatMap(({ area, contents }) =>
        writeBlock(contents, (rows, firstRow) => {
          target().getRange(formatAddress({ ...area, row: area.row + firstRow, rows: rows.length })).formulas = toInputs(rows);
        }),
      ),
      write(() => {
        stylePage(target(), page);
        styleSheet(target(), columnWidths, { rows: page.rows, columns: page.columns });
        target().activate();
      }),
    ];
    await writeAllOrNothing(context, writes, async (fresh) => {
      const half = added.map(([name]) => fresh.workbook.names.getItemOrNullObject(name).load("name"));
      await fresh.sync();
      for (const name of half) if (!name.isNullObject) name.delete();
      await removeSheet(fresh, sheet);
    });
    const [first] = names;
    return ok({
      message: `${plural(library.sips.length, "variable")} of ${library.name} on the sheet ${sheet}, as live formulas${first === undefined ? "" : `; use a value by its name, such as ${first}`}. Nothing was fetched from any address.`,
      link: { sheet, address: "A1" },
    });
  });
}

/** The library on the latest sheet of the workbook that holds one, as the text of a SIPmath 3.0 file. */
export function exportSipSheet(): Outcome<string> {
  return inWorkbook(async (context): Promise<Result<string, Refusal>> => {
    const catalog = await readCatalog(context);
    const entry = catalog.sheets.findLast(({ name, used }) => /^SIPmath( \d+)?$/.test(name) && used !== undefined);
    if (entry?.used === undefined)
      return fail({ message: "No sheet SIPmath holds a library.", cure: "Nothing was exported. Import a library first." });
    const { row, column, rows, columns } = entry.used;
    const range = rangeAt(context, entry.name, { row: 0, column: 0, rows: row + rows, columns: column + columns }).load("values");
    await context.sync();
    const library = librarySheet(entry.name, range.values as unknown[][]); // Office.js gives any[][]
    return library.ok ? ok(writeSipLibrary(library.value)) : library;
  });
}

/** Names that a formula can say, one for each variable: letters, digits and underscores. */
function namesFor({ sips }: SipLibrary, catalog: Catalog): readonly string[] {
  const taken = [trialName, ...namesOf(catalog.names)];
  return sips.map(({ name }) => {
    const base = `sip_${name.replaceAll(/[^\p{L}\p{N}]+/gu, "_").replaceAll(/^_|_$/g, "")}`.slice(0, 200);
    const free = freeName(base, taken, "_");
    taken.push(free);
    return free;
  });
}
