import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { openXlsx } from "../../src/workbench/files/openXlsx";
import { changePart, openParts, readPart } from "../../src/workbench/files/parts";
import { saveXlsx } from "../../src/workbench/files/saveXlsx";
import { createHeadlessGrid } from "../../src/workbench/grid/headless";
import { type Chart, noSheetExtras } from "../../src/workbench/host/extras";
import { runRoadmap } from "../../src/workbench/roadmapCommand";

const sample = join(__dirname, "../../assets/ai-portfolio.xlsx");
let folder = "";

// Each run opens, calculates and saves a real workbook.
jest.setTimeout(60_000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "roadmap-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function collector(): { readonly stream: Writable; readonly text: () => string } {
  let text = "";
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  return { stream, text: () => text };
}

async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  const [output, errors] = [collector(), collector()];
  const code = await runRoadmap(words, { output: output.stream, errors: errors.stream });
  return { code, output: output.text(), errors: errors.text() };
}

/** The workbook with a chart on its first sheet, signed by another program. */
async function withChart(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error);
  const grid = createHeadlessGrid(opened.value.snapshot);
  const [sheetId = ""] = grid.sheets().map(({ id }) => id);
  const source = { sheetId, area: { row: 4, column: 3, rows: 5, columns: 1 } };
  const corner = (row: number) => ({ row, column: row, down: 0, right: 0 });
  const chart: Chart = {
    id: "1",
    name: "Impact",
    chartType: "BarClustered",
    plotBy: "Columns",
    source,
    anchor: { from: corner(3), to: corner(12) },
    series: [{ name: "Impact", values: source, properties: {} }],
    properties: {},
  };
  const { extras } = opened.value;
  const own = extras.sheets[sheetId] ?? noSheetExtras;
  const saved = await saveXlsx(grid, { ...extras, sheets: { ...extras.sheets, [sheetId]: { ...own, charts: [chart] } } });
  grid.dispose();
  const parts = await openParts(saved.bytes);
  if (parts === undefined) throw new Error("the file just saved is no package");
  await changePart(parts, "docProps/app.xml", (xml) => xml.replace("Portfolio workbench", "Microsoft Excel"));
  return parts.generateAsync({ type: "uint8array" });
}

interface Printed {
  readonly horizons: readonly {
    readonly horizon: number;
    readonly features: readonly { readonly id: string; readonly score: number | null }[];
  }[];
  readonly notScheduled: readonly { readonly id: string; readonly reason: string }[];
  readonly problems: readonly unknown[];
}

describe("runRoadmap", () => {
  it("prints every feature once, in order, without writing anything", async () => {
    const { code, output, errors } = await run(sample, "--json");
    const printed = JSON.parse(output) as Printed; // its own shape
    const ids = [...printed.horizons.flatMap(({ features }) => features.map(({ id }) => id)), ...printed.notScheduled.map(({ id }) => id)];
    expect([code, errors]).toEqual([0, ""]);
    expect(printed.horizons.map(({ horizon }) => horizon)).toEqual([1, 2, 3]);
    expect(new Set(ids).size).toBe(24);
    expect(ids).toHaveLength(24);
  });

  it("keeps the charts of a workbook that another program wrote", async () => {
    const [input, out] = [join(folder, "charts.xlsx"), join(folder, "charts-out.xlsx")];
    await writeFile(input, await withChart(await readFile(sample)));
    expect(await run(input, "--out", out)).toMatchObject({ code: 0, errors: "" });
    const opened = await openXlsx(await readFile(out));
    const charts = opened.ok ? Object.values(opened.value.extras.sheets).flatMap((sheet) => sheet.charts) : [];
    expect(charts.filter(({ name }) => name === "Impact")).toMatchObject([{ chartType: "BarClustered", series: [{ name: "Impact" }] }]);
  });

  it("builds the roadmap into a file, and refreshes that file", async () => {
    const built = join(folder, "built.xlsx");
    const first = await run(sample, "--out", built);
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/^Roadmap built\. 24 features/) });
    const again = await run(built, "--out", join(folder, "again.xlsx"), "--table", "features");
    expect(again).toMatchObject({ code: 0, output: expect.stringMatching(/^Roadmap refreshed\. Nothing changed/) });
  });

  it.each<[string, readonly string[], number, RegExp]>([
    ["a file that is not there", ["nowhere.xlsx", "--json"], 1, /nowhere\.xlsx cannot be read: there is no such file/],
    ["a file that is no workbook", [join(__dirname, "../../package.json"), "--json"], 1, /no Excel workbook/],
    ["a table that is not there", [sample, "--json", "--table", "Ideas"], 1, /no feature table Ideas; feature tables there: Features/],
    ["neither --out nor --json", [sample], 2, /^usage/],
    ["an unknown option", [sample, "--pdf"], 2, /--pdf.*usage/],
    ["an option without its value", [sample, "--out"], 2, /--out.*usage/],
    ["a file to write that is no workbook", [sample, "--out", "x.txt"], 2, /--out x\.txt: a workbook or slides are written/],
    ["two files to write", [sample, "--out", "x.xlsx", "--out", "y.xlsx"], 2, /--out stands twice/],
    ["an Excel that is none", [sample, "--json", "--like", "lotus"], 2, /--like lotus: there is no such Excel/],
    ["two files to read", [sample, "other.xlsx", "--json"], 2, /One workbook at a time: other\.xlsx/],
    [
      "a folder to write into that is not there",
      [sample, "--out", "/nowhere/x.xlsx"],
      1,
      /\/nowhere\/x\.xlsx cannot be written: there is no such file or folder/,
    ],
  ])("refuses %s in one line", async (_name, words, code, message) => {
    const refused = await run(...words);
    expect(refused).toMatchObject({ code, output: "", errors: expect.stringMatching(message) });
    expect(refused.errors.trimEnd().split("\n")).toHaveLength(1);
  });

  it("writes the plan as slides that name every feature on the board", async () => {
    const out = join(folder, "plan.pptx");
    const done = await run(sample, "--out", out);
    expect(done).toMatchObject({ code: 0, errors: "", output: `3 slides written to ${out}.\n` });
    const parts = await openParts(await readFile(out));
    if (parts === undefined) throw new Error("slides are a package of parts");
    const board = (await readPart(parts, "ppt/slides/slide1.xml")) ?? "";
    for (const name of ["Invoice processing", "Voice agent", "Legal risk chatbot", "3 delivered"]) expect(board).toContain(name);
  });

  it("plans a list that comes as text", async () => {
    const list = join(folder, "ideas.csv");
    await writeFile(list, "ID;Feature;Months;Risk;Impact;Business value;Scalability\n007;=Chat;3,5;2;4;5;3\n008;Search;14;1;5;5;5\n");
    const { code, output } = await run(list, "--json");
    const printed = JSON.parse(output) as Printed; // its own shape
    expect(code).toBe(0);
    expect(printed.horizons.map(({ features }) => features.map(({ id, score }) => [id, score]))).toMatchObject([
      [["007", 75]],
      expect.anything(),
      expect.anything(),
    ]);
  });

  it("names what the saved file will not hold before it writes", async () => {
    const bytes = await readFile(sample);
    const parts = await openParts(bytes);
    if (parts === undefined) throw new Error("the sample is no package");
    await changePart(parts, "xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
      ),
    );
    const [input, out] = [join(folder, "linked.xlsx"), join(folder, "linked-out.xlsx")];
    await writeFile(input, await parts.generateAsync({ type: "uint8array" }));
    expect(await run(input, "--out", out)).toMatchObject({ code: 0, errors: `Not kept in ${out}: 1 link to another workbook.\n` });
  });

  it("leaves the file it read as it was", async () => {
    const before = [(await stat(sample)).mtimeMs, (await readFile(sample)).length];
    await run(sample, "--json");
    expect([(await stat(sample)).mtimeMs, (await readFile(sample)).length]).toEqual(before);
  });
});
