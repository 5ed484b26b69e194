import type { WorkbookExtras } from "../host/extras";
import { escapeXml, listParts, officeRelationships, packageRelationships, type Parts, readPart, relatePart, unescapeXml } from "./parts";

/** Our own part in a file; Excel keeps it untouched beside what it understands. */
const namespace = "urn:portfolio-workbench:extras:2";
const application = "Portfolio workbench";

/** What a file of ours holds beside cells, and which sheet it means by each id: ids follow the order in which sheets were made, names are what stays. */
export interface OwnExtras {
  readonly extras: WorkbookExtras;
  /** Ids by the names of their sheets. */
  readonly ids: Readonly<Record<string, string>>;
}

/**
 * Everything the workbook held beside cells when the workbench last wrote it.
 *
 * Undefined where another program wrote the file since: then the file's standard parts are the truth.
 */
export async function readOwnExtras(parts: Parts): Promise<OwnExtras | undefined> {
  const writer = (await readPart(parts, "docProps/app.xml")) ?? "";
  if (!writer.includes(`<Application>${application}</Application>`)) return undefined;
  for (const path of listParts(parts, /^customXml\/item\d+\.xml$/)) {
    const xml = (await readPart(parts, path)) ?? "";
    const found = new RegExp(`<extras xmlns="${namespace}">([^<]*)</extras>`).exec(xml);
    if (found?.[1] !== undefined) return JSON.parse(unescapeXml(found[1])) as OwnExtras; // our own writing
  }
  return undefined;
}

/** Keep the extras in a part of our own, and sign the file. */
export async function writeOwnExtras(parts: Parts, own: OwnExtras): Promise<void> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  parts.file("customXml/item1.xml", `${head}<extras xmlns="${namespace}">${escapeXml(JSON.stringify(own))}</extras>`);
  const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  const references = `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs>`;
  const id = "{7A1F5C9E-3B52-4D0A-9C41-5E8B6D2F7A10}";
  parts.file(
    "customXml/itemProps1.xml",
    `${head}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${dataStore}">${references}</ds:datastoreItem>`,
  );
  const itemRelationship = `<Relationship Id="rId1" Type="${officeRelationships}/customXmlProps" Target="itemProps1.xml"/>`;
  parts.file("customXml/_rels/item1.xml.rels", `${head}<Relationships xmlns="${packageRelationships}">${itemRelationship}</Relationships>`);
  await relatePart(
    parts,
    { path: "customXml/itemProps1.xml", contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml" },
    { rels: "xl/_rels/workbook.xml.rels", id: "rIdExtras", type: `${officeRelationships}/customXml`, target: "../customXml/item1.xml" },
  );
  const app = (await readPart(parts, "docProps/app.xml")) ?? "";
  parts.file("docProps/app.xml", app.replace(/<Application>[^<]*<\/Application>/, `<Application>${application}</Application>`));
}
