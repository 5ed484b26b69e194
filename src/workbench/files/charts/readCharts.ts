import type { Snapshot } from "../../grid/engine";
import { anchorAt, placeOf } from "../../host/chart/chartAnchor";
import type { Anchor, AnchorPoint, Chart } from "../../host/extras";
import { attributesOf, type Parts, readPart } from "../parts";
import { emuPerPoint } from "./chartLooks";
import { selfContained } from "./original";
import { readChartXml } from "./readChartXml";
import type { Reading } from "./readSeries";
import { find, parseXml, type XmlNode } from "./xml";

/** The charts on a sheet, in the order they lie above each other; those that are none the workbench knows are left out. */
export async function readCharts(
  parts: Parts,
  sheetPath: string,
  sheet: Snapshot["sheets"][string],
  reading: Reading,
): Promise<readonly Chart[]> {
  const drawingPath = [...(await targetsOf(parts, sheetPath)).values()].find((path) => path.startsWith("xl/drawings/drawing"));
  if (drawingPath === undefined) return [];
  const targets = await targetsOf(parts, drawingPath);
  const drawing = parseXml((await readPart(parts, drawingPath)) ?? "");
  const frames = drawing?.children.filter((anchor) => find(anchor, "graphicFrame") !== undefined) ?? [];
  const read = frames.map(async (anchor, index): Promise<readonly Chart[]> => {
    const frame = find(anchor, "graphicFrame");
    const link = find(frame, "graphic", "graphicData", "chart")?.attributes["r:id"];
    const xml = await readPart(parts, targets.get(link ?? "") ?? "");
    const chart = xml === undefined ? undefined : readChartXml(xml, reading);
    if (xml === undefined || chart === undefined) return [];
    const original = selfContained(xml);
    const id = `chart-${sheet.id ?? ""}-${String(index + 1)}`;
    const name = find(frame, "nvGraphicFramePr", "cNvPr")?.attributes["name"] ?? `Chart ${String(index + 1)}`;
    return [{ id, name, ...chart, anchor: readAnchor(anchor, sheet), ...(original !== undefined && { original }) }];
  });
  return (await Promise.all(read)).flat();
}

/** Pictures apart, what is drawn on a sheet and no chart: shapes, lines, text boxes, charts of the newest kinds. */
export async function countShapes(parts: Parts, drawingPath: string): Promise<number> {
  const drawing = parseXml((await readPart(parts, drawingPath)) ?? "");
  const anchors = drawing?.children ?? [];
  return anchors.filter((anchor) => ["sp", "cxnSp", "grpSp", "AlternateContent"].some((name) => find(anchor, name) !== undefined)).length;
}

/** Where the relationships of a part lead, by their ids. */
async function targetsOf(parts: Parts, path: string): Promise<ReadonlyMap<string, string>> {
  const cut = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, cut);
  const xml = (await readPart(parts, `${folder}_rels/${path.slice(cut)}.rels`)) ?? "";
  return new Map(
    [...xml.matchAll(/<Relationship ([^>]*?)\/?>/g)].map(([, tag = ""]) => {
      const { Id = "", Target = "" } = attributesOf(tag);
      return [Id, new URL(Target, `file:///${folder}`).pathname.slice(1)] as const;
    }),
  );
}

const pointsPerPixel = 0.75;

function readAnchor(anchor: XmlNode, sheet: Snapshot["sheets"][string]): Anchor {
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
