import type { Grid, Unsubscribe } from "../../grid/grid";
import type { MountedGrid } from "../../grid/mounted";
import type { Box, SheetPane, SheetView } from "../../grid/sheetView";
import { textAt } from "../../host/chart/chartProperties";
import type { Chart, Source } from "../../host/extras";
import type { Host } from "../../host/host";
import { strings } from "../strings";
import { toneOf } from "./chartColors";
import { readChartData, type ReadCells } from "./chartData";
import type { DrawChart } from "./drawChart";

/** A picture of a chart, with what it was drawn from. */
interface Picture {
  readonly chart: Chart;
  readonly size: string;
  /** What its cells held. */
  readonly data: string;
  /** After which change of cells it was last compared with them. */
  readonly version: number;
  /** Undefined where the workbench keeps a chart and cannot draw it. */
  readonly svg: string | undefined;
}

/**
 * Show the charts of the sheet in view above its cells, live; the answer takes them away.
 *
 * The cells below stay reachable: the pictures let every click and scroll through. Drawing is loaded when the first chart is met.
 */
export function showCharts(mounted: MountedGrid, host: Host, isDark: boolean): Unsubscribe {
  const layer = document.createElement("div");
  Object.assign(layer.style, { position: "absolute", inset: "0", overflow: "hidden", pointerEvents: "none", zIndex: aboveCells });
  const pictures = createPictures(host.grid, isDark);
  let shown = "";
  let elements: readonly Shown[] = [];
  const stopDrawn = mounted.onDrawn((view) => {
    const { charts } = host.extras().sheets[view.sheetId] ?? { charts: [] };
    if (layer.parentElement !== view.canvas.parentElement) view.canvas.parentElement?.append(layer);
    const placed = charts.flatMap((chart) => place(chart, view));
    const key = JSON.stringify([view.sheetId, view.scale, placed.map(({ chart, box, clip }) => [chart.id, box, clip]), pictures.version()]);
    if (key === shown) return;
    if (!pictures.draw(placed)) return;
    shown = key;
    elements = placed.map((one, index) => {
      const isRepeated = placed[index - 1]?.chart === one.chart;
      const now = { chart: one.chart, svg: pictures.of(one.chart), isRepeated };
      const standing = elements.find((each) => each.chart === now.chart && each.svg === now.svg && each.isRepeated === isRepeated);
      const element = standing?.element ?? elementOf(now);
      position(element, one);
      return { ...now, element };
    });
    const wanted = elements.map(({ element }) => element);
    // Taking an element out and in again would end what the reader is doing in it.
    if (wanted.some((element, index) => layer.children[index] !== element) || layer.children.length > wanted.length)
      layer.replaceChildren(...wanted);
  });
  const stopChanges = [host.grid.onEdited(pictures.compare), host.grid.onCalculated(pictures.compare)];
  return () => {
    stopDrawn();
    for (const stop of stopChanges) stop();
    layer.remove();
  };
}

/** The grid's canvas has 8; its cell editor and menus lie far above. */
const aboveCells = "9";

/** A chart in one of the panes that it lies in. */
interface Placed {
  readonly chart: Chart;
  /** On the canvas. */
  readonly box: Box;
  readonly clip: Box;
  readonly scale: number;
}

function place(chart: Chart, view: SheetView): readonly Placed[] {
  const { from, to } = chart.anchor;
  const pixelsPerPoint = 4 / 3;
  const [left, top] = [view.columnStart(from.column) + from.right * pixelsPerPoint, view.rowStart(from.row) + from.down * pixelsPerPoint];
  const [right, bottom] = [view.columnStart(to.column) + to.right * pixelsPerPoint, view.rowStart(to.row) + to.down * pixelsPerPoint];
  return view.panes.flatMap((pane: SheetPane) => {
    const box = { ...pane.toCanvas(left, top), width: (right - left) * view.scale, height: (bottom - top) * view.scale };
    return isSeen(box, pane.clip) ? [{ chart, box, clip: pane.clip, scale: view.scale }] : [];
  });
}

function isSeen(box: Box, clip: Box): boolean {
  const across = box.left < clip.left + clip.width && box.left + box.width > clip.left;
  return across && box.top < clip.top + clip.height && box.top + box.height > clip.top && box.width > 0 && box.height > 0;
}

/** What an element shows; it moves with its cells and is made anew only for another picture. */
interface Seen {
  readonly chart: Chart;
  readonly svg: string | undefined;
  /** Whether the chart is seen in an earlier pane too. */
  readonly isRepeated: boolean;
}

interface Shown extends Seen {
  readonly element: HTMLElement;
}

/** A frame that cuts at its pane, with the picture in it. */
function elementOf({ chart, svg, isRepeated }: Seen): HTMLElement {
  const pane = document.createElement("div");
  Object.assign(pane.style, { position: "absolute", overflow: "hidden" });
  const picture = document.createElement("div");
  if (svg === undefined) picture.textContent = strings.undrawnChart(chart.name);
  else picture.innerHTML = svg;
  const border = textAt(chart.properties, "format.border.lineStyle") === "None" ? "none" : "0 0 0 1px rgba(128, 128, 128, 0.35)";
  Object.assign(picture.style, { position: "absolute", boxShadow: border });
  Object.assign(picture.firstElementChild instanceof SVGElement ? picture.firstElementChild.style : {}, { width: "100%", height: "100%" });
  if (isRepeated) picture.setAttribute("aria-hidden", "true");
  else {
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", strings.chart(textAt(chart.properties, "title.text") ?? chart.name));
  }
  pane.append(picture);
  return pane;
}

function position(pane: HTMLElement, { box, clip }: Placed): void {
  Object.assign(pane.style, inPixels(clip));
  const picture = pane.firstElementChild;
  if (picture instanceof HTMLElement)
    Object.assign(picture.style, inPixels({ ...box, left: box.left - clip.left, top: box.top - clip.top }));
}

function inPixels(box: Box): Readonly<Record<keyof Box, string>> {
  const { left, top, width, height } = box;
  return { left: `${String(left)}px`, top: `${String(top)}px`, width: `${String(width)}px`, height: `${String(height)}px` };
}

/** Pictures are drawn at 100 % and scaled: zooming draws nothing anew. */
function createPictures(grid: Grid, isDark: boolean) {
  const tone = toneOf(isDark);
  const read: ReadCells = ({ sheetId, area }: Source) =>
    grid.sheets().some(({ id }) => id === sheetId) ? grid.read(sheetId, area).flat() : [];
  const drawn = new Map<string, Picture>();
  let drawing: { readonly drawChart: DrawChart } | "loading" | undefined;
  let version = 0;
  const compare = (): void => {
    version += 1;
  };
  const load = (): void => {
    drawing = "loading";
    void import("./drawChart").then((loaded) => {
      drawing = loaded;
      version += 1;
    });
  };
  return {
    version: () => version,
    compare,
    of: (chart: Chart): string | undefined => drawn.get(chart.id)?.svg,
    /** Draw what changed; false while the drawing itself is being fetched. */
    draw: (placed: readonly Placed[]): boolean => {
      if (placed.length > 0 && drawing === undefined) load();
      if (typeof drawing !== "object") return placed.length === 0;
      for (const { chart, box, scale } of placed) {
        const [width, height] = [Math.round(box.width / scale), Math.round(box.height / scale)];
        const size = `${String(width)} ${String(height)}`;
        const known = drawn.get(chart.id);
        const isSame = known?.chart === chart && known.size === size;
        if (isSame && known.version === version) continue;
        const data = JSON.stringify(readChartData(chart, read));
        const svg = isSame && known.data === data ? known.svg : drawing.drawChart(chart, read, { width, height }, tone);
        drawn.set(chart.id, { chart, size, data, version, svg });
      }
      return true;
    },
  };
}
