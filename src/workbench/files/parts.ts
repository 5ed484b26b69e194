import JSZip from "jszip";

/** An .xlsx file as its parts: texts by path. */
export type Parts = JSZip;

/** Open the package; undefined where the bytes are no package. */
export async function openParts(bytes: Uint8Array): Promise<Parts | undefined> {
  try {
    return await JSZip.loadAsync(bytes);
  } catch {
    return undefined;
  }
}

/** A part's text; undefined where the file has no such part. */
export async function readPart(parts: Parts, path: string): Promise<string | undefined> {
  return parts.file(path)?.async("string");
}

/** Paths of the parts that match. */
export function listParts(parts: Parts, pattern: RegExp): readonly string[] {
  return Object.values(parts.files).flatMap(({ name, dir }) => (!dir && pattern.test(name) ? [name] : []));
}

/** Change a part that the file is known to have. */
export async function changePart(parts: Parts, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await readPart(parts, path);
  if (xml === undefined) throw new Error(`the file has no part ${path}`);
  parts.file(path, change(xml));
}

/** Tell the package about a new part: its type, and what refers to it. */
export async function relatePart(
  parts: Parts,
  part: { readonly path: string; readonly contentType: string },
  from: { readonly rels: string; readonly id: string; readonly type: string; readonly target: string },
): Promise<void> {
  const override = `<Override PartName="/${part.path}" ContentType="${part.contentType}"/>`;
  await changePart(parts, "[Content_Types].xml", (xml) => xml.replace("</Types>", `${override}</Types>`));
  const relationship = `<Relationship Id="${from.id}" Type="${from.type}" Target="${from.target}"/>`;
  const known =
    (await readPart(parts, from.rels)) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelationships}"></Relationships>`;
  const closed = known.replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
  parts.file(from.rels, closed.replace("</Relationships>", `${relationship}</Relationships>`));
}

export const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Text as it stands in XML, within elements and attributes. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Text from XML. */
export function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return name === undefined ? whole : (named[name] ?? whole);
  });
}

/** The attributes of an element's opening tag. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescapeXml(value)]));
}
