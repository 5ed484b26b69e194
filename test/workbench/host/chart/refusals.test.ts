import { profiles } from "../../../../src/workbench/host/profile/profile";
import { closeWorkbook, openWorkbook, refusal } from "../../../office";

afterAll(closeWorkbook);

type Work = (chart: Excel.Chart) => unknown;
type Kind = "ColumnClustered" | "Line" | "Pie";

async function codeOf(type: Kind, work: Work, like: (typeof profiles)[keyof typeof profiles] = profiles["windows-365"]): Promise<string> {
  const book = await openWorkbook({ like });
  await book.fill("Sheet1!A1", [
    ["x", "y"],
    ["a", 1],
    ["b", 2],
  ]);
  const task = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    work(sheet.charts.add(type, sheet.getRange("A1:B3")));
    await context.sync();
  };
  return (await refusal(() => Excel.run(task))).code;
}

const series = (chart: Excel.Chart, index = 0): Excel.ChartSeries => chart.series.getItemAt(index);
const entry = (chart: Excel.Chart, index: number): Excel.ChartLegendEntry => chart.legend.legendEntries.getItemAt(index);

describe("what Excel refuses of charts", () => {
  it.each<[string, Kind, Work, string]>([
    [
      "a point of a series without values [chart-empty-series]",
      "Line",
      (chart) => (chart.series.add("z").points.getItemAt(0).markerSize = 5),
      "EmptyChartSeries",
    ],
    [
      "a point beyond the values [chart-legend-entry-before-series]",
      "Line",
      (chart) => (series(chart).points.getItemAt(2).markerSize = 5),
      "InvalidArgument",
    ],
    [
      "an entry beyond the series [chart-legend-entry-before-series]",
      "Line",
      (chart) => (entry(chart, 1).visible = false),
      "InvalidArgument",
    ],
    ["a marker of 1 point [chart-marker-size]", "Line", (chart) => (series(chart).markerSize = 1), "InvalidArgument"],
    ["a marker on a column [chart-marker-size]", "ColumnClustered", (chart) => (series(chart).markerSize = 5), "InvalidArgument"],
    ["a gap between lines [chart-gap-width-kind]", "Line", (chart) => (series(chart).gapWidth = 50), "InvalidArgument"],
    ["nothing of a gap between columns [chart-gap-width-kind]", "ColumnClustered", (chart) => (series(chart).gapWidth = 50), ""],
    ["nothing of a marker on a line [chart-marker-size]", "Line", (chart) => (series(chart).markerSize = 5), ""],
    ["nothing of an entry per slice [chart-legend-entry-before-series]", "Pie", (chart) => (entry(chart, 1).visible = false), ""],
  ])("%s", async (_, type, work, code) => {
    expect(await codeOf(type, work)).toBe(code);
  });

  it("markers of a series without values, on the web [chart-marker-before-values]", async () => {
    const work: Work = (chart) => (chart.series.add("z").markerStyle = "Circle");
    expect(await codeOf("Line", work, profiles.web)).toBe("InvalidOperation");
    expect(await codeOf("Line", work)).toBe("");
  });
});
