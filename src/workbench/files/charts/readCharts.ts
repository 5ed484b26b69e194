import type { GridData } from "../../grid/engine";
import { anchorAt, placeOf } from "../../host/chart/chartAnchor";
import type { Anchor, AnchorPoint, Chart } from "../../host/extras";
import { type Parts, readPart } from "../parts";
import { relationsOf } from "../relations";
import { emuPerPoint } from "./chartLooks";
import { selfContained } from "./original";
import { readChartXml } from "./readChartXml";
import type { Reading } from "./readSeries";
import { find, parseXml, relationOf, type XmlNode } from "../xml";

/** The charts in a sheet's drawings, in the order they lie above each other; those that are none the workbench knows are left out. */
export async function readCharts(
  parts: Parts,
  drawingPaths: readonly string[],
  sheet: Partial<GridData["sheets"][string]>,
  reading: Reading,
): Promise<readonly Chart[]> {
  const charts: Chart[] = [];
  for (const path of drawingPaths) {
    const relations = await relationsOf(parts, path);
    const drawing = parseXml((await readPart(parts, path)) ?? "");
    for (const anchor of drawing?.children ?? []) {
      const frame = find(anchor, "graphicFrame");
      const link = relationOf(find(frame, "graphic", "graphicData", "chart"));
      const xml = await readPart(parts, relations.find(({ id }) => id === link)?.target ?? "");
      const chart = xml === undefined ? undefined : readChartXml(xml, reading);
      if (xml === undefined || chart === undefined) continue;
      const original = selfContained(xml);
      const number = String(charts.length + 1);
      const name = find(frame, "nvGraphicFramePr", "cNvPr")?.attributes["name"] ?? `Chart ${number}`;
      const id = `chart-${sheet.id ?? ""}-${number}`;
      charts.push({ id, name, ...chart, anchor: readAnchor(anchor, sheet), ...(original !== undefined && { original }) });
    }
  }
  return charts;
}

const pointsPerPixel = 0.75;

function readAnchor(anchor: XmlNode, sheet: Partial<GridData["sheets"][string]>): Anchor {
  const [from, to] = [find(anchor, "from"), find(anchor, "to")];
  if (from !== undefined && to !== undefined) return { from: readCorner(from), to: readCorner(to) };
  const { columnData = {}, rowData = {}, defaultColumnWidth = 0, defaultRowHeight = 0 } = sheet;
  const lines = {
    columnWidth: (_: string, column: number) => (columnData[column]?.w ?? defaultColumnWidth) * pointsPerPixel,
    rowHeight: (_: string, row: number) => (rowData[row]?.h ?? defaultRowHeight) * pointsPerPixel,
    isHidden: (_: string, line: "row" | "column", index: number) => Boolean((line === "row" ? rowData : columnData)[index]?.hd),
  };
  const points = (node: XmlNode | undefined, name: string): number => Number(node?.attributes[name] ?? 0) / emuPerPoint;
  const corner = from === undefined ? undefined : readCorner(from);
  const start =
    corner === undefined ? { left: points(find(anchor, "pos"), "x"), top: points(find(anchor, "pos"), "y") } : startOf(corner, lines);
  const size = { width: points(find(anchor, "ext"), "cx"), height: points(find(anchor, "ext"), "cy") };
  return anchorAt(lines, "", { ...start, ...size });
}

function startOf(corner: AnchorPoint, lines: Parameters<typeof placeOf>[0]): { readonly left: number; readonly top: number } {
  const { left, top } = placeOf(lines, "", { from: corner, to: corner });
  return { left, top };
}

function readCorner(node: XmlNode): AnchorPoint {
  const number = (name: string): number => Number(find(node, name)?.text ?? 0);
  return { row: number("row"), column: number("col"), down: number("rowOff") / emuPerPoint, right: number("colOff") / emuPerPoint };
}
