/** What Excel's chart types are made of: files and drawings tell families apart, and within them a few traits. */
export type ChartShape =
  | { readonly family: "bar"; readonly isUpright: boolean; readonly grouping: Grouping }
  | { readonly family: "line"; readonly grouping: Grouping; readonly hasMarkers: boolean }
  | { readonly family: "area"; readonly grouping: Grouping }
  | { readonly family: "scatter"; readonly hasLines: boolean; readonly hasMarkers: boolean; readonly isSmooth: boolean }
  | { readonly family: "bubble" }
  | { readonly family: "pie"; readonly hasHole: boolean };

/** Series beside each other, on each other, or on each other and stretched to 100 %. */
export type Grouping = "plain" | "stacked" | "percent";

const shapes: Readonly<Record<string, ChartShape>> = {
  ColumnClustered: { family: "bar", isUpright: true, grouping: "plain" },
  ColumnStacked: { family: "bar", isUpright: true, grouping: "stacked" },
  ColumnStacked100: { family: "bar", isUpright: true, grouping: "percent" },
  BarClustered: { family: "bar", isUpright: false, grouping: "plain" },
  BarStacked: { family: "bar", isUpright: false, grouping: "stacked" },
  BarStacked100: { family: "bar", isUpright: false, grouping: "percent" },
  Line: { family: "line", grouping: "plain", hasMarkers: false },
  LineMarkers: { family: "line", grouping: "plain", hasMarkers: true },
  LineStacked: { family: "line", grouping: "stacked", hasMarkers: false },
  LineMarkersStacked: { family: "line", grouping: "stacked", hasMarkers: true },
  LineStacked100: { family: "line", grouping: "percent", hasMarkers: false },
  LineMarkersStacked100: { family: "line", grouping: "percent", hasMarkers: true },
  Area: { family: "area", grouping: "plain" },
  AreaStacked: { family: "area", grouping: "stacked" },
  AreaStacked100: { family: "area", grouping: "percent" },
  XYScatter: { family: "scatter", hasLines: false, hasMarkers: true, isSmooth: false },
  XYScatterLines: { family: "scatter", hasLines: true, hasMarkers: true, isSmooth: false },
  XYScatterLinesNoMarkers: { family: "scatter", hasLines: true, hasMarkers: false, isSmooth: false },
  XYScatterSmooth: { family: "scatter", hasLines: true, hasMarkers: true, isSmooth: true },
  XYScatterSmoothNoMarkers: { family: "scatter", hasLines: true, hasMarkers: false, isSmooth: true },
  Bubble: { family: "bubble" },
  Pie: { family: "pie", hasHole: false },
  Doughnut: { family: "pie", hasHole: true },
};

/** What a chart type of Office.js is made of; undefined for the types that the workbench only keeps. */
export function shapeOf(chartType: string): ChartShape | undefined {
  return shapes[chartType];
}

/** The chart type of Office.js that is made of this. */
export function typeOf(shape: ChartShape): string {
  const wanted = JSON.stringify(sorted(shape));
  const found = Object.entries(shapes).find(([, known]) => JSON.stringify(sorted(known)) === wanted);
  return found?.[0] ?? "Invalid";
}

function sorted(shape: ChartShape): unknown {
  return Object.entries(shape).sort(([one], [other]) => (one < other ? -1 : 1));
}
