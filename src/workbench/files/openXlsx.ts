import { Workbook, type Worksheet } from "exceljs";
import { fail, ok, type Result } from "../../core/result";
import { type Snapshot, toRange } from "../grid/engine";
import { storedFormula } from "../grid/names";
import { themeName } from "../grid/tableThemes";
import { snapshotOf } from "../grid/univerGrid";
import { parseArea } from "../host/range/address";
import type { SheetExtras, WorkbookExtras } from "../host/extras";
import { countShapes, readCharts } from "./charts/readCharts";
import { forLibrary } from "./forLibrary";
import { readOwnExtras } from "./ownExtras";
import { attributesOf, listParts, openParts, type Parts, readPart, unescapeXml } from "./parts";
import { readTheme } from "./fileStyle";
import { readProperties } from "./properties";
import { createStyleBook, readSheet } from "./readSheet";
import { readSheetExtras } from "./readSheetExtras";
import { fromStored } from "./storedFormula";

/** A file, opened. */
export interface OpenedFile {
  readonly snapshot: Snapshot;
  readonly extras: WorkbookExtras;
  /** What the file holds and the workbench would lose on saving, in words: "2 pictures". */
  readonly notKept: readonly string[];
}

/** Read an .xlsx file; a fault says in one sentence why it cannot be read. */
export async function openXlsx(bytes: Uint8Array): Promise<Result<OpenedFile, string>> {
  const parts = await openParts(bytes);
  if (parts?.file("xl/workbook.xml") == null)
    return fail("This is no Excel workbook (.xlsx). Save it in Excel as .xlsx and open that file.");
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load((await forLibrary(bytes, parts)) as unknown as Parameters<typeof workbook.xlsx.load>[0]); // the library takes any bytes
  } catch (error) {
    return fail(
      `The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}. Save it again in Excel and retry.`,
    );
  }
  const sheets = workbook.worksheets;
  if (sheets.length === 0) return fail("The workbook has no worksheet. Add one in Excel and save it again.");
  const own = await readOwnExtras(parts);
  const ids = sheetIds(
    sheets.map(({ name }) => name),
    own?.ids ?? {},
  );
  const snapshot = await readSnapshot(workbook, parts, ids);
  const extras = own?.extras ?? {
    sheets: await readExtras(snapshot, sheets, parts, ids),
    settings: {},
    properties: readProperties(workbook),
  };
  return ok({ snapshot, extras, notKept: await listLosses(parts, sheets, own !== undefined) });
}

/** An id for each sheet: the one that a file of ours knows it by, else a fresh one. */
function sheetIds(names: readonly string[], known: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const taken = new Set(Object.values(known));
  let count = 0;
  const fresh = (): string => {
    do count += 1;
    while (taken.has(`sheet-${String(count)}`));
    return `sheet-${String(count)}`;
  };
  return new Map(names.map((name) => [name, known[name] ?? fresh()]));
}

async function readExtras(
  snapshot: Snapshot,
  sheets: readonly Worksheet[],
  parts: Parts,
  ids: ReadonlyMap<string, string>,
): Promise<Record<string, SheetExtras>> {
  const theme = readTheme(await readPart(parts, "xl/theme/theme1.xml"));
  const paths = await sheetPaths(parts);
  const read = sheets.map(async (sheet): Promise<[string, SheetExtras]> => {
    const [id, path] = [ids.get(sheet.name) ?? sheet.name, paths.get(sheet.name) ?? ""];
    const xml = (await readPart(parts, path)) ?? "";
    const charts = await readCharts(parts, path, snapshot.sheets[id] ?? {}, { sheetId: (name) => ids.get(name), theme });
    return [id, { ...readSheetExtras(sheet, xml, theme), charts }];
  });
  return Object.fromEntries(await Promise.all(read));
}

/** Where each sheet's part lies. */
async function sheetPaths(parts: Parts): Promise<ReadonlyMap<string, string>> {
  const relations = (await readPart(parts, "xl/_rels/workbook.xml.rels")) ?? "";
  const targets = new Map(
    [...relations.matchAll(/<Relationship ([^>]*?)\/?>/g)].map(([, tag = ""]) => {
      const { Id = "", Target = "" } = attributesOf(tag);
      return [Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`] as const;
    }),
  );
  const workbook = (await readPart(parts, "xl/workbook.xml")) ?? "";
  const named = [...workbook.matchAll(/<sheet ([^>]*?)\/?>/g)].map(([, tag = ""]) => attributesOf(tag));
  return new Map(named.map((sheet) => [sheet["name"] ?? "", targets.get(sheet["r:id"] ?? "") ?? ""]));
}

async function readSnapshot(workbook: Workbook, parts: Parts, ids: ReadonlyMap<string, string>): Promise<Snapshot> {
  const book = createStyleBook(readTheme(await readPart(parts, "xl/theme/theme1.xml")));
  const views = workbook.views as Workbook["views"] | undefined; // absent where the file says nothing of its windows
  const sheets = workbook.worksheets.map((sheet) => readSheet(sheet, ids.get(sheet.name) ?? sheet.name, book));
  return {
    ...snapshotOf([]),
    custom: { activeSheet: [...ids.values()][views?.[0]?.activeTab ?? 0] },
    styles: book.styles,
    sheetOrder: [...ids.values()],
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? "", sheet])),
    resources: [
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(await readNames(parts)) },
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(readTables(workbook.worksheets, ids, await filteredTables(parts))) },
    ],
  };
}

/** Names of the whole workbook; ExcelJS leaves out those that are no ranges, LAMBDAs above all. */
async function readNames(parts: Parts): Promise<Record<string, object>> {
  const xml = (await readPart(parts, "xl/workbook.xml")) ?? "";
  const names = [...xml.matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)].flatMap(([, tag = "", text = ""]) => {
    const { name = "", hidden, comment = "", localSheetId } = attributesOf(tag);
    if (name.startsWith("_xl") || localSheetId !== undefined) return [];
    const formulaOrRefString = storedFormula(fromStored(unescapeXml(text)));
    return [{ name, formulaOrRefString, comment, hidden: hidden === "1", localSheetId: "AllDefaultWorkbook" }];
  });
  return Object.fromEntries(names.map((name, index) => [`name-${String(index)}`, { id: `name-${String(index)}`, ...name }]));
}

interface FileTable {
  readonly name: string;
  readonly displayName?: string;
  readonly tableRef?: string;
  readonly ref?: string;
  readonly columns: readonly { readonly name: string }[];
  readonly style?: { readonly theme?: string; readonly showRowStripes?: boolean };
}

/** Which tables show filter buttons, by name. */
async function filteredTables(parts: Parts): Promise<ReadonlyMap<string, boolean>> {
  const tables = await Promise.all(listParts(parts, /^xl\/tables\//).map((path) => readPart(parts, path)));
  return new Map(
    tables.map((xml = "") => {
      const { displayName = "" } = attributesOf(/<table ([^>]*)>/.exec(xml)?.[1] ?? "");
      const columns = [...xml.matchAll(/<filterColumn ([^>]*)>/g)];
      const isHidden = columns.length > 0 && columns.every(([, tag = ""]) => tag.includes('hiddenButton="1"'));
      return [displayName, xml.includes("<autoFilter") && !isHidden] as const;
    }),
  );
}

function readTables(
  sheets: readonly Worksheet[],
  ids: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, boolean>,
): Record<string, object> {
  let count = 0;
  const bySheet = sheets.map((sheet) => {
    const tables = "tables" in sheet.model && Array.isArray(sheet.model.tables) ? (sheet.model.tables as readonly FileTable[]) : []; // as the library reads tables
    const read = tables.flatMap((table) => {
      const area = parseArea(table.tableRef ?? table.ref ?? "");
      if (area === undefined) return [];
      count += 1;
      const name = table.displayName ?? table.name;
      const looks = { style: table.style?.theme ?? "", showsBands: table.style?.showRowStripes === true };
      const column = (name: string, index: number): object => ({
        id: `column-${String(index)}`,
        displayName: name,
        dataType: "string",
        formula: "",
        meta: {},
        style: {},
      });
      return [
        {
          id: `table-${String(count)}`,
          name,
          range: toRange(area),
          options: { showHeader: true, showFooter: false, tableStyleId: themeName(looks) },
          filters: { tableColumnFilterList: [] },
          columns: table.columns.map(({ name }, index) => column(name, index)),
          meta: { ...looks, showsFilter: shown.get(name) ?? false },
        },
      ];
    });
    return [ids.get(sheet.name) ?? sheet.name, { tables: read, tableFilteredOutRows: [] }] as const;
  });
  return Object.fromEntries(bySheet);
}

const losses = [
  [/^xl\/media\//, "picture"],
  [/^xl\/pivotTables\//, "pivot table"],
  [/^xl\/slicers\//, "slicer"],
  [/^xl\/externalLinks\/externalLink/, "link to another workbook"],
  [/^xl\/queryTables\//, "query"],
  [/^xl\/vbaProject/, "macro project"],
  [/^xl\/threadedComments\//, "sheet of threaded comments"],
  [/^xl\/ctrlProps\//, "form control"],
  [/^xl\/chartsheets\//, "chart sheet"],
] as const;

/** What the grid does not hold, counted; a filter's choice and mixed formatting within a cell too. */
async function listLosses(parts: Parts, sheets: readonly Worksheet[], isOwn: boolean): Promise<readonly string[]> {
  const counted = losses.map(([pattern, noun]): readonly [number, string] => [listParts(parts, pattern).length, noun]);
  const drawings = isOwn ? [] : listParts(parts, /^xl\/drawings\/drawing\d+\.xml$/);
  const shapes = (await Promise.all(drawings.map((path) => countShapes(parts, path)))).reduce((sum, count) => sum + count, 0);
  const tables = await Promise.all(listParts(parts, /^xl\/tables\//).map((path) => readPart(parts, path)));
  const filtered = tables.filter(
    (xml) => xml?.includes("<filterColumn ") === true && /<(?:filters|customFilters|top10|dynamicFilter)/.test(xml),
  ).length;
  let mixed = 0;
  for (const sheet of sheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => (mixed += typeof cell.value === "object" && cell.value !== null && "richText" in cell.value ? 1 : 0));
    });
  const xml = (await readPart(parts, "xl/workbook.xml")) ?? "";
  const local = [...xml.matchAll(/<definedName ([^>]*)>/g)].filter(
    ([, tag = ""]) => tag.includes("localSheetId") && !tag.includes('name="_xlnm'),
  ).length;
  return [
    ...counted,
    [shapes, "drawn shape"] as const,
    [filtered, "filtered table"] as const,
    [mixed, "cell with mixed formatting"] as const,
    [local, "name of one sheet only"] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${String(count)} ${count === 1 ? noun : plural(noun)}`);
}

function plural(noun: string): string {
  const [first = "", ...rest] = noun.split(" ");
  const headFirst = ["link", "cell", "name", "sheet"].includes(first);
  if (headFirst) return [`${first}s`, ...rest].join(" ");
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
