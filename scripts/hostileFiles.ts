import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Hostile {
  /** What stands in the sheet. */
  readonly sheet?: string;
  /** The whole part of the sheet. */
  readonly part?: string | Uint8Array;
  /** What stands before the list of sheets. */
  readonly names?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly sheetRelations?: string;
}

const text = (address: string, content: string): string => `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;
const list = `<row r="1">${text("A1", "Feature")}${text("B1", "Months")}</row><row r="2">${text("A2", "Chat")}<c r="B2"><v>3</v></c></row>`;
const withList = (more: string): string => `<sheetData>${list}</sheetData>${more}`;
const everything = "A1:XFD1048576";

function nested(count: number): string {
  return `<sheetData>${list}</sheetData><extLst>${"<a>".repeat(count)}${"</a>".repeat(count)}</extLst>`;
}

const hostile: Readonly<Record<string, () => Hostile>> = {
  "unclosed-tags": () => ({ part: `<worksheet xmlns="${main}">${"<mergeCells>".repeat(200_000)}` }),
  "unclosed-rules": () => ({ part: `<worksheet xmlns="${main}"><sheetData/>${'<dataValidation sqref="A1">'.repeat(200_000)}` }),
  "nested-elements": () => ({ sheet: nested(100_000) }),
  "million-rows": () => ({ sheet: `<sheetData>${list}<row r="1048576">${text("A1048576", "far")}</row></sheetData>` }),
  "far-corner": () => ({ sheet: `<sheetData>${list}<row r="150000">${text("XFD150000", "far")}</row></sheetData>` }),
  "ten-thousand-names": () => ({
    sheet: withList(""),
    names: `<definedNames>${Array.from({ length: 10_000 }, (_, index) => `<definedName name="name_${String(index)}">S!$A$1</definedName>`).join("")}</definedNames>`,
  }),
  "merge-over-everything": () => ({ sheet: withList(`<mergeCells count="1"><mergeCell ref="${everything}"/></mergeCells>`) }),
  "table-over-everything": () => ({
    sheet: withList('<tableParts count="1"><tablePart r:id="t"/></tableParts>'),
    sheetRelations: `<Relationship Id="t" Type="${office}/table" Target="/xl/tables/table1.xml"/>`,
    more: {
      "xl/tables/table1.xml": `<table xmlns="${main}" id="1" name="T" displayName="T" ref="${everything}"><tableColumns count="1"><tableColumn id="1" name="Feature"/></tableColumns></table>`,
    },
  }),
  "array-over-everything": () => ({
    sheet: `<sheetData><row r="1"><c r="A1"><f t="array" ref="${everything}">ROW(A1:A9)</f><v>1</v></c></row></sheetData>`,
  }),
  "zip-bomb": () => ({ part: new Uint8Array(600_000_000).fill(32) }),
  "million-elements": () => ({ sheet: withList(`<mergeCells>${'<mergeCell ref="C1"/>'.repeat(1_200_000)}</mergeCells>`) }),
  "four-million-cells": () => ({
    sheet: `<sheetData>${Array.from({ length: 40_000 }, () => `<row>${"<c><v>1</v></c>".repeat(100)}</row>`).join("")}</sheetData>`,
  }),
  "entity-bomb": () => ({
    part: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${"b".repeat(1000)}"><!ENTITY c "${"&a;".repeat(1000)}">]><worksheet xmlns="${main}"><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>`,
  }),
};

export const hostileNames = Object.keys(hostile);

/** A file made to exhaust whoever opens it, by its name. */
export async function hostileFile(name: string): Promise<Uint8Array> {
  const { sheet = "", part, names = "", more = {}, sheetRelations } = hostile[name]?.() ?? {};
  const zip = new JSZip();
  zip.file("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file(
    "_rels/.rels",
    `<Relationships xmlns="${relationships}"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  zip.file(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets>${names}</workbook>`,
  );
  zip.file(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${relationships}"><Relationship Id="s" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  zip.file("xl/worksheets/sheet1.xml", part ?? `<worksheet xmlns="${main}" xmlns:r="${office}">${sheet}</worksheet>`);
  if (sheetRelations !== undefined)
    zip.file("xl/worksheets/_rels/sheet1.xml.rels", `<Relationships xmlns="${relationships}">${sheetRelations}</Relationships>`);
  for (const [path, content] of Object.entries(more)) zip.file(path, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 1 } });
}

/** Writes them all into a folder: npx tsx scripts/hostileFiles.ts FOLDER. */
async function writeAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of hostileNames) writeFileSync(join(folder, `${name}.xlsx`), await hostileFile(name));
}

const [, script = "", folder] = process.argv;
if (script.endsWith("hostileFiles.ts") && folder !== undefined) void writeAll(folder);
