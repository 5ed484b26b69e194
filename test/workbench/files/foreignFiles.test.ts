import JSZip from "jszip";
import { openFile } from "../../../src/workbench/files/openFile";
import { type OpenedFile, openXlsx } from "../../../src/workbench/files/openXlsx";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Written {
  /** What stands in the sheet's part, or the whole part where it begins with "<?xml" or "<x:". */
  readonly sheet?: string;
  readonly sheetRelations?: string;
  readonly workbook?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  readonly bookRelations?: string;
  readonly without?: readonly string[];
}

const twoFeatures =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Feature</t></is></c><c r="B1" t="inlineStr"><is><t>Months</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Chat</t></is></c><c r="B2"><v>3</v></c></row></sheetData>';

/** A package as some program might write it: only the parts named here. */
async function written({
  sheet = twoFeatures,
  sheetRelations,
  workbook = "",
  more = {},
  bookRelations = "",
  without = [],
}: Written): Promise<Uint8Array> {
  const zip = new JSZip();
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${workbook}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/>${bookRelations}</Relationships>`,
    "xl/worksheets/sheet1.xml": /^<(?:\?xml|x:)/.test(sheet)
      ? sheet
      : `<worksheet xmlns="${main}" xmlns:r="${office}">${sheet}</worksheet>`,
    ...(sheetRelations !== undefined && {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${relationships}">${sheetRelations}</Relationships>`,
    }),
    ...more,
  };
  for (const [path, content] of Object.entries(parts)) if (!without.includes(path)) zip.file(path, content);
  return zip.generateAsync({ type: "uint8array" });
}

async function opened(how: Written): Promise<OpenedFile> {
  const file = await openXlsx(await written(how));
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

type Line = Readonly<Record<number, { readonly v?: unknown; readonly f?: unknown }>>;

function cellsOf({ snapshot }: OpenedFile): readonly (readonly unknown[])[] {
  const [id = ""] = snapshot.sheetOrder;
  const lines = Object.values((snapshot.sheets[id]?.cellData ?? {}) as Readonly<Record<number, Line>>); // as the grid stores cells
  return lines.map((line) => Object.values(line).map(({ v, f }) => f ?? v));
}

const features = [
  ["Feature", "Months"],
  ["Chat", 3],
];

const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Feature</x:t></x:is></x:c><x:c t="str"><x:v>Months</x:v></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Ch</x:t></x:r><x:r><x:t>at</x:t></x:r></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;

const strict = "http://purl.oclc.org/ooxml";

describe("openXlsx", () => {
  it.each<[string, Written]>([
    ["nothing but cells: no styles, no shared strings, no margins, no views", {}],
    ["prefixed elements, cells without addresses, texts in runs", { sheet: prefixed }],
    ["a dimension of the whole sheet", { sheet: `<dimension ref="A1:XFD1048576"/>${twoFeatures}` }],
    ["widths and a look for every column", { sheet: `<cols><col min="3" max="16384" width="14.5" style="4"/></cols>${twoFeatures}` }],
    [
      "relations that lead nowhere",
      {
        sheet: `${twoFeatures}<drawing r:id="rId9"/>`,
        sheetRelations: `<Relationship Id="rId9" Type="${office}/drawing" Target="../drawings/none.xml"/>`,
      },
    ],
    [
      "strict spelling",
      {
        sheet: `<?xml version="1.0"?><worksheet xmlns="${strict}/spreadsheetml/main">${twoFeatures}</worksheet>`,
        more: {
          "xl/workbook.xml": `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships" conformance="strict"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
          "_rels/.rels": `<Relationships xmlns="${relationships}"><Relationship Id="r1" Type="${strict}/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
          "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        },
      },
    ],
  ])("opens a file with %s", async (_, how) => {
    expect(cellsOf(await opened(how))).toEqual(features);
  });

  it("opens what lies at absolute places: tables and notes", async () => {
    const file = await opened({
      sheet: `${twoFeatures}<tableParts count="1"><tablePart r:id="t"/></tableParts>`,
      sheetRelations: `<Relationship Id="t" Type="${office}/table" Target="/xl/tables/odd.xml"/><Relationship Id="c" Type="${office}/comments" Target="/xl/comments/comment1.xml"/>`,
      more: {
        "xl/tables/odd.xml": `<table xmlns="${main}" id="1" name="T1" displayName="T1" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="Feature"/><tableColumn id="2" name="Months"/></tableColumns></table>`,
        "xl/comments/comment1.xml": `<comments xmlns="${main}"><authors><author>Ann</author></authors><commentList><comment ref="B2" authorId="0"><text><t>a note</t></text></comment></commentList></comments>`,
      },
    });
    expect(file.snapshot.resources?.find(({ name }) => name === "SHEET_TABLE_PLUGIN")?.data).toContain('"name":"T1"');
    expect(Object.values(file.extras.sheets)[0]?.comments).toMatchObject([{ row: 1, column: 1, content: "a note", author: "Ann" }]);
  });

  it("counts dates from 1900 where a file counts them from 1904", async () => {
    const file = await opened({
      workbook: '<workbookPr date1904="1"/>',
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>44000</v></c><c r="B1"><v>44000</v></c></row></sheetData>',
      bookRelations: `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`,
      more: {
        "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      },
    });
    expect(cellsOf(file)).toEqual([[45_462, 44_000]]);
  });

  it("writes out formulas that cells share, moved to where they stand", async () => {
    const file = await opened({
      sheet: `<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM($A1:A$9)&amp;"A1"&amp;LOG10(A:A)</f><v>1</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`,
    });
    expect(cellsOf(file)).toEqual([['=A1*$B$1+SUM($A1:A$9)&"A1"&LOG10(A:A)'], ['=B3*$B$1+SUM($A3:B$9)&"A1"&LOG10(B:B)']]);
  });

  it("keeps letters that look like an escape, and control characters [file-header-line-break]", async () => {
    const file = await opened({
      sheet: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>_x005F_x0041_ a_x000D_b</t></is></c></row></sheetData>',
    });
    expect(cellsOf(file)).toEqual([["_x0041_ a\rb"]]);
  });
});

describe("openFile", () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0];
  const wide = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  it.each([
    ["an old workbook", new Uint8Array([...ole, 0, 0]), "old.xls", /old kind \(\.xls\)\. Save it in Excel as \.xlsx/],
    [
      "a workbook with a password",
      new Uint8Array([...ole, ...wide]),
      "secret.xlsx",
      /protected by a password\. Open it in Excel, take the password away/,
    ],
    ["a web page", new TextEncoder().encode("<html><table></table></html>"), "export.xls", /web page/],
    ["something else", new Uint8Array([1, 2, 3]), "a.bin", /no Excel workbook/],
    ["a package without a workbook", new Uint8Array([0x50, 0x4b, 3, 4]), "a.xlsx", /no Excel workbook/],
  ])("refuses %s with the cure", async (_, bytes, name, message) => {
    expect(await openFile(bytes, name)).toMatchObject({ ok: false, error: expect.stringMatching(message) });
  });

  it.each([
    ["its list of sheets", { more: { "xl/workbook.xml": "<workbook><sheets>" } }],
    ["a sheet", { sheet: "<?xml version='1.0'?><worksheet><sheetData><row>" }],
    ["a sheet that is not there", { without: ["xl/worksheets/sheet1.xml"] }],
  ] as readonly (readonly [string, Written])[])("says in a sentence that a file is damaged: %s", async (_, how) => {
    expect(await openFile(await written(how), "a.xlsx")).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^The file is damaged: .*Open it in Excel, save it again/),
    });
  });

  it("reads an OpenDocument spreadsheet's kind from its first part", async () => {
    const zip = new JSZip();
    zip.file("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    const bytes = await zip.generateAsync({ type: "uint8array" });
    expect(await openFile(bytes, "a.ods")).toMatchObject({
      ok: false,
      error: expect.stringMatching(/\.ods\)\. Save it in LibreOffice as \.xlsx/),
    });
  });
});
