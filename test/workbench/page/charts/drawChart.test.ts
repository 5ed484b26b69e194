import type { GridCell } from "../../../../src/workbench/grid/grid";
import type { Chart, ChartSeries, JsonObject, Source } from "../../../../src/workbench/host/extras";
import { toneOf } from "../../../../src/workbench/page/charts/chartColors";
import { drawChart } from "../../../../src/workbench/page/charts/drawChart";

/** One column a source: names, then columns of numbers. */
const columns: readonly (readonly (number | string)[])[] = [
  ["Invoices", "<Chat> & co", "Voice"],
  [10, 25, 40],
  [5, -15, 20],
  [1, 2, 4],
  ["", "n/a", 3],
];

function column(index: number): Source {
  return { sheetId: "one", area: { row: 0, column: index, rows: 3, columns: 1 } };
}

function read({ area }: Source): readonly GridCell[] {
  return (columns[area.column] ?? []).map((value) => ({ value, isError: false, numberFormat: "General", text: String(value) }));
}

function series(values: number, more: Partial<ChartSeries> = {}, properties: JsonObject = {}): ChartSeries {
  return { name: `Series ${String(values)}`, values: column(values), xValues: column(0), properties, ...more };
}

function chart(chartType: string, list: readonly ChartSeries[], properties: JsonObject = {}): Chart {
  const corner = { row: 0, column: 0, down: 0, right: 0 };
  return {
    id: "1",
    name: "Balance",
    chartType,
    plotBy: "Columns",
    source: column(1),
    anchor: { from: corner, to: corner },
    series: list,
    properties,
  };
}

const size = { width: 480, height: 300 };

function draw(one: Chart, isDark = false): string {
  return drawChart(one, read, size, toneOf(isDark)) ?? "";
}

function count(svg: string, pattern: RegExp): number {
  return [...svg.matchAll(pattern)].length;
}

const teal: JsonObject = { format: { fill: { color: "#038387" }, line: { color: "#038387" } } };

describe("drawChart", () => {
  it.each(["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "Area", "AreaStacked", "Pie", "Doughnut"])(
    "draws a chart %s with a filled mark and its title",
    (kind) => {
      const svg = draw(chart(kind, [series(1, {}, teal)], { title: { text: "Value by <feature>" }, legend: { visible: false } }));
      expect(svg).toContain(kind === "Pie" || kind === "Doughnut" ? 'fill="#4472C4"' : 'fill="#038387"');
      expect(svg).toContain("Value by &lt;feature&gt;");
    },
  );

  it.each(["Line", "LineMarkers", "XYScatterLines", "XYScatterLinesNoMarkers"])("draws a chart %s with a line", (kind) => {
    expect(draw(chart(kind, [series(1, { xValues: column(3) }, teal)]))).toMatch(/<path d="M[^"]*" fill="none"[^>]* stroke="#038387"/);
  });

  it("draws a column for each number, and none for a text", () => {
    expect(count(draw(chart("ColumnClustered", [series(1, {}, teal)], { legend: { visible: false } })), /fill="#038387"/g)).toBe(3);
    expect(count(draw(chart("ColumnClustered", [series(4, {}, teal)], { legend: { visible: false } })), /fill="#038387"/g)).toBe(1);
  });

  it("gives bubbles areas after their sizes", () => {
    const one = series(1, { xValues: column(3), bubbleSizes: column(3) }, teal);
    const svg = draw(chart("Bubble", [one], { legend: { visible: false } }));
    const radii = [...svg.matchAll(/transform="matrix\(([\d.]+),0,0/g)].map(([, radius = ""]) => Number(radius));
    expect(radii).toHaveLength(3);
    expect((radii[2] ?? 0) ** 2 / (radii[0] ?? 1) ** 2).toBeCloseTo(4, 1);
  });

  it("shows labels in their number format, and axes in theirs", () => {
    const labels: JsonObject = { hasDataLabels: true, dataLabels: { numberFormat: "+0.0;-0.0" } };
    const svg = draw(
      chart("BarClustered", [series(2, {}, labels)], {
        axes: { valueAxis: { numberFormat: "$0", minimum: -20, maximum: 20, majorUnit: 20 } },
      }),
    );
    for (const text of ["+5.0", "-15.0", "$20", "$0", "&lt;Chat&gt; &amp; co"]) expect(svg).toContain(`>${text}<`);
  });

  it("leaves series that are not to be seen out of plot and legend", () => {
    const hidden = series(1, { name: "From" }, { format: { fill: { color: "" } } });
    const svg = draw(
      chart("BarStacked", [hidden, series(2, { name: "Width" }, teal)], {
        legend: { position: "Bottom", legendEntries: { 0: { visible: false } } },
      }),
    );
    expect(svg).toContain(">Width<");
    expect(svg).not.toContain(">From<");
    expect(svg).toContain('fill="#038387"');
  });

  it("stands on a dark sheet in dark, its ink light", () => {
    const one = chart("ColumnClustered", [series(1, {}, teal)], { title: { text: "Value", format: { font: { color: "#242424" } } } });
    expect(draw(one)).toContain('fill="#FFFFFF"');
    expect(draw(one, true)).toContain('fill="#1f1f1f"');
    expect(draw(one, true)).not.toContain("#242424");
  });

  it("does not draw a kind that it only keeps", () => {
    expect(drawChart(chart("Waterfall", [series(1)]), read, size, toneOf(false))).toBeUndefined();
  });

  it("draws an empty chart without series", () => {
    expect(draw(chart("Line", []))).toContain("<svg");
  });
});

describe("toneOf", () => {
  it.each([
    ["#FFFFFF", "#1f1f1f"],
    ["#000000", "#ebebeb"],
    ["red", "red"],
  ])("turns %s into %s on a dark sheet", (color, shown) => {
    expect(toneOf(true)(color)).toBe(shown);
    expect(toneOf(false)(color)).toBe(color);
  });

  it("keeps a hue and makes it light enough", () => {
    const turned = toneOf(true)("#881798");
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(turned.slice(at, at + 2), 16));
    expect(blue).toBeGreaterThan(red);
    expect(red).toBeGreaterThan(green);
    expect((Math.max(red, blue) + green) / 510).toBeGreaterThanOrEqual(0.57);
  });
});
