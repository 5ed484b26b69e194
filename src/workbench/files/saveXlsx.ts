import type { Grid } from "../grid/grid";
import { type CarriedPiece, noSheetExtras, type WorkbookExtras } from "../host/extras";
import { createDrawingWriter } from "./charts/writeCharts";
import { inWords } from "./losses";
import { type FileName, fileName, nameXml } from "./names";
import { ownExtrasNamespace, ownExtrasXml } from "./ownExtras";
import { officeContent, officeType, PackageWriter } from "./packageWriter";
import { printNamesOf } from "./pageLayout";
import { officeRelationships, spreadsheetNamespace } from "./parts";
import { applicationXml, coreXml } from "./properties";
import { themeXml } from "./theme";
import { createStringWriter } from "./writeCells";
import { writeSheet } from "./writeSheet";
import { createStyleWriter } from "./writeStyles";
import { element, tagOf } from "./xml";

/** A workbook as a file. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  /** What Excel will not find in the file, in words; opened here again, it is there. */
  readonly notKept: readonly string[];
}

const workbookPath = "xl/workbook.xml";

/**
 * Write the workbook as an .xlsx file that Excel opens with its formulas, names, tables and looks; with macros only where `mayHoldMacros` says
 * that its name will say so too (.xlsm).
 *
 * Cost     O(stored cells)
 */
export async function saveXlsx(grid: Grid, extras: WorkbookExtras, mayHoldMacros = false): Promise<SavedFile> {
  const file = new PackageWriter();
  const notKept: string[] = [];
  const [styles, strings] = [createStyleWriter(), createStringWriter(spreadsheetNamespace)];
  const carried = extras.carried ?? { parts: {}, pieces: [] };
  const pieces = carried.pieces.filter(({ noun }) => mayHoldMacros || noun !== "macro project");
  const lose = (loss: string): void => void notKept.push(loss);
  let tables = 0;
  const nextTable = (): number => (tables += 1);
  const draw = createDrawingWriter(file, grid, carried.parts, lose);
  const active = grid.activeSheet();
  const dynamic = grid.sheets().map((sheet, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const own = extras.sheets[sheet.id] ?? noSheetExtras;
    return writeSheet(sheet, own, path, sheet.id === active, {
      file,
      grid,
      styles,
      strings,
      carried: carried.parts,
      draw,
      nextTable,
      lose,
    });
  });
  if (pieces.length < carried.pieces.length)
    lose(`${inWords(carried.pieces.length - pieces.length, "macro project")}: save as .xlsm to keep it`);
  writeBook(file, grid, extras, pieces, mayHoldMacros);
  if (dynamic.some(Boolean)) writeMetadata(file);
  writeShared(file, styles.xml(), strings.xml());
  writeAbout(file, grid, extras);
  return { bytes: await file.finish(), notKept };
}

function writeBook(file: PackageWriter, grid: Grid, extras: WorkbookExtras, pieces: readonly CarriedPiece[], mayHoldMacros: boolean): void {
  const parts = extras.carried?.parts ?? {};
  const sheets = grid.sheets().map(({ name, visibility }, index) => {
    const id = file.relate(workbookPath, { type: officeType("worksheet"), target: `xl/worksheets/sheet${String(index + 1)}.xml` });
    const state = visibility === "VeryHidden" ? "veryHidden" : visibility === "Hidden" ? "hidden" : undefined;
    return `<${tagOf("sheet", { name, sheetId: index + 1, state, "r:id": id })}/>`;
  });
  const caches = pieces.flatMap(({ place, xml, relations }) => {
    const ids = relations.map((relation) => file.carry(workbookPath, relation, parts));
    return place === "pivotCaches" ? [`<pivotCache cacheId="${xml}" r:id="${ids[0] ?? ""}"/>`] : [];
  });
  const active = grid.sheets().findIndex(({ id }) => id === grid.activeSheet());
  const names = namesOf(grid, extras).map(nameXml);
  const codeName = pieces.find(({ place }) => place === "codeName")?.xml;
  const xml = element(
    `workbook xmlns="${spreadsheetNamespace}" xmlns:r="${officeRelationships}"`,
    `<${tagOf("workbookPr", { codeName })}/>`,
    extras.protection === undefined ? undefined : '<workbookProtection lockStructure="1"/>',
    element(
      "bookViews",
      `<${tagOf("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 24_000, windowHeight: 14_000, activeTab: Math.max(0, active) })}/>`,
    ),
    element("sheets", ...sheets),
    names.length === 0 ? undefined : element("definedNames", ...names),
    '<calcPr calcId="171027"/>',
    caches.length === 0 ? undefined : element("pivotCaches", ...caches),
  );
  const type = mayHoldMacros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : officeContent("spreadsheetml.sheet.main");
  file.add(workbookPath, xml, type);
  file.relate("", { type: officeType("officeDocument"), target: workbookPath });
}

/** Names of the whole workbook, and those of single sheets: for printing, and carried through. */
function namesOf(grid: Grid, extras: WorkbookExtras): readonly FileName[] {
  const ofSheets = grid.sheets().flatMap(({ id, name }, sheet): readonly FileName[] => {
    const { pageLayout, carried } = extras.sheets[id] ?? noSheetExtras;
    const { area, titles } = printNamesOf(name, pageLayout);
    const own = (label: string, stored: string | undefined): readonly FileName[] =>
      stored === undefined ? [] : [{ name: label, stored, comment: "", isHidden: false, sheet }];
    const kept = carried === undefined || carried.isMoved ? [] : carried.pieces.filter(({ place }) => place === "definedNames");
    return [
      ...own("_xlnm.Print_Area", area),
      ...own("_xlnm.Print_Titles", titles),
      ...kept.map(({ xml }) => ({ ...(JSON.parse(xml) as FileName), sheet })),
    ]; // our own writing
  });
  return [...ofSheets, ...grid.names().map(fileName)];
}

const dynamicArrays = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/** What marks spilling formulas as dynamic; unmarked, Excel shows them in braces and never lets them grow. */
function writeMetadata(file: PackageWriter): void {
  const type =
    '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
  const properties = '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>';
  const extension = `<extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">${properties}</ext></extLst>`;
  const xml = element(
    `metadata xmlns="${spreadsheetNamespace}" xmlns:xda="${dynamicArrays}"`,
    `<metadataTypes count="1">${type}</metadataTypes>`,
    `<futureMetadata name="XLDAPR" count="1"><bk>${extension}</bk></futureMetadata>`,
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
  );
  file.add("xl/metadata.xml", xml, officeContent("spreadsheetml.sheetMetadata"));
  file.relate(workbookPath, { type: officeType("sheetMetadata"), target: "xl/metadata.xml" });
}

function writeShared(file: PackageWriter, styles: string, strings: string): void {
  file.add("xl/styles.xml", styles, officeContent("spreadsheetml.styles"));
  file.relate(workbookPath, { type: officeType("styles"), target: "xl/styles.xml" });
  file.add("xl/theme/theme1.xml", themeXml(), officeContent("theme"));
  file.relate(workbookPath, { type: officeType("theme"), target: "xl/theme/theme1.xml" });
  if (strings === "") return;
  file.add("xl/sharedStrings.xml", strings, officeContent("spreadsheetml.sharedStrings"));
  file.relate(workbookPath, { type: officeType("sharedStrings"), target: "xl/sharedStrings.xml" });
}

/** Properties of the document, and our own part, which signs the file. */
function writeAbout(file: PackageWriter, grid: Grid, extras: WorkbookExtras): void {
  file.add("docProps/core.xml", coreXml(extras.properties), "application/vnd.openxmlformats-package.core-properties+xml");
  file.relate("", {
    type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    target: "docProps/core.xml",
  });
  file.add("docProps/app.xml", applicationXml(extras.properties), officeContent("extended-properties"));
  file.relate("", { type: officeType("extended-properties"), target: "docProps/app.xml" });
  const ids = Object.fromEntries(grid.sheets().map(({ id, name }) => [name, id]));
  file.add("customXml/item1.xml", ownExtrasXml({ extras, ids }), "application/xml");
  const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const references = `<ds:schemaRefs><ds:schemaRef ds:uri="${ownExtrasNamespace}"/></ds:schemaRefs>`;
  const id = "{7A1F5C9E-3B52-4D0A-9C41-5E8B6D2F7A10}";
  file.add(
    "customXml/itemProps1.xml",
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${dataStore}">${references}</ds:datastoreItem>`,
    officeContent("customXmlProperties"),
  );
  file.relate("customXml/item1.xml", { type: officeType("customXmlProps"), target: "customXml/itemProps1.xml" });
  file.relate(workbookPath, { type: officeType("customXml"), target: "customXml/item1.xml" });
}
