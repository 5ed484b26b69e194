import { formatArea, parseArea } from "../host/range/address";
import type { Hyperlink } from "../host/extras";
import type { Relation } from "./relations";
import { element, escapeText, find, findAll, relationOf, tagOf, unescapeText, type XmlNode } from "./xml";

/** Links of a sheet's cells. */
export function readHyperlinks(root: XmlNode, relations: readonly Relation[]): readonly Hyperlink[] {
  return findAll(find(root, "hyperlinks"), "hyperlink").flatMap((node) => {
    const { ref = "", location, tooltip } = node.attributes;
    const area = parseArea(ref);
    const address = relations.find(({ id }) => id === relationOf(node))?.target;
    if (area === undefined || (address === undefined && location === undefined)) return [];
    return [
      {
        area,
        ...(address !== undefined && { address }),
        ...(location !== undefined && { location }),
        ...(tooltip !== undefined && { tooltip: unescapeText(tooltip) }),
      },
    ];
  });
}

/** The element that holds them; `relate` gives the id of a relation to an address. */
export function hyperlinksXml(links: readonly Hyperlink[], relate: (address: string) => string): string {
  if (links.length === 0) return "";
  const written = links.map(({ area, address, location, tooltip }) => {
    const tag = tagOf("hyperlink", { ref: formatArea(area), "r:id": address === undefined ? undefined : relate(address), location });
    return `<${tag}${tooltip === undefined ? "" : ` tooltip="${escapeText(tooltip)}"`}/>`;
  });
  return element("hyperlinks", ...written);
}
