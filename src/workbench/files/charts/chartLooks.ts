import { numberAt, flagAt, textAt } from "../../host/chart/chartProperties";
import type { JsonObject } from "../../host/extras";
import { escapeXml } from "../xml";
import { element, val } from "../xml";

/** Dashes by their names in Office.js and in files. */
export const dashes = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDash",
} as const;

/** English metric units of a point. */
export const emuPerPoint = 12_700;

/** A color as the format takes it; undefined for what it has no name for. */
function color(hex: string | undefined): string | undefined {
  const digits = /^#([0-9A-Fa-f]{6})$/.exec(hex ?? "")?.[1];
  return digits === undefined ? undefined : element("a:solidFill", `<a:srgbClr val="${digits.toUpperCase()}"/>`);
}

/** A fill: "" stands for none, undefined for what Excel chooses. */
export function fillXml(fill: string | undefined): string | undefined {
  return fill === "" ? "<a:noFill/>" : color(fill);
}

/** The line at a path of the properties ("format.line"); `isDrawn` false where the chart type has none unless told. */
export function lineXml(properties: JsonObject, path: string, isDrawn = true): string | undefined {
  const style = textAt(properties, `${path}.lineStyle`);
  const hex = textAt(properties, `${path}.color`);
  if (style === "None" || (!isDrawn && style === undefined && hex === undefined)) return element("a:ln", "<a:noFill/>");
  const weight = numberAt(properties, `${path}.weight`);
  const dash = style !== undefined && style in dashes ? dashes[style as keyof typeof dashes] : undefined; // `in` says so
  const inner = [color(hex), val("a:prstDash", dash)].filter((part) => part !== undefined).join("");
  if (inner === "" && weight === undefined) return undefined;
  return element(`a:ln${weight === undefined ? "" : ` w="${String(Math.round(weight * emuPerPoint))}"`}`, inner);
}

/** How a shape looks; undefined where Excel chooses all of it. */
export function shapeXml(fill: string | undefined, line: string | undefined): string | undefined {
  return fill === undefined && line === undefined ? undefined : element("c:spPr", fill, line);
}

/** What a font at a path says, as the inside of run properties. */
function fontXml(properties: JsonObject, path: string, tag: string): string | undefined {
  const size = numberAt(properties, `${path}.size`);
  const [bold, italic] = [flagAt(properties, `${path}.bold`), flagAt(properties, `${path}.italic`)];
  const name = textAt(properties, `${path}.name`);
  const attributes = [
    size === undefined ? "" : ` sz="${String(Math.round(size * 100))}"`,
    bold === undefined ? "" : ` b="${String(Number(bold))}"`,
    italic === undefined ? "" : ` i="${String(Number(italic))}"`,
  ].join("");
  const inner = [color(textAt(properties, `${path}.color`)), name === undefined ? undefined : `<a:latin typeface="${escapeXml(name)}"/>`];
  if (attributes === "" && inner.every((part) => part === undefined)) return undefined;
  return element(`${tag}${attributes}`, ...inner);
}

/** The text of labels in the font at a path. */
export function textLooksXml(properties: JsonObject, path: string): string | undefined {
  const font = fontXml(properties, path, "a:defRPr");
  if (font === undefined) return undefined;
  return element("c:txPr", "<a:bodyPr/><a:lstStyle/>", element("a:p", element("a:pPr", font), '<a:endParaRPr lang="en-US"/>'));
}

/** The title at a path, of a chart or an axis; undefined where it has none. */
export function titleXml(properties: JsonObject, path: string): string | undefined {
  const text = textAt(properties, `${path}.text`);
  if (text === undefined || text === "" || flagAt(properties, `${path}.visible`) === false) return undefined;
  const font = `${path}.format.font`;
  const run = element("a:r", fontXml(properties, font, 'a:rPr lang="en-US"'), `<a:t>${escapeXml(text)}</a:t>`);
  const paragraph = element("a:p", element("a:pPr", fontXml(properties, font, "a:defRPr") ?? "<a:defRPr/>"), run);
  const rich = element("c:rich", "<a:bodyPr/><a:lstStyle/>", paragraph);
  return element("c:title", element("c:tx", rich), val("c:overlay", flagAt(properties, `${path}.overlay`) ?? false));
}
