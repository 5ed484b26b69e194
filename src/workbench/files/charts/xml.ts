import { SaxesParser } from "saxes";
import { escapeXml } from "../parts";

/** An element of a part; names without their prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside it. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

/** Read a part as a tree; undefined where it is no well-formed XML. */
export function parseXml(source: string): XmlNode | undefined {
  const parser = new SaxesParser();
  const root: OpenNode = { name: "", attributes: {}, children: [], text: "" };
  const open: OpenNode[] = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const node: OpenNode = { name: localName(name), attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  try {
    parser.write(source).close();
  } catch {
    return undefined;
  }
  return root.children[0];
}

function localName(name: string): string {
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
