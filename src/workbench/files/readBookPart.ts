import { FileRefusal } from "./limits";
import { type FileName, readNames } from "./names";
import { type Parts, readPart } from "./parts";
import type { ListedSheet } from "./readSheet";
import { type Relation, relationsOf, targetsOf } from "./relations";
import { find, findAll, isOn, numberOf, parseXml, relationOf, type XmlNode } from "./xml";

/** The part that holds a workbook together. */
export interface BookPart {
  readonly path: string;
  readonly root: XmlNode;
  readonly relations: readonly Relation[];
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly FileName[];
  /** Position among `sheets` of the one to show. */
  readonly activeTab: number;
  readonly from1904: boolean;
  readonly isStructureLocked: boolean;
  readonly propertyPaths: readonly string[];
  readonly applicationPath: string | undefined;
}

/** Find and read the workbook's part, wherever the package says it lies; undefined where the package holds no workbook. */
export async function readBookPart(parts: Parts): Promise<BookPart | undefined> {
  const ofPackage = await relationsOf(parts, "");
  const path = targetsOf(ofPackage, "officeDocument")[0] ?? "xl/workbook.xml";
  const source = await readPart(parts, path);
  if (source === undefined) return undefined;
  if (path.endsWith(".bin")) throw new FileRefusal("This is a binary workbook (.xlsb). Save it in Excel as .xlsx and open that file.");
  const root = parseXml(source);
  if (root === undefined)
    throw new FileRefusal(
      "The file is damaged: the list of its sheets cannot be read. Open it in Excel, save it again, and open that file.",
    );
  if (root.name !== "workbook") return undefined;
  const relations = await relationsOf(parts, path);
  const listed = listSheets(root, relations);
  const [applicationPath] = targetsOf(ofPackage, "extended-properties").concat(targetsOf(ofPackage, "extendedProperties"));
  return {
    path,
    root,
    relations,
    ...listed,
    from1904: isOn(find(root, "workbookPr")?.attributes["date1904"]),
    isStructureLocked: isOn(find(root, "workbookProtection")?.attributes["lockStructure"]),
    propertyPaths: ofPackage.filter(({ kind }) => /core-?properties|extended-?properties/i.test(kind)).map(({ target }) => target),
    applicationPath,
  };
}

/** Worksheets only; the numbers by which names and views mean a sheet count all kinds. */
function listSheets(root: XmlNode, relations: readonly Relation[]): Pick<BookPart, "sheets" | "names" | "activeTab"> {
  const all = findAll(find(root, "sheets"), "sheet").map((node) => ({
    node,
    relation: relations.find(({ id }) => id === relationOf(node)),
  }));
  const worksheets = all.filter(({ relation }) => relation?.kind === "worksheet");
  const positions = new Map(worksheets.map((sheet, index) => [all.indexOf(sheet), index]));
  const active = numberOf(find(root, "bookViews", "workbookView")?.attributes["activeTab"]) ?? 0;
  return {
    sheets: worksheets.map(({ node, relation }, index) => ({
      name: node.attributes["name"] ?? `Sheet${String(index + 1)}`,
      path: relation?.target ?? "",
      state: node.attributes["state"] ?? "visible",
    })),
    names: readNames(root).flatMap((name) => {
      if (name.sheet === undefined) return [name];
      const sheet = positions.get(name.sheet);
      return sheet === undefined ? [] : [{ ...name, sheet }];
    }),
    activeTab: positions.get(active) ?? 0,
  };
}
