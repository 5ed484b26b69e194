import { SaxesParser } from "saxes";
import { counted, FileRefusal, limits } from "./limits";

/** An element of a part; `name` is without its prefix, whatever prefixes the writer chose. */
export interface XmlNode {
  readonly name: string;
  /** As written, prefix and all. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside it. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

/** Hears the elements of a part in their order. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>, tag: string): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Walk through a part without keeping it; throws where it is no well-formed XML or nests without end.
 *
 * Cost     O(length)
 */
export function scanXml(source: string, listener: XmlListener): void {
  const parser = new SaxesParser({ position: false });
  let [depth, count] = [0, 0];
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    count += 1;
    if (count > limits.elements) throw tooMany(limits.elements);
    if (depth > limits.depth)
      throw new FileRefusal("A part of the file nests without end: it is damaged. Save it again in Excel and retry.");
    listener.open(localName(name), attributes as Record<string, string>, name); // texts, as namespaces are off
  });
  parser.on("text", (text) => {
    listener.text(text);
  });
  parser.on("cdata", (text) => {
    listener.text(text);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close(localName(name));
  });
  parser.write(source).close();
}

function tooMany(most: number): FileRefusal {
  return new FileRefusal(
    `A part of the file has more than ${counted(most)} elements. Copy the sheet with your list into a workbook of its own and open that.`,
  );
}

/** Grows trees from what a scan hears. */
export interface TreeGrower extends XmlListener {
  /** The elements at the top that are complete. */
  readonly roots: readonly XmlNode[];
}

/** Start with no tree. */
export function growTrees(): TreeGrower {
  const roots: XmlNode[] = [];
  const open: OpenNode[] = [];
  let count = 0;
  return {
    roots,
    open: (name, attributes, tag) => {
      count += 1;
      if (count > limits.nodes) throw tooMany(limits.nodes);
      const node: OpenNode = { name, tag, attributes, children: [], text: "" };
      (open.at(-1)?.children ?? roots).push(node);
      open.push(node);
    },
    text: (text) => {
      const last = open.at(-1);
      if (last !== undefined) last.text += text;
    },
    close: () => {
      open.pop();
    },
  };
}

/** Read a part as a tree; undefined where it is no well-formed XML. Throws where it goes beyond the limits. */
export function parseXml(source: string): XmlNode | undefined {
  const grower = growTrees();
  try {
    scanXml(source, grower);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    return undefined;
  }
  return grower.roots[0];
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first element along a path of names. */
export function find(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => at?.children.find((child) => child.name === name), node);
}

/** All children of a name. */
export function findAll(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The attribute `val` of the element along a path, which is how charts write most things. */
export function valOf(node: XmlNode | undefined, ...path: readonly string[]): string | undefined {
  return find(node, ...path)?.attributes["val"];
}

/** An attribute that refers to a relationship, by its name without prefix: writers differ in the prefix. */
export function relationOf(node: XmlNode | undefined, name = "id"): string | undefined {
  return Object.entries(node?.attributes ?? {}).find(([key]) => key.includes(":") && localName(key) === name)?.[1];
}

/** Whether an attribute says yes; `otherwise` where it is absent. */
export function isOn(text: string | undefined, otherwise = false): boolean {
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

/** A number from an attribute; undefined where it is none. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An element with its children; undefined ones are left out. */
export function element(tag: string, ...children: readonly (string | undefined)[]): string {
  const inner = children.filter((child) => child !== undefined).join("");
  const [name = tag] = tag.split(" ");
  return inner === "" ? `<${tag}/>` : `<${tag}>${inner}</${name}>`;
}

/** An element that says one thing: `val("c:gapWidth", 60)`; undefined where there is nothing to say. */
export function val(name: string, value: string | number | boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return `<${name} val="${escapeXml(typeof value === "boolean" ? String(Number(value)) : String(value))}"/>`;
}

/** An opening tag's inside: the name and the attributes that have a value. */
export function tagOf(name: string, attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [`${key}="${escapeXml(typeof value === "boolean" ? String(Number(value)) : String(value))}"`];
  });
  return [name, ...written].join(" ");
}

// Text that XML cannot hold, and text that looks like how it is held.
const unwritable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text of a cell, a heading or a note, in which control characters stand as _x000D_ and what looks like that stands as _x005F_x000D_. */
export function escapeText(text: string): string {
  return escapeXml(text.replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`));
}

/** The text that escapeText wrote. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Text as it stands in XML, within elements and attributes; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  if (!/[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;")
    .replace(impossible, "");
}

/** Characters that no XML may hold: controls, and halves of a pair that stand alone. */
const impossible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A record without some of its keys. */
export function without<T>(record: Readonly<Record<string, T>>, ...keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
