import { addNativeChart, type ChartKind, type NativeChart } from "../../../src/workbook/page/nativeChart";
import type { Chart } from "../../../src/workbench/host/extras";
import { closeWorkbook, openWorkbook, refusal, type TestWorkbook } from "../../office";

let book: TestWorkbook;

beforeEach(async () => {
  book = await openWorkbook();
  await book.fill("A1", [
    ["Horizon", "Share", "Target"],
    ["H1", 0.6, 0.7],
    ["H2", 0.3, 0.2],
    ["H3", 0.1, 0.1],
  ]);
});
afterAll(closeWorkbook);

const balance: NativeChart = {
  name: "Balance",
  kind: "ColumnClustered",
  title: "Share of people by horizon",
  from: "E2",
  to: "H11",
  series: [
    { name: "Share", values: "B2:B4", categories: "A2:A4", color: "#038387", pointColors: ["#038387", "#4F6BED"] },
    { name: "Target", values: "C2:C4", categories: "A2:A4", color: "#616161", kind: "LineMarkers", dash: "None", marker: "Dash" },
  ],
  valueAxis: { numberFormat: "0%", minimum: 0 },
  gapWidth: 60,
};

async function draw(...charts: readonly NativeChart[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const chart of charts) addNativeChart(context.workbook.worksheets.getItem("Sheet1"), chart);
    await context.sync();
  });
}

function drawn(): readonly Chart[] {
  return book.host.extras().sheets["sheet-1"]?.charts ?? [];
}

function source(row: number, column: number, rows: number, columns = 1): object {
  return { sheetId: "sheet-1", area: { row, column, rows, columns } };
}

describe("addNativeChart", () => {
  it("binds every series to its cells and says how each looks", async () => {
    await draw(balance);
    expect(drawn()).toHaveLength(1);
    expect(drawn()[0]).toMatchObject({
      name: "Balance",
      chartType: "ColumnClustered",
      series: [
        {
          name: "Share",
          values: source(1, 1, 3),
          xValues: source(1, 0, 3),
          properties: { gapWidth: 60, format: { fill: { color: "#038387" } }, points: { 1: { format: { fill: { color: "#4F6BED" } } } } },
        },
        {
          name: "Target",
          values: source(1, 2, 3),
          properties: { chartType: "LineMarkers", markerStyle: "Dash", format: { line: { lineStyle: "None" } } },
        },
      ],
      properties: {
        title: { text: "Share of people by horizon" },
        legend: { visible: true, position: "Bottom" },
        axes: { valueAxis: { numberFormat: "0%", minimum: 0 }, categoryAxis: { majorGridlines: { visible: false } } },
      },
    });
  });

  it("replaces the chart of its name and leaves others alone", async () => {
    await draw(balance, { ...balance, name: "Other" });
    await draw({ ...balance, title: "Shares now" });
    expect(drawn().map(({ name, properties }) => [name, (properties["title"] as { readonly text: string }).text])).toEqual([
      ["Other", "Share of people by horizon"],
      ["Balance", "Shares now"],
    ]);
  });

  it("needs no round trip of its own", async () => {
    expect(await book.countRequests(() => draw(balance))).toBe(1);
  });

  it.each<ChartKind>(["BarClustered", "BarStacked", "Line", "XYScatterLines", "Area", "AreaStacked", "Bubble", "ColumnStacked"])(
    "makes one series of a column of cells in a chart %s",
    async (kind) => {
      await draw({ ...balance, kind, series: [{ name: "Share", values: "B2:B4", categories: "A2:A4", color: "#038387" }] });
      expect(drawn()[0]?.series).toMatchObject([{ name: "Share", values: source(1, 1, 3), xValues: source(1, 0, 3) }]);
      expect(drawn()[0]?.properties).toMatchObject({ legend: { visible: false } });
    },
  );

  it("makes one series of a row of cells, on another sheet too", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Cash, it's here").getRange("B2:F2").values = [[1, 2, 3, 4, 5]];
      await context.sync();
    });
    await draw({ ...balance, series: [{ name: "Cash", values: "'Cash, it''s here'!B2:F2", color: "#038387" }] });
    const [series, ...more] = drawn()[0]?.series ?? [];
    expect(more).toEqual([]);
    expect(series?.values?.area).toEqual({ row: 1, column: 1, rows: 1, columns: 5 });
    expect(series?.values?.sheetId).not.toBe("sheet-1");
  });

  it("reads bars from the top down, with the value axis below them", async () => {
    await draw({ ...balance, kind: "BarStacked" }, { ...balance, name: "Columns" });
    expect(drawn()[0]?.properties).toMatchObject({ axes: { categoryAxis: { reversePlotOrder: true, position: "Maximum" } } });
    expect(drawn()[1]?.properties).not.toMatchObject({ axes: { categoryAxis: { reversePlotOrder: true } } });
  });

  it("leaves a series without color undrawn, and out of the legend", async () => {
    await draw({ ...balance, kind: "BarStacked", series: [{ name: "From", values: "B2:B4", color: "none" }, balance.series[0]] });
    expect(drawn()[0]?.properties).toMatchObject({ legend: { legendEntries: { 0: { visible: false } } } });
    expect(drawn()[0]?.series[0]?.properties).toMatchObject({ format: { fill: { color: "" } } });
  });

  it("is refused on a protected sheet", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    expect((await refusal(() => draw(balance))).code).toBe("AccessDenied");
    expect(drawn()).toEqual([]);
  });
});
