import type { GridData } from "../grid/engine";
import { fail, ok, type Result } from "../../core/result";
import { snapshotOf } from "../grid/univerGrid";
import type { CarriedPiece, SheetExtras, WorkbookExtras } from "../host/extras";
import { type Carried, carriedNames, carriedOfBook, carriedOfSheet, carriedParts, readContentTypes } from "./carried";
import { readCharts } from "./charts/readCharts";
import { readTheme } from "./colors";
import { readComments } from "./comments";
import { readConditionalFormats } from "./conditionalFormats";
import { readHyperlinks } from "./hyperlinks";
import { FileRefusal, limits, startDeadline } from "./limits";
import { listLosses } from "./losses";
import { type FileName, namesForGrid } from "./names";
import { type OwnExtras, readOwnExtras } from "./ownExtras";
import { readPageLayout } from "./pageLayout";
import { openParts, type Parts, readPart } from "./parts";
import { readApplication, readProperties } from "./properties";
import { readProtection } from "./protection";
import { createStyleBook, type FileSheet, readSheet, type SheetContext } from "./readSheet";
import { readStrings } from "./readStrings";
import { readStyles } from "./readStyles";
import { type BookPart, readBookPart } from "./readBookPart";
import { type Relation, relationsOf, targetsOf } from "./relations";
import { type FileTable, readTable } from "./tables";
import { readValidations } from "./validations";
import { parseXml } from "./xml";

/** A file, opened. */
export interface OpenedFile {
  readonly snapshot: GridData;
  readonly extras: WorkbookExtras;
  /** What the file holds and the workbench would lose on saving, in words: "2 slicers". */
  readonly notKept: readonly string[];
}

/**
 * Read an .xlsx file, whoever wrote it; a fault says in one sentence why it cannot be read, and the cure.
 *
 * Cost     O(filled cells)
 */
export async function openXlsx(bytes: Uint8Array): Promise<Result<OpenedFile, string>> {
  try {
    const parts = await openParts(bytes);
    const book = parts === undefined ? undefined : await readBookPart(parts);
    if (parts === undefined || book === undefined)
      return fail("This is no Excel workbook (.xlsx). Save it in Excel as .xlsx and open that file.");
    if (book.sheets.length === 0) return fail("The workbook has no worksheet. Add one in Excel and save it again.");
    return ok(await readFile(parts, book));
  } catch (error) {
    return fail(
      error instanceof FileRefusal
        ? error.message
        : "The file is damaged: a part of it is no well-formed XML. Open it in Excel, save it again, and open that file.",
    );
  }
}

/** A sheet with the parts that belong to it. */
interface WholeSheet extends FileSheet {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly relations: readonly Relation[];
  readonly tables: readonly FileTable[];
  readonly carried: Carried;
}

async function readFile(parts: Parts, book: BookPart): Promise<OpenedFile> {
  const isOurs = (await readApplication(parts, book.applicationPath)) !== "" ? await readOwnExtras(parts, book) : undefined;
  const ids = sheetIds(
    book.sheets.map(({ name }) => name),
    isOurs?.ids ?? {},
  );
  const context = await readContext(parts, book);
  const sheets = await readSheets(parts, book, ids, context);
  const styles = context.styles;
  const types = await readContentTypes(parts);
  const ofBook = carriedOfBook(book.root, book.relations, types(book.path).includes("macroEnabled"));
  const pieces = [...ofBook.pieces, ...sheets.flatMap(({ carried }) => carried.pieces)];
  const standard = await readSheetExtras(parts, book, sheets, ids, { overlays: styles.overlays, theme: context.theme });
  const kept = { parts: await carriedParts(parts, pieces, types), pieces: ofBook.pieces };
  const extras = mergeExtras(await readWorkbookExtras(parts, book, standard), isOurs, sheets, kept);
  return { snapshot: snapshotFrom(book, sheets, context), extras, notKept: listLosses(ofBook, sheets, isOurs !== undefined) };
}

/** An id for each sheet: the one that a file of ours knows it by, else a fresh one. */
function sheetIds(names: readonly string[], known: OwnExtras["ids"]): ReadonlyMap<string, string> {
  const taken = new Set(Object.values(known));
  let count = 0;
  const fresh = (): string => {
    do count += 1;
    while (taken.has(`sheet-${String(count)}`));
    return `sheet-${String(count)}`;
  };
  return new Map(names.map((name) => [name, Object.hasOwn(known, name) ? (known[name] ?? fresh()) : fresh()]));
}

async function readContext(parts: Parts, book: BookPart): Promise<SheetContext> {
  const [themePath] = targetsOf(book.relations, "theme");
  const [stylePath] = targetsOf(book.relations, "styles");
  const [stringPath] = targetsOf(book.relations, "sharedStrings");
  const theme = readTheme(themePath === undefined ? undefined : await readPart(parts, themePath));
  const styles = readStyles(stylePath === undefined ? undefined : parseXml((await readPart(parts, stylePath)) ?? ""), theme);
  return {
    strings: await readStrings(parts, stringPath),
    styles,
    theme,
    styleBook: createStyleBook(styles.looks),
    from1904: book.from1904,
    budget: { cells: limits.cells },
    deadline: startDeadline(),
  };
}

async function readSheets(
  parts: Parts,
  book: BookPart,
  ids: ReadonlyMap<string, string>,
  context: SheetContext,
): Promise<readonly WholeSheet[]> {
  const sheets: WholeSheet[] = [];
  let tableCount = 0;
  for (const listed of book.sheets) {
    const { name, path } = listed;
    const id = ids.get(name) ?? name;
    const source = await readPart(parts, path);
    if (source === undefined)
      throw new FileRefusal(
        `The file is damaged: the part of its sheet ${name} is missing. Open it in Excel, save it again, and open that file.`,
      );
    const sheet = readSheet(source, listed, id, context);
    const relations = await relationsOf(parts, path);
    const tables = (await Promise.all(targetsOf(relations, "table").map((target) => readPart(parts, target)))).flatMap((xml) => {
      tableCount += 1;
      return readTable(parseXml(xml ?? ""), tableCount) ?? [];
    });
    const carried = await carriedOfSheet(parts, sheet.root, relations);
    sheets.push({
      ...sheet,
      id,
      name,
      path,
      relations,
      tables,
      carried: { ...carried, pieces: [...carried.pieces, ...carriedNames(book.names, sheets.length)] },
    });
  }
  return sheets;
}

function snapshotFrom(book: BookPart, sheets: readonly WholeSheet[], { styleBook }: SheetContext): GridData {
  const tables = Object.fromEntries(
    sheets.map(({ id, tables: own }) => [id, { tables: own.map(({ table }) => table), tableFilteredOutRows: [] }]),
  );
  return {
    ...snapshotOf([]),
    custom: { activeSheet: sheets[book.activeTab]?.id },
    styles: styleBook.styles,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map(({ id, data, tables: own }) => [id, withRoom(data, own)])),
    resources: [
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(namesForGrid(book.names)) },
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(tables) },
    ],
  };
}

/** Tables lie on their sheet, also where their last rows are blank. */
function withRoom(data: FileSheet["data"], tables: readonly FileTable[]): FileSheet["data"] {
  const rows = tables.map(({ area }) => area.row + area.rows + 1);
  const columns = tables.map(({ area }) => area.column + area.columns + 1);
  return { ...data, rowCount: Math.max(data.rowCount ?? 0, ...rows), columnCount: Math.max(data.columnCount ?? 0, ...columns) };
}

async function readSheetExtras(
  parts: Parts,
  book: BookPart,
  sheets: readonly WholeSheet[],
  ids: ReadonlyMap<string, string>,
  rules: Parameters<typeof readConditionalFormats>[1],
): Promise<Record<string, SheetExtras>> {
  const read = sheets.map(async (sheet, position): Promise<[string, SheetExtras]> => {
    const { id, root, relations, data } = sheet;
    const [commentPath] = targetsOf(relations, "comments");
    const protection = readProtection(root);
    const hyperlinks = readHyperlinks(root, relations);
    const extras: SheetExtras = {
      charts: await readCharts(
        parts,
        targetsOf(relations, "drawing"),
        { ...data, id },
        { sheetId: (name) => ids.get(name), theme: rules.theme },
      ),
      conditionalFormats: readConditionalFormats(root, rules),
      dataValidations: readValidations(root),
      pageLayout: readPageLayout(root, printNames(book.names, position)),
      ...(protection !== undefined && { protection }),
      comments: commentPath === undefined ? [] : readComments(parseXml((await readPart(parts, commentPath)) ?? "")),
      ...(hyperlinks.length > 0 && { hyperlinks }),
    };
    return [id, extras];
  });
  return Object.fromEntries(await Promise.all(read));
}

function printNames(names: readonly FileName[], position: number): Parameters<typeof readPageLayout>[1] {
  const own = names.filter(({ sheet }) => sheet === position);
  const area = own.find(({ name }) => name === "_xlnm.Print_Area")?.stored;
  const titles = own.find(({ name }) => name === "_xlnm.Print_Titles")?.stored;
  return { ...(area !== undefined && { area }), ...(titles !== undefined && { titles }) };
}

async function readWorkbookExtras(parts: Parts, book: BookPart, sheets: WorkbookExtras["sheets"]): Promise<WorkbookExtras> {
  return {
    sheets,
    settings: {},
    properties: await readProperties(parts, book.propertyPaths),
    ...(book.isStructureLocked && { protection: {} }),
  };
}

/** What a file of ours says of itself counts before what its standard parts say; pieces carried through come from the parts always. */
function mergeExtras(
  standard: WorkbookExtras,
  own: OwnExtras | undefined,
  sheets: readonly WholeSheet[],
  carried: NonNullable<WorkbookExtras["carried"]>,
): WorkbookExtras {
  const { extras } = own ?? { extras: standard };
  const withPieces = sheets.flatMap(({ id, carried: { pieces } }): readonly (readonly [string, readonly CarriedPiece[]])[] =>
    pieces.length === 0 ? [] : [[id, pieces]],
  );
  const sheetsWithPieces = withPieces.map(([id, pieces]): readonly [string, SheetExtras | undefined] => {
    const sheet = extras.sheets[id] ?? standard.sheets[id];
    return [id, sheet === undefined ? undefined : { ...sheet, carried: { isMoved: false, pieces } }];
  });
  const known = sheetsWithPieces.filter((entry): entry is readonly [string, SheetExtras] => entry[1] !== undefined);
  const hasParts = carried.pieces.length > 0 || Object.keys(carried.parts).length > 0;
  return { ...extras, sheets: { ...extras.sheets, ...Object.fromEntries(known) }, ...(hasParts && { carried }) };
}
