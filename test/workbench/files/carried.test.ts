import { type OpenedFile, openXlsx } from "../../../src/workbench/files/openXlsx";
import { changePart, listParts, openParts, type Parts, readPart } from "../../../src/workbench/files/parts";
import { saveXlsx } from "../../../src/workbench/files/saveXlsx";
import type { Grid } from "../../../src/workbench/grid/grid";
import { createHeadlessGrid } from "../../../src/workbench/grid/headless";
import { noExtras } from "../../../src/workbench/host/extras";
import { closeWorkbook, openWorkbook } from "../../office";

jest.setTimeout(60_000);

const grids: Grid[] = [];
afterEach(() => {
  for (const grid of grids.splice(0)) grid.dispose();
});
afterAll(closeWorkbook);

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const parts = await openParts(bytes);
  if (parts === undefined) throw new Error("the file just saved is no package");
  return parts;
}

/** A file of another program with everything on its one sheet that the workbench does not understand. */
async function richFile(): Promise<Uint8Array> {
  const grid = createHeadlessGrid();
  grids.push(grid);
  grid.write(grid.activeSheet(), { row: 0, column: 0, rows: 2, columns: 1 }, [[{ value: "Feature" }], [{ value: "Chat" }]]);
  const parts = await partsOf((await saveXlsx(grid, noExtras)).bytes);
  const pieces = [
    '<autoFilter ref="A1:A2"><filterColumn colId="0"><filters><filter val="Chat"/></filters></filterColumn></autoFilter>',
    '<hyperlinks><hyperlink ref="A2" r:id="link" tooltip="See"/><hyperlink ref="A1" location="Sheet1!A2"/></hyperlinks>',
    '<rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"/></rowBreaks>',
    '<drawing r:id="pictures"/>',
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>',
  ];
  await changePart(parts, "xl/worksheets/sheet1.xml", (xml) => xml.replace("</worksheet>", `${pieces.join("")}</worksheet>`));
  const relation = (id: string, kind: string, target: string, mode = ""): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${mode}/>`;
  const list = (...relations: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`;
  parts.file(
    "xl/worksheets/_rels/sheet1.xml.rels",
    list(
      relation("link", "hyperlink", "https://example.com/x", ' TargetMode="External"'),
      relation("pictures", "drawing", "../drawings/drawing1.xml"),
      relation("p", "pivotTable", "../pivotTables/pivotTable1.xml"),
    ),
  );
  parts.file(
    "xl/drawings/drawing1.xml",
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:pic><a:blip xmlns:r="${office}" r:embed="rId7"/></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>`,
  );
  parts.file("xl/drawings/_rels/drawing1.xml.rels", list(relation("rId7", "image", "../media/image1.png")));
  parts.file("xl/media/image1.png", new Uint8Array([1, 2, 3]));
  parts.file("xl/pivotTables/pivotTable1.xml", "<pivotTableDefinition/>");
  parts.file(
    "xl/pivotTables/_rels/pivotTable1.xml.rels",
    list(relation("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml")),
  );
  parts.file("xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition/>");
  await changePart(parts, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace("</Relationships>", `${relation("cache", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")}</Relationships>`),
  );
  await changePart(parts, "xl/workbook.xml", (xml) =>
    xml
      .replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>')
      .replace("<calcPr", '<definedNames><definedName name="local" localSheetId="0">Sheet1!$A$2</definedName></definedNames><calcPr')
      .replace("</workbook>", '<pivotCaches><pivotCache cacheId="5" r:id="cache"/></pivotCaches></workbook>'),
  );
  await changePart(parts, "docProps/app.xml", (xml) => xml.replace("Portfolio workbench", "Microsoft Excel"));
  return parts.generateAsync({ type: "uint8array" });
}

async function opened(bytes: Uint8Array): Promise<OpenedFile> {
  const file = await openXlsx(bytes);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

describe("saveXlsx", () => {
  it("carries through what the workbench does not understand, twice", async () => {
    let bytes = await richFile();
    for (const round of [1, 2]) {
      const file = await opened(bytes);
      expect([round, file.notKept]).toEqual([round, []]);
      const grid = createHeadlessGrid(file.snapshot);
      grids.push(grid);
      const saved = await saveXlsx(grid, file.extras);
      expect(saved.notKept).toEqual([]);
      ({ bytes } = saved);
    }
    const parts = await partsOf(bytes);
    const sheet = (await readPart(parts, "xl/worksheets/sheet1.xml")) ?? "";
    const workbook = (await readPart(parts, "xl/workbook.xml")) ?? "";
    const relations = (await readPart(parts, "xl/worksheets/_rels/sheet1.xml.rels")) ?? "";
    for (const piece of ['<filter val="Chat"/>', 'ref="A2"', 'tooltip="See"', 'location="Sheet1!A2"', '<brk id="1"', "x14:sparklineGroup"])
      expect(sheet).toContain(piece);
    expect(relations).toContain('Target="https://example.com/x" TargetMode="External"');
    expect(relations).toContain('Target="../pivotTables/pivotTable1.xml"');
    for (const piece of ['lockStructure="1"', '<pivotCache cacheId="5"', '<definedName name="local" localSheetId="0">'])
      expect(workbook).toContain(piece);
    const drawing = (await readPart(parts, "xl/drawings/drawing1.xml")) ?? "";
    const [, id = ""] = /r:embed="([^"]*)"/.exec(drawing) ?? [];
    expect(await readPart(parts, "xl/drawings/_rels/drawing1.xml.rels")).toContain(
      `Id="${id}" Type="${office}/image" Target="../media/image1.png"`,
    );
    expect(await parts.file("xl/media/image1.png")?.async("array")).toEqual([1, 2, 3]);
    expect(listParts(parts, /pivotCacheDefinition1\.xml$/)).toHaveLength(1);
  });

  it("names what lay among lines that moved, and lets links move along", async () => {
    const { snapshot, extras } = await opened(await richFile());
    const { host, grid } = await openWorkbook({ snapshot, extras: { ...extras, sheets: extras.sheets } });
    host.extras();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
      await context.sync();
    });
    const saved = await saveXlsx(grid, host.extras());
    expect(saved.notKept.join("; ")).toMatch(/sheet filter.*picture|picture.*sheet filter/);
    const sheet = (await readPart(await partsOf(saved.bytes), "xl/worksheets/sheet1.xml")) ?? "";
    expect(sheet).not.toContain("autoFilter");
    expect(sheet).toMatch(/<hyperlink ref="A3" r:id="[^"]*" tooltip="See"\/>/);
  });
});
