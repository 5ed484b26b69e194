import { counted } from "../../core/sheet/words";
import { readSipLibrary } from "../../core/doubt/readSipLibrary";
import type { SipLibrary } from "../../core/doubt/sipLibrary";
import { describeFault } from "../../core/fault";
import { writeSipLibrary } from "../../core/doubt/writeSipLibrary";
import { fail, ok, type Result } from "../../core/result";
import { type Catalog, rangeAt, readCatalog } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { freeName, namesOf } from "../excel/freeName";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { inWorkbook } from "../excel/session";
import { newPage, planPage } from "../page/writePage";
import { trialName } from "./layout";
import { sipPage } from "./page";
import { librarySheet } from "./read";

const sheetName = "SIPmath";
/** A cell holds no longer text. */
const longestText = 32_767;

/**
 * Write a SIPmath 3.0 library to a sheet of its own: what it says as cells, its draws and values as live formulas with a name each. Nothing that
 * the library refers to is fetched.
 *
 * Cost     three round trips, and one more per 5 MB
 */
export function importSipLibrary(text: string): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
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
    // A library never takes the place of another.
    const sheet = freeName(sheetName, namesOf(catalog.sheets));
    const standing = newPage(catalog, sheet);
    if (!standing.ok) return standing;
    const names = namesFor(library, catalog);
    const plan = planPage(standing.value, sipPage(library, names));
    if (!plan.ok) return plan;
    const [first] = names;
    return ok({
      plan: plan.value,
      done: {
        message: `${counted(library.sips.length, "variable")} of ${library.name} on the sheet ${sheet}, as live formulas${first === undefined ? "" : `; use a value by its name, such as ${first}`}. Nothing was fetched from any address.`,
        link: { sheet, address: "A1" },
      },
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
