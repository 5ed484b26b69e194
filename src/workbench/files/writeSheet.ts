import type { Grid, GridSheet, GridTable, StoredLine, StoredSheet } from "../grid/grid";
import { formatArea } from "../host/range/address";
import type { CarriedBook, SheetExtras } from "../host/extras";
import { argb } from "./colors";
import { commentShapesXml, commentsXml } from "./comments";
import { conditionalFormatsXml } from "./conditionalFormats";
import { hyperlinksXml } from "./hyperlinks";
import { inWords } from "./losses";
import { officeContent, officeType, type PackageWriter } from "./packageWriter";
import { pageLayoutXml } from "./pageLayout";
import { officeRelationships, spreadsheetNamespace } from "./parts";
import { protectionXml } from "./protection";
import { tableHeads, tableXml } from "./tables";
import { validationsXml } from "./validations";
import { type StringWriter, type TableOnSheet, writeCells } from "./writeCells";
import type { StyleWriter } from "./writeStyles";
import { element, tagOf } from "./xml";

/** What all sheets of a file are written with. */
export interface SheetWriting {
  readonly file: PackageWriter;
  readonly grid: Grid;
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  readonly carried: CarriedBook["parts"];
  /** Writes a sheet's charts and other drawings; the answer is whether there are any. */
  readonly draw: (sheet: GridSheet, extras: SheetExtras, path: string) => boolean;
  /** Numbers tables through the workbook. */
  readonly nextTable: () => number;
  readonly lose: (loss: string) => void;
}

/** Elements of a sheet in the order that the format prescribes. */
const order = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "page",
  "rowBreaks",
  "colBreaks",
  "cellWatches",
  "ignoredErrors",
  "drawing",
  "legacyDrawing",
  "tableParts",
  "extLst",
] as const;
type Place = (typeof order)[number];

/** Write a sheet with all that belongs to it; the answer is whether some formula of it spills. */
export function writeSheet(sheet: GridSheet, extras: SheetExtras, path: string, isActive: boolean, writing: SheetWriting): boolean {
  const { file, grid, styles, strings } = writing;
  const tables = grid.tables().filter(({ sheetId }) => sheetId === sheet.id);
  const onSheet = tables.map((table): TableOnSheet => ({ area: table.area, heads: headsOf(grid, table), formulas: [] }));
  const losses = new Map<string, number>();
  const lose = (noun: string): void => void losses.set(noun, (losses.get(noun) ?? 0) + 1);
  const stored = grid.stored(sheet.id);
  const cells = writeCells(stored, { styles, strings, tables: onSheet, lose });
  const layout = pageLayoutXml(extras.pageLayout);
  const rules = conditionalFormatsXml(extras.conditionalFormats, styles.overlayId);
  for (const kind of rules.notKept) lose(`conditional format of the kind ${kind}`);
  const validations = validationsXml(extras.dataValidations);
  for (const noun of validations.notKept) lose(noun);
  const hasDrawing = writing.draw(sheet, extras, path);
  const elements: Partial<Record<Place, string>> = {
    ...carriedElements(extras, path, writing, lose),
    sheetPr: propertiesXml(sheet, extras, layout.isFitted),
    dimension: `<dimension ref="${cells.dimension}"/>`,
    sheetViews: viewXml(grid, sheet, isActive),
    sheetFormatPr: `<${tagOf("sheetFormatPr", { defaultColWidth: stored.defaultColumnWidth === usualWidth ? undefined : toDigits(stored.defaultColumnWidth), defaultRowHeight: stored.defaultRowHeight, customHeight: stored.defaultRowHeight === usualHeight ? undefined : true })}/>`,
    cols: columnsXml(stored, styles),
    sheetData: element("sheetData", cells.xml),
    sheetProtection: protectionXml(extras.protection),
    mergeCells: mergesXml(grid, sheet),
    conditionalFormatting: rules.xml,
    dataValidations: validations.xml,
    hyperlinks: hyperlinksXml(extras.hyperlinks ?? [], (target) =>
      file.relate(path, { type: officeType("hyperlink"), target, isExternal: true }),
    ),
    page: layout.xml,
    ...(hasDrawing && { drawing: '<drawing r:id="rIdDrawing"/>' }),
    legacyDrawing: writeComments(extras, path, file),
    tableParts: writeTables(tables, onSheet, path, writing),
  };
  const space = `xmlns="${spreadsheetNamespace}" xmlns:r="${officeRelationships}"`;
  file.add(path, element(`worksheet ${space}`, ...order.map((place) => elements[place])), officeContent("spreadsheetml.worksheet"));
  for (const [noun, count] of losses) writing.lose(`${inWords(count, noun)} on ${sheet.name}`);
  return cells.hasDynamic;
}

const usualWidth = 48;
const usualHeight = 15;

function headsOf(grid: Grid, { sheetId, area }: GridTable): readonly string[] {
  return tableHeads((grid.read(sheetId, { ...area, rows: 1 })[0] ?? []).map(({ text }) => text));
}

/** Pieces that are written back as they were; on a sheet whose lines moved they are lost. */
function carriedElements(
  { carried }: SheetExtras,
  path: string,
  { file, carried: parts }: SheetWriting,
  lose: (noun: string) => void,
): Partial<Record<Place, string>> {
  const pieces = (carried?.pieces ?? []).filter(({ place }) => place !== "drawing" && place !== "definedNames");
  const elements: Partial<Record<Place, string>> = {};
  for (const { noun, place, xml, relations } of pieces) {
    if (carried?.isMoved === true) lose(`${noun}, which lay among rows or columns that moved,`);
    else {
      for (const relation of relations) file.carry(path, relation, parts);
      if (isPlace(place)) elements[place] = (elements[place] ?? "") + xml;
    }
  }
  const { extLst } = elements;
  return { ...elements, ...(extLst !== undefined && { extLst: element("extLst", extLst) }) };
}

function isPlace(text: string): text is Place {
  return order.some((place) => place === text);
}

function propertiesXml({ tabColor }: GridSheet, { carried }: SheetExtras, isFitted: boolean): string {
  const codeName = carried?.pieces.find(({ place }) => place === "codeName")?.xml;
  const children = [
    tabColor === "" ? undefined : `<tabColor rgb="${argb(tabColor)}"/>`,
    isFitted ? '<pageSetUpPr fitToPage="1"/>' : undefined,
  ];
  const tag = tagOf("sheetPr", { codeName });
  return children.every((child) => child === undefined) && codeName === undefined ? "" : element(tag, ...children);
}

function viewXml(grid: Grid, { id }: GridSheet, isActive: boolean): string {
  const { rows, columns } = grid.frozen(id);
  const tag = tagOf("sheetView", {
    showGridLines: grid.showsGridlines(id) ? undefined : false,
    tabSelected: isActive || undefined,
    workbookViewId: 0,
  });
  if (rows === 0 && columns === 0) return element("sheetViews", `<${tag}/>`);
  const activePane = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const pane = tagOf("pane", {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: formatArea({ row: rows, column: columns, rows: 1, columns: 1 }),
    activePane,
    state: "frozen",
  });
  return element("sheetViews", element(tag, `<${pane}/>`, `<selection pane="${activePane}"/>`));
}

/** Digits of the normal font that fit into so many points. */
function toDigits(points: number): number {
  const pixels = points / 0.75;
  return Math.round((pixels / 7) * 100) / 100;
}

function columnsXml({ columns, defaultColumnWidth }: StoredSheet, styles: StyleWriter): string {
  const written: { first: number; last: number; rest: string }[] = [];
  for (const line of columns) {
    const rest = columnAttributes(line, defaultColumnWidth, styles);
    if (rest === "") continue;
    const before = written.at(-1);
    if (before?.last === line.index - 1 && before.rest === rest) before.last = line.index;
    else written.push({ first: line.index, last: line.index, rest });
  }
  if (written.length === 0) return "";
  return element("cols", ...written.map(({ first, last, rest }) => `<col min="${String(first + 1)}" max="${String(last + 1)}" ${rest}/>`));
}

function columnAttributes({ points, isHidden, style }: StoredLine, usual: number, styles: StyleWriter): string {
  const look = Object.keys(style).length === 0 ? undefined : styles.lookId(style);
  const isUsual = points === undefined || Math.round(points) === Math.round(usual);
  if (isUsual && !isHidden && look === undefined) return "";
  const attributes = {
    width: toDigits(points ?? usual),
    style: look,
    hidden: isHidden || undefined,
    customWidth: isUsual ? undefined : true,
  };
  return tagOf("", attributes).trim();
}

function mergesXml(grid: Grid, { id }: GridSheet): string {
  const merges = grid.merges(id);
  return merges.length === 0
    ? ""
    : element(`mergeCells count="${String(merges.length)}"`, ...merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`));
}

function writeComments({ comments }: SheetExtras, path: string, file: PackageWriter): string {
  if (comments.length === 0) return "";
  const number = /(\d+)\.xml$/.exec(path)?.[1] ?? "1";
  const [list, shapes] = [`xl/comments${number}.xml`, `xl/drawings/vmlDrawing${number}.vml`];
  file.add(list, commentsXml(comments), officeContent("spreadsheetml.comments"));
  file.add(shapes, commentShapesXml(comments), "application/vnd.openxmlformats-officedocument.vmlDrawing");
  file.relate(path, { type: officeType("comments"), target: list });
  return `<legacyDrawing r:id="${file.relate(path, { type: officeType("vmlDrawing"), target: shapes })}"/>`;
}

function writeTables(
  tables: readonly GridTable[],
  onSheet: readonly TableOnSheet[],
  path: string,
  { file, nextTable }: SheetWriting,
): string {
  if (tables.length === 0) return "";
  const links = tables.map((table, index) => {
    const number = nextTable();
    const target = `xl/tables/table${String(number)}.xml`;
    const { heads = [], formulas = [] } = onSheet[index] ?? {};
    file.add(target, tableXml(table, heads, formulas, number), officeContent("spreadsheetml.table"));
    return `<tablePart r:id="${file.relate(path, { type: officeType("table"), target })}"/>`;
  });
  return element(`tableParts count="${String(links.length)}"`, ...links);
}
