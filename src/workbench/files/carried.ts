import type { CarriedBook, CarriedPart, CarriedPiece, CarriedRelation } from "../host/extras";
import type { FileName } from "./names";
import { type Parts, readBytes, readPart } from "./parts";
import { type Relation, relationsOf } from "./relations";
import { element, escapeXml, find, findAll, localName, parseXml, tagOf, type XmlNode } from "./xml";

/** Elements of a sheet that are written back as they were: they refer to nothing outside the sheet. */
const plainPlaces: Readonly<Record<string, string>> = {
  protectedRanges: "range that stays open on a protected sheet",
  scenarios: "what-if scenario",
  autoFilter: "sheet filter",
  rowBreaks: "page break",
  colBreaks: "page break",
  cellWatches: "cell watch",
  ignoredErrors: "ignored error mark",
};

/** What is read of one sheet and not understood, and what of it is lost. */
export interface Carried {
  readonly pieces: readonly CarriedPiece[];
  /** Nouns of what cannot be carried, each as often as it stands. */
  readonly lost: readonly string[];
}

/** Pieces of a sheet that the workbench does not understand. */
export async function carriedOfSheet(parts: Parts, root: XmlNode, relations: readonly Relation[]): Promise<Carried> {
  const spaces = spacesOf(root);
  const plain = root.children.flatMap((node): readonly CarriedPiece[] => {
    const noun = plainPlaces[node.name];
    return noun === undefined ? [] : [{ noun, place: node.name, xml: rawXml(node, spaces), relations: [] }];
  });
  const pivots = relations
    .filter(({ kind }) => kind === "pivotTable")
    .map((relation): CarriedPiece => ({ noun: "pivot table", place: "", xml: "", relations: [carriedRelation(relation)] }));
  const drawings = await Promise.all(
    relations.filter(({ kind }) => kind === "drawing").map(({ target }) => carriedOfDrawing(parts, target)),
  );
  const extensions = carriedExtensions(root, spaces);
  const controls = find(root, "controls") === undefined ? [] : find(root, "controls")?.children.map(() => "form control");
  const objects = findAll(find(root, "oleObjects"), "oleObject").map(() => "embedded object");
  const background = find(root, "picture") === undefined ? [] : ["sheet background"];
  return {
    pieces: [...plain, ...pivots, ...drawings.flatMap(({ pieces }) => pieces), ...extensions.pieces],
    lost: [...drawings.flatMap(({ lost }) => lost), ...extensions.lost, ...(controls ?? []), ...objects, ...background],
  };
}

/** Names that live on one sheet, but those for printing, which the page layout holds. */
export function carriedNames(names: readonly FileName[], position: number): readonly CarriedPiece[] {
  const own = names.filter(({ sheet, name }) => sheet === position && !name.startsWith("_xlnm.Print_"));
  return own.map((name) => ({
    noun: name.name.startsWith("_xlnm.") ? "sheet filter" : "name of one sheet only",
    place: "definedNames",
    xml: JSON.stringify(name),
    relations: [],
  }));
}

/** Sparklines and their like are carried; slicers hang on numbers of tables that are written anew, and are not. */
function carriedExtensions(root: XmlNode, spaces: Spaces): Carried {
  const list = find(root, "extLst");
  const nouns: Readonly<Record<string, string>> = {
    sparklineGroups: "group of sparklines",
    conditionalFormattings: "conditional format of the newest kinds",
    dataValidations: "rule for input from another sheet",
  };
  const known = findAll(list, "ext").filter(({ children }) => nouns[children[0]?.name ?? ""] !== undefined);
  const slicers = findAll(list, "ext").flatMap(({ children }) =>
    children.filter(({ name }) => name === "slicerList").flatMap(({ children: each }) => each.map(() => "slicer")),
  );
  return {
    pieces: known.map((node) => ({
      noun: nouns[node.children[0]?.name ?? ""] ?? "",
      place: "extLst",
      xml: rawXml(node, spaces),
      relations: [],
    })),
    lost: slicers,
  };
}

/** What is drawn on a sheet and no chart that the workbench knows. */
async function carriedOfDrawing(parts: Parts, path: string): Promise<Carried> {
  const drawing = parseXml((await readPart(parts, path)) ?? "");
  if (drawing === undefined) return { pieces: [], lost: [] };
  const relations = await relationsOf(parts, path);
  const spaces = spacesOf(drawing);
  const found = drawing.children.filter((anchor) => !isChart(anchor)).map((anchor) => ({ anchor, noun: nounOf(anchor) }));
  const isSlicer = ({ anchor }: { readonly anchor: XmlNode }): boolean => contains(anchor, "slicer");
  return {
    pieces: found
      .filter((each) => !isSlicer(each))
      .map(({ anchor, noun }) => ({ noun, place: "drawing", xml: rawXml(anchor, spaces), relations: usedRelations(anchor, relations) })),
    lost: [],
  };
}

function isChart(anchor: XmlNode): boolean {
  return find(anchor, "graphicFrame", "graphic", "graphicData", "chart") !== undefined;
}

function nounOf(anchor: XmlNode): string {
  return find(anchor, "pic") === undefined ? "drawn shape" : "picture";
}

function contains(node: XmlNode, name: string): boolean {
  return node.name === name || node.children.some((child) => contains(child, name));
}

function usedRelations(node: XmlNode, relations: readonly Relation[]): readonly CarriedRelation[] {
  const used = new Set<string>();
  const visit = (each: XmlNode): void => {
    for (const [name, value] of Object.entries(each.attributes)) if (name.startsWith("r:")) used.add(value);
    for (const child of each.children) visit(child);
  };
  visit(node);
  return relations.filter(({ id }) => used.has(id)).map(carriedRelation);
}

export function carriedRelation({ id, type, target, isExternal }: Relation): CarriedRelation {
  return { id, type: transitional(type), target, isExternal };
}

type Spaces = Readonly<Record<string, string>>;

/** The prefixes that an element declares. */
function spacesOf(node: XmlNode): Spaces {
  return Object.fromEntries(Object.entries(node.attributes).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:")));
}

/** An element as XML that stands alone, in the namespaces of transitional files. */
export function rawXml(node: XmlNode, spaces: Spaces): string {
  const { tag, attributes, children, text } = node;
  const declared = Object.fromEntries(
    Object.entries({ ...spaces, ...attributes }).map(([name, value]) => [name, name.startsWith("xmlns") ? transitional(value) : value]),
  );
  return element(
    tagOf(tag, declared),
    ...children.map((child) => rawXml(child, {})),
    escapeXml(children.length > 0 && text.trim() === "" ? "" : text),
  );
}

/** Namespaces of strict files by those of transitional ones, which every program reads. */
function transitional(uri: string): string {
  return uri
    .replace(
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    )
    .replace(/^http:\/\/purl\.oclc\.org\/ooxml\/(spreadsheetml|drawingml)\/(\w+)/, "http://schemas.openxmlformats.org/$1/2006/$2");
}

/** Pieces that belong to no sheet: caches of pivot tables, and macros where the file may hold them. */
export function carriedOfBook(root: XmlNode, relations: readonly Relation[], isMacroFile: boolean): Carried {
  const codeName = find(root, "workbookPr")?.attributes["codeName"];
  const caches = findAll(find(root, "pivotCaches"), "pivotCache").flatMap((node): readonly CarriedPiece[] => {
    const id = Object.entries(node.attributes).find(([name]) => localName(name) === "id" && name.includes(":"))?.[1];
    const relation = relations.find((each) => each.id === id);
    return relation === undefined
      ? []
      : [{ noun: "pivot table", place: "pivotCaches", xml: node.attributes["cacheId"] ?? "0", relations: [carriedRelation(relation)] }];
  });
  const named: readonly CarriedPiece[] =
    codeName === undefined ? [] : [{ noun: "code name", place: "codeName", xml: codeName, relations: [] }];
  const macros = relations.filter(({ kind }) => kind === "vbaProject");
  const lost = (kind: string, noun: string): readonly string[] => relations.filter((relation) => relation.kind === kind).map(() => noun);
  return {
    pieces: [
      ...named,
      ...caches,
      ...(isMacroFile
        ? macros.map((relation): CarriedPiece => ({ noun: "macro project", place: "", xml: "", relations: [carriedRelation(relation)] }))
        : []),
    ],
    lost: [
      ...(isMacroFile ? [] : macros.map(() => "macro project")),
      ...lost("externalLink", "link to another workbook"),
      ...lost("connections", "list of data connections"),
      ...lost("chartsheet", "chart sheet"),
      ...lost("dialogsheet", "dialog sheet"),
      ...lost("xlMacrosheet", "macro sheet"),
    ],
  };
}

/** The parts that pieces refer to, and those they refer to in turn. */
export async function carriedParts(parts: Parts, pieces: readonly CarriedPiece[], types: ContentTypes): Promise<CarriedBook["parts"]> {
  const found: Record<string, CarriedPart> = {};
  const open = pieces.flatMap(({ relations }) => relations);
  for (let relation = open.pop(); relation !== undefined; relation = open.pop()) {
    const { target, isExternal } = relation;
    if (isExternal || found[target] !== undefined) continue;
    const bytes = await readBytes(parts, target);
    if (bytes === undefined) continue;
    const relations = (await relationsOf(parts, target)).map(carriedRelation);
    found[target] = { bytes, contentType: types(target), relations };
    open.push(...relations);
  }
  return found;
}

/** What a part is, by its path. */
export type ContentTypes = (path: string) => string;

/** Read what the package says its parts are. */
export async function readContentTypes(parts: Parts): Promise<ContentTypes> {
  const root = parseXml((await readPart(parts, "[Content_Types].xml")) ?? "");
  const overrides = new Map(
    findAll(root, "Override").map(({ attributes }) => [
      (attributes["PartName"] ?? "").replace(/^\//, "").toLowerCase(),
      attributes["ContentType"] ?? "",
    ]),
  );
  const defaults = new Map(
    findAll(root, "Default").map(({ attributes }) => [(attributes["Extension"] ?? "").toLowerCase(), attributes["ContentType"] ?? ""]),
  );
  return (path) =>
    overrides.get(path.toLowerCase()) ?? defaults.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) ?? "application/octet-stream";
}
