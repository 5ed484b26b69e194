import type { Grid } from "../../grid/grid";
import { formatArea, quoteSheet } from "../../host/range/address";
import { textAt } from "../../host/chart/chartProperties";
import type { Anchor, AnchorPoint, CarriedBook, Chart, Source } from "../../host/extras";
import type { PackageWriter } from "../packageWriter";
import { officeRelationships } from "../parts";
import type { SheetWriting } from "../writeSheet";
import { emuPerPoint } from "./chartLooks";
import { chartNamespace, chartXml, drawingNamespace } from "./chartXml";
import { standsUnchanged } from "./original";
import type { Refer } from "./seriesXml";
import { element, escapeXml } from "../xml";

const type = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}+xml`;

/**
 * Write what is drawn on sheets: charts as Excel draws them, and what a file held and is carried through. Charts of kinds that only Excel can write are lost.
 *
 * A chart read from a file and not changed since is written as it was, with what the workbench does not know of it.
 */
export function createDrawingWriter(
  file: PackageWriter,
  grid: Grid,
  carried: CarriedBook["parts"],
  lose: (loss: string) => void,
): SheetWriting["draw"] {
  const refer = referOf(grid);
  let [drawings, count] = [0, 0];
  return (sheet, extras, sheetPath) => {
    const charts = extras.charts.flatMap((chart) => {
      const xml = standsUnchanged(chart, grid) ? chart.original : chartXml(chart, refer);
      if (xml === undefined) lose(`chart ${chart.name} on ${sheet.name}`);
      return xml === undefined ? [] : [{ chart, xml }];
    });
    const pieces = (extras.carried?.pieces ?? []).filter(({ place }) => place === "drawing");
    const kept = extras.carried?.isMoved === true ? [] : pieces;
    for (const { noun } of pieces.slice(kept.length)) lose(`1 ${noun} on ${sheet.name}, which lay among rows or columns that moved`);
    if (charts.length + kept.length === 0) return false;
    drawings += 1;
    const path = `xl/drawings/drawing${String(drawings)}.xml`;
    const anchors = charts.map(({ chart, xml }, index) => {
      count += 1;
      const target = `xl/charts/chart${String(count)}.xml`;
      file.add(target, withoutHead(xml), type("drawingml.chart"));
      return anchorXml(chart, index, file.relate(path, { type: `${officeRelationships}/chart`, target }));
    });
    const others = kept.map(({ xml, relations }) =>
      withIds(xml, new Map(relations.map((relation) => [relation.id, file.carry(path, relation, carried)]))),
    );
    const namespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    file.add(path, element(`xdr:wsDr xmlns:xdr="${namespace}" xmlns:a="${drawingNamespace}"`, ...anchors, ...others), type("drawing"));
    file.relate(sheetPath, { id: "rIdDrawing", type: `${officeRelationships}/drawing`, target: path });
    return true;
  };
}

function withoutHead(xml: string): string {
  return xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, "");
}

/** A piece that refers by the ids of the drawing it stands in now. */
function withIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(/( r:\w+=")([^"]*)"/g, (_, start: string, id: string) => `${start}${ids.get(id) ?? id}"`);
}

function referOf(grid: Grid): Refer {
  const names = new Map(grid.sheets().map(({ id, name }) => [id, name]));
  return ({ sheetId, area }: Source) => ({
    formula: `${quoteSheet(names.get(sheetId) ?? "")}!${formatArea(area, true)}`,
    cells: names.has(sheetId) ? grid.read(sheetId, area).flat() : [],
  });
}

function anchorXml({ anchor, name, properties }: Chart, index: number, id: string): string {
  const title = textAt(properties, "title.text") ?? "";
  const about = `id="${String(index + 2)}" name="${escapeXml(name)}"${title === "" ? "" : ` descr="${escapeXml(title)}"`}`;
  const link = `<c:chart xmlns:c="${chartNamespace}" xmlns:r="${officeRelationships}" r:id="${id}"/>`;
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
