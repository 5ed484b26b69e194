import type { Json } from "../../host/extras";
import { type Theme, tinted } from "../colors";
import { dashes, emuPerPoint } from "./chartLooks";
import { find, valOf, type XmlNode } from "../xml";

/** Properties by their paths in Office.js; undefined for what the file leaves to Excel. */
export type Looks = Readonly<Record<string, Json | undefined>>;

/** The fill of a shape: "" for none. */
export function readFill(shape: XmlNode | undefined, theme: Theme): string | undefined {
  if (find(shape, "noFill") !== undefined) return "";
  return readColor(find(shape, "solidFill"), theme);
}

const places: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
};

function readColor(fill: XmlNode | undefined, theme: Theme): string | undefined {
  const direct = valOf(fill, "srgbClr") ?? find(fill, "sysClr")?.attributes["lastClr"];
  if (direct !== undefined) return `#${direct.toUpperCase()}`;
  const scheme = find(fill, "schemeClr");
  const base = theme[places[scheme?.attributes["val"] ?? ""] ?? -1];
  if (base === undefined) return undefined;
  const share = (name: string): number | undefined => {
    const given = valOf(scheme, name);
    return given === undefined ? undefined : Number(given) / 100_000;
  };
  const darker = tinted(base, (share("lumMod") ?? 1) - 1);
  return tinted(darker, share("lumOff") ?? 0);
}

/** The line of a shape, under a path. */
export function readLine(shape: XmlNode | undefined, path: string, theme: Theme): Looks {
  const line = find(shape, "ln");
  if (line === undefined) return {};
  if (find(line, "noFill") !== undefined) return { [`${path}.lineStyle`]: "None" };
  const width = line.attributes["w"];
  const dash = valOf(line, "prstDash");
  return {
    [`${path}.color`]: readColor(find(line, "solidFill"), theme),
    [`${path}.lineStyle`]: Object.entries(dashes).find(([, name]) => name === dash)?.[0],
    [`${path}.weight`]: width === undefined ? undefined : Number(width) / emuPerPoint,
  };
}

/** A font given as run properties, under a path. */
function readFont(run: XmlNode | undefined, path: string, theme: Theme): Looks {
  const { sz, b, i } = run?.attributes ?? {};
  const flag = (text: string | undefined): boolean | undefined => (text === undefined ? undefined : text === "1" || text === "true");
  const name = find(run, "latin")?.attributes["typeface"];
  return {
    [`${path}.size`]: sz === undefined ? undefined : Number(sz) / 100,
    [`${path}.bold`]: flag(b),
    [`${path}.italic`]: flag(i),
    [`${path}.color`]: readColor(find(run, "solidFill"), theme),
    // "+mn-lt" means the font of the theme
    [`${path}.name`]: name?.startsWith("+") === true ? undefined : name,
  };
}

/** The font of an element's labels. */
export function readTextLooks(node: XmlNode | undefined, path: string, theme: Theme): Looks {
  return readFont(find(node, "txPr", "p", "pPr", "defRPr"), path, theme);
}

/** A title of a chart or an axis; `automatic` is what stands there where the file says only that there is one. */
export function readTitle(title: XmlNode | undefined, path: string, theme: Theme, automatic: string): Looks {
  if (title === undefined) return { [`${path}.visible`]: false };
  const rich = find(title, "tx", "rich");
  const paragraphs = rich?.children.filter(({ name }) => name === "p") ?? [];
  const typed = paragraphs.map((paragraph) => runsOf(paragraph).join("")).join("\n");
  const linked = find(title, "tx", "strRef", "strCache", "pt", "v")?.text;
  const font = find(rich, "p", "r", "rPr") ?? find(rich, "p", "pPr", "defRPr") ?? find(title, "txPr", "p", "pPr", "defRPr");
  return {
    [`${path}.visible`]: true,
    [`${path}.text`]: typed !== "" ? typed : (linked ?? automatic),
    [`${path}.overlay`]: valOf(title, "overlay") === "1" ? true : undefined,
    ...readFont(font, `${path}.format.font`, theme),
  };
}

function runsOf(paragraph: XmlNode): readonly string[] {
  return paragraph.children.filter(({ name }) => name === "r" || name === "fld").map((run) => find(run, "t")?.text ?? "");
}
