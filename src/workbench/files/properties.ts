import { type Parts, readPart } from "./parts";
import { element, escapeText, findAll, parseXml, unescapeText } from "./xml";

/** Properties of the document, by their names in Office.js and in the file's two parts. */
const core = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
} as const;
const application = { manager: "Manager", company: "Company" } as const;

/** What signs a file of ours. */
export const applicationName = "Portfolio workbench";

/** Title, author and their like, as far as the file has them. */
export async function readProperties(parts: Parts, paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const names = { ...core, ...application };
  const nodes = (await Promise.all(paths.map(async (path) => parseXml((await readPart(parts, path)) ?? "")))).flatMap(
    (root) => root?.children ?? [],
  );
  const found = Object.entries(names).flatMap(([name, tag]) => {
    const text = nodes.find((node) => node.name === tag.slice(tag.indexOf(":") + 1))?.text;
    return text === undefined || text === "" ? [] : [[name, unescapeText(text)] as const];
  });
  return Object.fromEntries<string>(found);
}

/** Which program wrote the file last. */
export async function readApplication(parts: Parts, path: string | undefined): Promise<string> {
  const root = path === undefined ? undefined : parseXml((await readPart(parts, path)) ?? "");
  return findAll(root, "Application")[0]?.text ?? "";
}

export function coreXml(properties: Readonly<Record<string, string>>): string {
  const spaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return element(`cp:coreProperties ${spaces}`, ...elementsOf(core, properties));
}

export function applicationXml(properties: Readonly<Record<string, string>>): string {
  const space = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"';
  return element(`Properties ${space}`, ...elementsOf(application, properties), element("Application", applicationName));
}

function elementsOf(names: Readonly<Record<string, string>>, properties: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(names).flatMap(([name, tag]) => {
    const text = properties[name];
    return text === undefined || text === "" ? [] : [element(tag, escapeText(text))];
  });
}
