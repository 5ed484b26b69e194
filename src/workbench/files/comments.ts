import { formatArea, parseArea } from "../host/range/address";
import type { Comment } from "../host/extras";
import { spreadsheetNamespace } from "./parts";
import { element, escapeText, find, findAll, tagOf, unescapeText, type XmlNode } from "./xml";

/** Notes of a sheet. */
export function readComments(root: XmlNode | undefined): readonly Comment[] {
  const authors = findAll(find(root, "authors"), "author").map(({ text }) => text);
  return findAll(find(root, "commentList"), "comment").flatMap((node) => {
    const { ref = "", authorId = "" } = node.attributes;
    const place = parseArea(ref);
    if (place === undefined) return [];
    const { row, column } = place;
    return [
      { id: `comment-${ref}`, row, column, content: textOf(find(node, "text")), author: unescapeText(authors[Number(authorId)] ?? "") },
    ];
  });
}

/** All text within, but how it is pronounced. */
function textOf(node: XmlNode | undefined): string {
  if (node === undefined || node.name === "rPh") return "";
  if (node.name === "t") return unescapeText(node.text);
  return node.children.map(textOf).join("");
}

/** A sheet's notes as their part. */
export function commentsXml(comments: readonly Comment[]): string {
  const authors = [...new Set(comments.map(({ author }) => author))];
  const list = comments.map(({ row, column, content, author }) =>
    element(
      `comment ref="${formatArea({ row, column, rows: 1, columns: 1 })}" authorId="${String(authors.indexOf(author))}"`,
      element("text", element('t xml:space="preserve"', escapeText(content))),
    ),
  );
  return element(
    `comments xmlns="${spreadsheetNamespace}"`,
    element("authors", ...authors.map((author) => element("author", escapeText(author)))),
    element("commentList", ...list),
  );
}

/** The shapes in which Excel shows notes. */
export function commentShapesXml(comments: readonly Comment[]): string {
  const shapes = comments.map(({ row, column }, index) => shapeXml(row, column, 1025 + index));
  const type =
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  const layout = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${layout}${type}${shapes.join("")}</xml>`;
}

function shapeXml(row: number, column: number, id: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 4, 4].join(", ");
  const tag = tagOf("v:shape", {
    id: `_x0000_s${String(id)}`,
    type: "#_x0000_t202",
    style: "position:absolute;margin-left:60pt;margin-top:1.5pt;width:108pt;height:60pt;z-index:1;visibility:hidden",
    fillcolor: "#ffffe1",
    "o:insetmode": "auto",
  });
  return element(
    tag,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    element(
      'x:ClientData ObjectType="Note"',
      "<x:MoveWithCells/><x:SizeWithCells/>",
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column>`,
    ),
  );
}
