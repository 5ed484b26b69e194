import type { Worksheet } from "exceljs";
import type { Grid } from "../../grid/grid";
import { formatArea, quoteSheet } from "../../host/range/address";
import { textAt } from "../../host/chart/chartProperties";
import type { Anchor, AnchorPoint, Chart, Source } from "../../host/extras";
import { changePart, escapeXml, officeRelationships, packageRelationships, type Parts, relatePart } from "../parts";
import { endOfSheet } from "../workbookParts";
import { emuPerPoint } from "./chartLooks";
import { chartNamespace, chartXml, drawingNamespace } from "./chartXml";
import { standsUnchanged } from "./original";
import type { Refer } from "./seriesXml";
import { element } from "./xml";

interface SheetWithCharts {
  readonly id: string;
  readonly file: Worksheet;
  readonly charts: readonly Chart[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const type = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}+xml`;

/**
 * Write charts as the drawings that Excel draws; the answer names those of kinds that only Excel can write.
 *
 * A chart read from a file and not changed since is written as it was, with what the workbench does not know of it.
 */
export async function writeCharts(parts: Parts, grid: Grid, sheets: readonly SheetWithCharts[]): Promise<readonly string[]> {
  const notKept: string[] = [];
  const refer = referOf(grid);
  let [drawings, count] = [0, 0];
  for (const { file, charts } of sheets) {
    const written = charts.flatMap((chart) => {
      const xml = standsUnchanged(chart, grid) ? chart.original : chartXml(chart, refer);
      if (xml === undefined) notKept.push(`chart ${chart.name} on ${file.name}`);
      return xml === undefined ? [] : [{ chart, xml, number: (count += 1) }];
    });
    if (written.length === 0) continue;
    drawings += 1;
    for (const { xml, number } of written) parts.file(`xl/charts/chart${String(number)}.xml`, xml);
    await addOverrides(
      parts,
      written.map(({ number }) => number),
    );
    parts.file(`xl/drawings/drawing${String(drawings)}.xml`, drawingXml(written.map(({ chart }) => chart)));
    parts.file(`xl/drawings/_rels/drawing${String(drawings)}.xml.rels`, relationshipsXml(written.map(({ number }) => number)));
    await hangOn(parts, file, drawings);
  }
  return notKept;
}

function referOf(grid: Grid): Refer {
  const names = new Map(grid.sheets().map(({ id, name }) => [id, name]));
  return ({ sheetId, area }: Source) => ({
    formula: `${quoteSheet(names.get(sheetId) ?? "")}!${formatArea(area, true)}`,
    cells: names.has(sheetId) ? grid.read(sheetId, area).flat() : [],
  });
}

async function addOverrides(parts: Parts, numbers: readonly number[]): Promise<void> {
  const overrides = numbers.map(
    (number) => `<Override PartName="/xl/charts/chart${String(number)}.xml" ContentType="${type("drawingml.chart")}"/>`,
  );
  await changePart(parts, "[Content_Types].xml", (xml) => xml.replace("</Types>", `${overrides.join("")}</Types>`));
}

function relationshipsXml(numbers: readonly number[]): string {
  const relationships = numbers.map(
    (number, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${officeRelationships}/chart" Target="../charts/chart${String(number)}.xml"/>`,
  );
  return `${head}<Relationships xmlns="${packageRelationships}">${relationships.join("")}</Relationships>`;
}

/** Tell the sheet about its drawing, in the place that the format prescribes. */
async function hangOn(parts: Parts, file: Worksheet, drawing: number): Promise<void> {
  const number = String(file.id);
  await relatePart(
    parts,
    { path: `xl/drawings/drawing${String(drawing)}.xml`, contentType: type("drawing") },
    {
      rels: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      id: "rIdDrawing",
      type: `${officeRelationships}/drawing`,
      target: `../drawings/drawing${String(drawing)}.xml`,
    },
  );
  await changePart(parts, `xl/worksheets/sheet${number}.xml`, (xml) =>
    [xml.slice(0, placeOfDrawing(xml)), '<drawing r:id="rIdDrawing"/>', xml.slice(placeOfDrawing(xml))].join(""),
  );
}

/** Before the drawing of notes, where there is one. */
function placeOfDrawing(xml: string): number {
  const notes = xml.indexOf("<legacyDrawing");
  return notes >= 0 ? notes : endOfSheet(xml);
}

function drawingXml(charts: readonly Chart[]): string {
  const namespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  const anchors = charts.map((chart, index) => anchorXml(chart, index));
  return head + element(`xdr:wsDr xmlns:xdr="${namespace}" xmlns:a="${drawingNamespace}"`, ...anchors);
}

function anchorXml({ anchor, name, properties }: Chart, index: number): string {
  const title = textAt(properties, "title.text") ?? "";
  const about = `id="${String(index + 2)}" name="${escapeXml(name)}"${title === "" ? "" : ` descr="${escapeXml(title)}"`}`;
  const link = `<c:chart xmlns:c="${chartNamespace}" xmlns:r="${officeRelationships}" r:id="rId${String(index + 1)}"/>`;
  return element(
    "xdr:twoCellAnchor",
    ...cornersXml(anchor),
    element(
      'xdr:graphicFrame macro=""',
      element("xdr:nvGraphicFramePr", `<xdr:cNvPr ${about}/>`, "<xdr:cNvGraphicFramePr/>"),
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      element("a:graphic", element(`a:graphicData uri="${chartNamespace}"`, link)),
    ),
    "<xdr:clientData/>",
  );
}

function cornersXml({ from, to }: Anchor): readonly string[] {
  const corner = (tag: string, { row, column, down, right }: AnchorPoint): string => {
    const emu = (points: number): string => String(Math.round(points * emuPerPoint));
    return `<${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>${emu(right)}</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>${emu(down)}</xdr:rowOff></${tag}>`;
  };
  return [corner("xdr:from", from), corner("xdr:to", to)];
}
