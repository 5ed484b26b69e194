import type { Worksheet } from "exceljs";
import type { Grid, GridName, GridTable } from "../grid/grid";
import type { DataValidation } from "../host/extras";
import { officeTheme } from "./fileStyle";
import { changePart, escapeXml, listParts, officeRelationships, type Parts, readPart, relatePart, spreadsheetNamespace } from "./parts";
import { toStored } from "./storedFormula";
import { writeValidations } from "./validations";

/** A sheet that ExcelJS wrote, and what its part still needs. */
export interface WrittenSheet {
  readonly id: string;
  readonly file: Worksheet;
  /** Addresses of formulas that Excel shall spill. */
  readonly dynamicCells: readonly string[];
  readonly validations: readonly DataValidation[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const dynamicArrays = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/** Mark spilling formulas as dynamic; unmarked, Excel shows them in braces and never lets them grow. */
export async function writeDynamicArrays(parts: Parts, sheets: readonly WrittenSheet[]): Promise<void> {
  if (sheets.every(({ dynamicCells }) => dynamicCells.length === 0)) return;
  parts.file("xl/metadata.xml", metadata());
  await relatePart(
    parts,
    { path: "xl/metadata.xml", contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml" },
    { rels: "xl/_rels/workbook.xml.rels", id: "rIdMetadata", type: `${officeRelationships}/sheetMetadata`, target: "metadata.xml" },
  );
  for (const { file, dynamicCells } of sheets) {
    const marked = new Set(dynamicCells);
    if (marked.size === 0) continue;
    await changePart(parts, sheetPath(file), (xml) =>
      xml.replace(/<c r="([A-Z]+\d+)"/g, (tag, address: string) => (marked.has(address) ? `${tag} cm="1"` : tag)),
    );
  }
}

function metadata(): string {
  const type =
    '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
  const properties = '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>';
  const extension = `<extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">${properties}</ext></extLst>`;
  return [
    `${head}<metadata xmlns="${spreadsheetNamespace}" xmlns:xda="${dynamicArrays}">`,
    `<metadataTypes count="1">${type}</metadataTypes>`,
    `<futureMetadata name="XLDAPR" count="1"><bk>${extension}</bk></futureMetadata>`,
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  ].join("");
}

function sheetPath(sheet: Worksheet): string {
  return `xl/worksheets/sheet${String(sheet.id)}.xml`;
}

/** Put rules for input into their sheets, in the place that the format prescribes. */
export async function writeSheetValidations(parts: Parts, sheets: readonly WrittenSheet[]): Promise<void> {
  for (const { file, validations } of sheets) {
    const element = writeValidations(validations);
    if (element === "") continue;
    await changePart(parts, sheetPath(file), (xml) => {
      const next =
        /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/.exec(
          xml,
        );
      return next === null ? xml : xml.slice(0, next.index) + element + xml.slice(next.index);
    });
  }
}

/** Put the drawing of notes where the format prescribes it: ExcelJS leaves it behind tables and extensions, which Excel repairs. */
export async function placeNotes(parts: Parts, sheets: readonly WrittenSheet[]): Promise<void> {
  for (const { file } of sheets) {
    await changePart(parts, sheetPath(file), (xml) => {
      const notes = /<legacyDrawing [^>]*\/>/.exec(xml)?.[0];
      if (notes === undefined) return xml;
      const rest = xml.replace(notes, "");
      const at = endOfSheet(rest);
      return rest.slice(0, at) + notes + rest.slice(at);
    });
  }
}

/** Where drawings belong: before tables and extensions of the sheet; rules that color cells have extensions of their own. */
export function endOfSheet(xml: string): number {
  const tables = xml.indexOf("<tableParts");
  if (tables >= 0) return tables;
  const extensions = xml.lastIndexOf("<extLst>");
  return extensions > xml.lastIndexOf("</conditionalFormatting>") ? extensions : xml.lastIndexOf("</worksheet>");
}

/** Columns filled with one formula are calculated columns: Excel fills them down when the table grows. */
export async function writeTables(parts: Parts, grid: Grid): Promise<void> {
  const tables = grid.tables();
  for (const path of listParts(parts, /^xl\/tables\//)) {
    await changePart(parts, path, (xml) => {
      const name = /\bdisplayName="([^"]*)"/.exec(xml)?.[1];
      const table = tables.find((known) => escapeXml(known.name) === name);
      return table === undefined ? xml : withCalculatedColumns(xml, grid, table);
    });
  }
}

function withCalculatedColumns(xml: string, grid: Grid, table: GridTable): string {
  const { area } = table;
  const body = grid.read(table.sheetId, { ...area, row: area.row + 1, rows: area.rows - 1 });
  let index = -1;
  return xml.replace(/<tableColumn ([^>]*?)(?:\/>|>([\s\S]*?)<\/tableColumn>)/g, (whole, tag: string) => {
    index += 1;
    const first = body[0]?.[index]?.formula;
    const isFilled = first !== undefined && body.every((line) => line[index]?.formula === first);
    return isFilled
      ? `<tableColumn ${tag}><calculatedColumnFormula>${escapeXml(toStored(first))}</calculatedColumnFormula></tableColumn>`
      : whole;
  });
}

/** Names of any kind; ExcelJS writes those of ranges only. */
export async function writeNames(parts: Parts, names: readonly GridName[]): Promise<void> {
  if (names.length === 0) return;
  const elements = names.map(({ name, formula, comment, isVisible }) => {
    const extra = `${comment === "" ? "" : ` comment="${escapeXml(comment)}"`}${isVisible ? "" : ' hidden="1"'}`;
    return `<definedName name="${escapeXml(name)}"${extra}>${escapeXml(toStored(formula))}</definedName>`;
  });
  await changePart(parts, "xl/workbook.xml", (xml) =>
    xml.includes("</definedNames>")
      ? xml.replace("</definedNames>", () => `${elements.join("")}</definedNames>`)
      : xml.replace("</sheets>", () => `</sheets><definedNames>${elements.join("")}</definedNames>`),
  );
}

/** Give the file the theme that the grid draws table styles with; ExcelJS brings an older one. */
export async function writeTheme(parts: Parts): Promise<void> {
  const path = "xl/theme/theme1.xml";
  if ((await readPart(parts, path)) === undefined) return;
  const accents = officeTheme.slice(4, 10);
  await changePart(parts, path, (xml) =>
    accents.reduce(
      (changed, color, index) =>
        changed.replace(new RegExp(`(<a:accent${String(index + 1)}>\\s*<a:srgbClr val=")[0-9A-Fa-f]{6}`), `$1${color.slice(1)}`),
      xml,
    ),
  );
}
