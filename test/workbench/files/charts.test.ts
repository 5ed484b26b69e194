import { openXlsx, type OpenedFile } from "../../../src/workbench/files/openXlsx";
import { listParts, openParts, type Parts, readPart } from "../../../src/workbench/files/parts";
import { find, parseXml } from "../../../src/workbench/files/xml";
import { saveXlsx } from "../../../src/workbench/files/saveXlsx";
import type { Chart } from "../../../src/workbench/host/extras";
import { addNativeChart, type ChartKind, type NativeChart, type NativeSeries } from "../../../src/workbook/page/nativeChart";
import { closeWorkbook, openWorkbook, type TestWorkbook } from "../../office";

let book: TestWorkbook;

beforeEach(async () => {
  book = await openWorkbook();
  await book.fill("A1", [
    ["Feature", "Low", "High", "Cost", "People"],
    ["Invoices & co", 10, 25, 1, 30],
    ["Chat", 20, 15, 2, 60],
    ["Voice", 15, 35, 3.5, 20],
  ]);
});
afterAll(closeWorkbook);

const low: NativeSeries = { name: "Low", values: "B2:B4", categories: "A2:A4", color: "#038387" };
const high: NativeSeries = { name: "High", values: "C2:C4", categories: "A2:A4", color: "#4F6BED" };

const target: NativeSeries = { ...high, kind: "LineMarkers", dash: "None", marker: "Dash" };

function chartOf(kind: ChartKind, series: NativeChart["series"] = [low, high], more: Partial<NativeChart> = {}): NativeChart {
  return { name: kind, kind, title: 'Value <of> "each" & all', from: "G2", to: "L15", series, ...more };
}

async function draw(...charts: readonly NativeChart[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const chart of charts) addNativeChart(context.workbook.worksheets.getItem("Sheet1"), chart);
    await context.sync();
  });
  await book.grid.settled();
}

function drawn(): readonly Chart[] {
  return book.host.extras().sheets["sheet-1"]?.charts ?? [];
}

interface Saved {
  readonly parts: Parts;
  readonly notKept: readonly string[];
}

async function save(): Promise<Saved> {
  const { bytes, notKept } = await saveXlsx(book.grid, book.host.extras());
  const parts = await openParts(bytes);
  if (parts === undefined) throw new Error("the file just saved is no package");
  return { parts, notKept };
}

/** As if another program had written the file: what the workbench keeps for itself no longer counts. */
async function openForeign(parts: Parts): Promise<OpenedFile> {
  parts.file("docProps/app.xml", ((await readPart(parts, "docProps/app.xml")) ?? "").replace("Portfolio workbench", "Microsoft Excel"));
  const opened = await openXlsx(await parts.generateAsync({ type: "uint8array" }));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

function chartsIn({ extras }: OpenedFile): readonly Chart[] {
  return extras.sheets["sheet-1"]?.charts ?? [];
}

/** Continue with an opened file in the place of the workbook. */
async function goOnWith({ snapshot, extras }: OpenedFile): Promise<void> {
  book = await openWorkbook({ snapshot, extras });
  await book.grid.settled();
}

const every: readonly NativeChart[] = [
  chartOf("ColumnClustered", [{ ...low, labels: { numberFormat: "0.0", position: "OutsideEnd" } }, target], {
    gapWidth: 60,
    valueAxis: { title: "Points", numberFormat: "0%", minimum: 0, maximum: 50, majorUnit: 10 },
  }),
  chartOf("ColumnStacked"),
  chartOf("BarClustered", [{ ...low, pointColors: ["#B146C2", "#616161"] }], { categoryAxis: { labels: "Low" } }),
  chartOf("BarStacked", [{ ...low, color: "none" }, high], { legend: "Top" }),
  chartOf("Line", [low, { ...high, dash: "Dash" }], { legend: "Right" }),
  chartOf("LineMarkers"),
  chartOf("XYScatter", [{ ...low, categories: "D2:D4", marker: "Diamond" }]),
  chartOf("XYScatterLines", [{ ...low, categories: "D2:D4", marker: "Circle", dash: "Dot" }], { categoryAxis: { title: "Cost" } }),
  chartOf("XYScatterLinesNoMarkers", [{ ...low, categories: "D2:D4" }]),
  chartOf("Area"),
  chartOf("AreaStacked", [low, high], { legend: "none" }),
  chartOf("Bubble", [{ ...low, categories: "D2:D4", sizes: "E2:E4" }], { categoryAxis: { gridlines: true } }),
];

describe("writeCharts", () => {
  it.each(every.map((chart) => [chart.kind, chart] as const))(
    "writes a chart %s as openXlsx reads it from the file's own parts",
    async (_, chart) => {
      await draw(chart);
      const { parts, notKept } = await save();
      expect(notKept).toEqual([]);
      const [written] = drawn();
      const [read] = chartsIn(await openForeign(parts));
      expect({ ...read, id: "", source: written?.source, original: undefined }).toMatchObject({ ...written, id: "" });
      expect(read?.series).toHaveLength(chart.series.length);
    },
  );

  it("writes well-formed parts, each related and with its type [file-duplicate-relations]", async () => {
    await draw(...every);
    const { parts } = await save();
    const types = (await readPart(parts, "[Content_Types].xml")) ?? "";
    const paths = listParts(parts, /^xl\/(?:charts|drawings)\//);
    expect(paths).toHaveLength(every.length + 2);
    for (const path of [...paths, "xl/worksheets/sheet1.xml", "[Content_Types].xml"])
      expect([path, parseXml((await readPart(parts, path)) ?? "")]).not.toContain(undefined);
    for (const path of paths.filter((name) => !name.endsWith(".rels"))) expect(types).toContain(`PartName="/${path}"`);
    const drawing = (await readPart(parts, "xl/drawings/drawing1.xml")) ?? "";
    expect(drawing).toContain('descr="Value &lt;of&gt; &quot;each&quot; &amp; all"');
    const [sheet, rels] = [await readPart(parts, "xl/worksheets/sheet1.xml"), await readPart(parts, "xl/worksheets/_rels/sheet1.xml.rels")];
    expect(sheet).toContain('<drawing r:id="rIdDrawing"/>');
    expect(rels).toContain('Target="../drawings/drawing1.xml"');
  });

  it("stores references with what the cells hold now, for programs that do not calculate", async () => {
    await book.fill("B2", [["=4+7"]]);
    await draw(chartOf("ColumnClustered", [low]));
    const { parts } = await save();
    const xml = (await readPart(parts, "xl/charts/chart1.xml")) ?? "";
    expect(xml).toContain(
      '<c:f>Sheet1!$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>11</c:v>',
    );
    expect(xml).toContain("<c:v>Invoices &amp; co</c:v>");
  });

  it("puts the drawing before notes and tables of its sheet [file-element-order]", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:E4", true);
      sheet.comments.add("A1", "Mind the scale");
      const bar = sheet.getRange("B2:B4").conditionalFormats.add("DataBar");
      bar.priority = 0;
      await context.sync();
    });
    await draw(chartOf("Line"));
    const { parts } = await save();
    const sheet = parseXml((await readPart(parts, "xl/worksheets/sheet1.xml")) ?? "");
    const names = sheet?.children.map(({ name }) => name) ?? [];
    expect(names.slice(names.indexOf("drawing"))).toEqual(["drawing", "legacyDrawing", "tableParts"]);
  });

  it("says which chart it cannot write", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("Waterfall", sheet.getRange("A1:B4")).name = "Bridge";
      await context.sync();
    });
    expect((await save()).notKept).toEqual(["chart Bridge on Sheet1"]);
  });
});

describe("readCharts", () => {
  /** A file of another program with a chart that says more than the workbench knows. */
  async function foreignFile(change: (xml: string) => string): Promise<OpenedFile> {
    await draw(chartOf("ColumnClustered", [low]));
    const { parts } = await save();
    const path = "xl/charts/chart1.xml";
    parts.file(path, change((await readPart(parts, path)) ?? ""));
    return openForeign(parts);
  }

  const withEffects = (xml: string): string => xml.replace("</c:ser>", '<c:extLst><c:ext uri="{made}"/></c:extLst></c:ser>');

  it("gives back the part of a chart that nobody changed, with what the workbench does not know", async () => {
    await goOnWith(await foreignFile(withEffects));
    expect(await readPart((await save()).parts, "xl/charts/chart1.xml")).toContain('<c:ext uri="{made}"/>');
  });

  it.each([
    ["its cells moved", "1:1", undefined],
    ["its sheet was renamed", undefined, "Costs"],
  ])("writes a chart anew when %s", async (_, rows, name) => {
    await goOnWith(await foreignFile(withEffects));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      if (rows !== undefined) sheet.getRange(rows).insert("Down");
      if (name !== undefined) sheet.name = name;
      await context.sync();
    });
    const xml = (await readPart((await save()).parts, "xl/charts/chart1.xml")) ?? "";
    expect(xml).not.toContain("{made}");
    expect(xml).toContain(name === undefined ? "Sheet1!$B$3:$B$5" : "Costs!$B$2:$B$4");
  });

  it("keeps a chart of a kind it does not know, and says what it loses once that must change", async () => {
    const radar = (xml: string): string =>
      xml.replace(/<c:barDir[^>]*\/><c:grouping[^>]*\/>/, '<c:radarStyle val="marker"/>').replaceAll("c:barChart", "c:radarChart");
    const file = await foreignFile(radar);
    expect(chartsIn(file)).toMatchObject([{ name: "ColumnClustered", chartType: "Invalid" }]);
    await goOnWith(file);
    const saved = await save();
    expect([saved.notKept, (await readPart(saved.parts, "xl/charts/chart1.xml"))?.includes("<c:radarChart>")]).toEqual([[], true]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Costs";
      await context.sync();
    });
    expect((await save()).notKept).toEqual(["chart ColumnClustered on Costs"]);
  });

  it.each([
    ['<a:schemeClr val="accent2"/>', "#ED7D31"],
    ['<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>', "#595959"],
    ['<a:sysClr val="windowText" lastClr="000000"/>', "#000000"],
  ])("reads the color %s as %s", async (xml, color) => {
    const file = await foreignFile((whole) => whole.replace('<a:srgbClr val="038387"/>', xml));
    expect(chartsIn(file)[0]?.series[0]?.properties).toMatchObject({ format: { fill: { color } } });
  });

  it("places a chart that is given by a corner and a size", async () => {
    await draw(chartOf("Line"));
    const { parts } = await save();
    const path = "xl/drawings/drawing1.xml";
    const drawing = (await readPart(parts, path)) ?? "";
    const size = '<xdr:ext cx="914400" cy="381000"/>';
    parts.file(path, drawing.replace(/<xdr:to>.*<\/xdr:to>/, size).replaceAll("twoCellAnchor", "oneCellAnchor"));
    const [chart] = chartsIn(await openForeign(parts));
    expect(chart?.anchor.from).toEqual({ row: 1, column: 6, down: 0, right: 0 });
    expect(chart?.anchor.to).toMatchObject({ row: 3, down: 0 });
  });

  it("carries drawings that are no charts through to the saved file, beside the charts", async () => {
    await draw(chartOf("Line"));
    const { parts } = await save();
    const path = "xl/drawings/drawing1.xml";
    const shape = '<xdr:twoCellAnchor><xdr:sp macro=""><a:t>Mind &amp; this</a:t></xdr:sp></xdr:twoCellAnchor>';
    parts.file(path, ((await readPart(parts, path)) ?? "").replace("</xdr:wsDr>", `${shape}</xdr:wsDr>`));
    const opened = await openForeign(parts);
    expect(opened.notKept).toEqual([]);
    await goOnWith(opened);
    const again = await save();
    const drawing = parseXml((await readPart(again.parts, path)) ?? "");
    expect(drawing?.children.map((anchor) => anchor.children.map(({ name }) => name))).toEqual([
      ["from", "to", "graphicFrame", "clientData"],
      ["sp"],
    ]);
    expect(find(drawing?.children[1], "sp", "t")?.text).toBe("Mind & this");
    expect(again.notKept).toEqual([]);
  });
});
