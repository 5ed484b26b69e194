import { formatArea, parseArea } from "../host/range/address";
import type { ConditionalFormat, Json, JsonObject } from "../host/extras";
import { argb, readColor, type Theme } from "./colors";
import type { Overlay } from "./readStyles";
import { fromStored, toStored } from "./storedFormula";
import { element, escapeXml, find, findAll, isOn, numberOf, tagOf, without, type XmlNode } from "./xml";

/** What conditional formats are read with. */
export interface RuleContext {
  readonly overlays: readonly Overlay[];
  readonly theme: Theme;
}

/** Conditional formats of a sheet, first in priority first; kinds that the workbench does not know are kept as written. */
export function readConditionalFormats(root: XmlNode, context: RuleContext): readonly ConditionalFormat[] {
  const rules = findAll(root, "conditionalFormatting").flatMap((group) =>
    findAll(group, "cfRule").map((rule) => ({ ref: group.attributes["sqref"] ?? "", rule })),
  );
  return rules
    .sort((one, other) => (numberOf(one.rule.attributes["priority"]) ?? 0) - (numberOf(other.rule.attributes["priority"]) ?? 0))
    .map(({ ref, rule }, index) => ({
      id: `conditional-format-${String(index + 1)}`,
      areas: ref.split(/\s+/).flatMap((text) => parseArea(text) ?? []),
      stopIfTrue: isOn(rule.attributes["stopIfTrue"]),
      ...readRule(rule, context),
    }))
    .filter(({ areas }) => areas.length > 0);
}

const textOperators: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

function readRule(node: XmlNode, context: RuleContext): Pick<ConditionalFormat, "type" | "rule"> {
  const { type = "", operator = "equal", text, rank, percent, bottom } = node.attributes;
  const [first, second] = findAll(node, "formula").map((formula) => fromStored(formula.text));
  const format = readFormat(context.overlays[numberOf(node.attributes["dxfId"]) ?? -1] ?? {});
  switch (type) {
    case "expression":
      return { type: "Custom", rule: { rule: { formula: first ?? "" }, format } };
    case "cellIs":
      return {
        type: "CellValue",
        rule: {
          rule: { formula1: first ?? "", ...(second !== undefined && { formula2: second }), operator: capitalized(operator) },
          format,
        },
      };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return text === undefined
        ? asWritten(node, format)
        : { type: "ContainsText", rule: { rule: { operator: textOperators[type] ?? "Contains", text }, format } };
    case "top10":
      return {
        type: "TopBottom",
        rule: {
          rule: { rank: numberOf(rank) ?? 10, type: `${isOn(bottom) ? "Bottom" : "Top"}${isOn(percent) ? "Percent" : "Items"}` },
          format,
        },
      };
    case "dataBar":
      return { type: "DataBar", rule: readBar(find(node, "dataBar"), context.theme) };
    case "colorScale":
      return { type: "ColorScale", rule: { criteria: readScale(find(node, "colorScale"), context.theme) } };
    case "iconSet":
      return { type: "IconSet", rule: { ...readIcons(find(node, "iconSet")), original: rewritten(node) } };
    default:
      return asWritten(node, format);
  }
}

function asWritten(node: XmlNode, format: JsonObject): Pick<ConditionalFormat, "type" | "rule"> {
  return { type: "PresetCriteria", rule: { original: rewritten(node), format } };
}

/** A rule as XML again, without what belongs to its old file. */
function rewritten(node: XmlNode): string {
  const attributes = without(node.attributes, "dxfId", "priority");
  return write({ ...node, attributes, children: node.children.filter(({ name }) => name !== "extLst") });
}

function write({ name, attributes, children, text }: XmlNode): string {
  return element(tagOf(name, attributes), ...children.map(write), escapeXml(text.trim() === "" && children.length > 0 ? "" : text));
}

function readBar(node: XmlNode | undefined, theme: Theme): JsonObject {
  const color = readColor(find(node, "color"), theme);
  return {
    showDataBarOnly: !isOn(node?.attributes["showValue"], true),
    ...(color !== undefined && { positiveFormat: { fillColor: color } }),
  };
}

function readIcons(node: XmlNode | undefined): JsonObject {
  const { iconSet = "3TrafficLights1", reverse, showValue } = node?.attributes ?? {};
  return {
    style: iconSet.replace(/^[345]/, (digit) => words[digit] ?? digit),
    reverseIconOrder: isOn(reverse),
    showIconOnly: !isOn(showValue, true),
  };
}

const scalePlaces: Readonly<Record<number, readonly string[]>> = { 2: ["minimum", "maximum"], 3: ["minimum", "midpoint", "maximum"] };
const scaleTypes: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

function readScale(node: XmlNode | undefined, theme: Theme): JsonObject {
  const points = findAll(node, "cfvo");
  const colors = findAll(node, "color");
  const criteria = (scalePlaces[points.length] ?? []).map((place, index): [string, JsonObject] => {
    const { type = "num", val: value } = points[index]?.attributes ?? {};
    const color = readColor(colors[index], theme) ?? "#FFFFFF";
    return [place, { type: scaleTypes[type] ?? "Number", color, ...(value !== undefined && { formula: value }) }];
  });
  return Object.fromEntries(criteria);
}

function readFormat({ color, bold, italic, fill, numberFormat }: Overlay): JsonObject {
  const font = { ...(color !== undefined && { color }), ...(bold === true && { bold: true }), ...(italic === true && { italic: true }) };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill: { color: fill } }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

/** The elements of a sheet's conditional formats; `overlayId` numbers the looks they lay over cells. What no file can express is named by its kind. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  overlayId: (overlay: Overlay) => number,
): { readonly xml: string; readonly notKept: readonly string[] } {
  const notKept: string[] = [];
  const written = formats.map((format, index) => {
    const rule = ruleXml(format, index + 1, overlayId);
    if (rule === undefined) notKept.push(format.type);
    return rule === undefined
      ? ""
      : element(tagOf("conditionalFormatting", { sqref: format.areas.map((area) => formatArea(area)).join(" ") }), rule);
  });
  return { xml: written.join(""), notKept };
}

function ruleXml(
  { type, areas, stopIfTrue, rule }: ConditionalFormat,
  priority: number,
  overlayId: (overlay: Overlay) => number,
): string | undefined {
  const inner = objectOf(rule["rule"]);
  const overlay = overlayOf(objectOf(rule["format"]));
  const dxfId = Object.keys(overlay).length === 0 ? undefined : overlayId(overlay);
  const common = { dxfId, priority, stopIfTrue: stopIfTrue || undefined };
  const [first] = areas;
  switch (type) {
    case "Custom":
      return element(tagOf("cfRule", { type: "expression", ...common }), formulaXml(inner["formula"]));
    case "CellValue": {
      const limits = [inner["formula1"], inner["formula2"]].filter(
        (formula) => formula !== undefined && formula !== null && formula !== "",
      );
      return element(
        tagOf("cfRule", { type: "cellIs", ...common, operator: uncapitalized(textOf(inner["operator"])) }),
        ...limits.map(formulaXml),
      ); // Office.js and files share these words
    }
    case "ContainsText":
      return first === undefined ? undefined : textRuleXml(inner, formatArea({ ...first, rows: 1, columns: 1 }), common);
    case "TopBottom": {
      const kind = textOf(inner["type"]);
      const shares = { percent: kind.endsWith("Percent") || undefined, bottom: kind.startsWith("Bottom") || undefined };
      return element(tagOf("cfRule", { type: "top10", ...common, ...shares, rank: Number(inner["rank"] ?? 10) }));
    }
    case "DataBar":
      return element(tagOf("cfRule", { type: "dataBar", priority }), barXml(rule));
    case "ColorScale":
      return element(tagOf("cfRule", { type: "colorScale", priority }), scaleXml(objectOf(rule["criteria"])));
    case "IconSet":
      return originalXml(rule, { priority }, iconNameOf(rule)) ?? element(tagOf("cfRule", { type: "iconSet", priority }), iconsXml(rule));
    default:
      return originalXml(rule, common, "");
  }
}

/** A rule as its file had it, while it still is of the icons named. */
function originalXml(
  rule: JsonObject,
  attributes: Readonly<Record<string, number | boolean | undefined>>,
  icons: string,
): string | undefined {
  const original = textOf(rule["original"]);
  if (original === "" || (icons !== "" && original.includes("iconSet=") && !original.includes(`iconSet="${icons}"`))) return undefined;
  return original.replace(/^<cfRule/, () => `<${tagOf("cfRule", attributes)}`);
}

function formulaXml(formula: Json | undefined): string {
  return element("formula", escapeXml(toStored(textOf(formula))));
}

/** A comparison of texts, with the formula that says the same: Excel goes by the formula. */
function textRuleXml(comparison: JsonObject, cell: string, common: Readonly<Record<string, number | boolean | undefined>>): string {
  const text = textOf(comparison["text"]);
  const type = Object.entries(textOperators).find(([, name]) => name === comparison["operator"])?.[0] ?? "containsText";
  const operator = type === "notContainsText" ? "notContains" : type;
  return element(tagOf("cfRule", { type, ...common, operator, text }), element("formula", escapeXml(textFormula(type, text, cell))));
}

function textFormula(type: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const sought = quoted.replace(/[~*?]/g, "~$&");
  switch (type) {
    case "beginsWith":
      return `LEFT(${cell},${String(text.length)})=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},${String(text.length)})=${quoted}`;
    case "notContainsText":
      return `ISERROR(SEARCH(${sought},${cell}))`;
    default:
      return `ISNUMBER(SEARCH(${sought},${cell}))`;
  }
}

function barXml(rule: JsonObject): string {
  const color = colorOf(objectOf(rule["positiveFormat"])["fillColor"], "#638EC6");
  const showValue = rule["showDataBarOnly"] === true ? false : undefined;
  return element(tagOf("dataBar", { showValue }), '<cfvo type="min"/>', '<cfvo type="max"/>', `<color rgb="${argb(color)}"/>`);
}

function scaleXml(criteria: JsonObject): string {
  const points = ["minimum", "midpoint", "maximum"]
    .map((place) => objectOf(criteria[place]))
    .filter((point) => Object.keys(point).length > 0);
  const thresholds = points.map((point) => {
    const type = Object.entries(scaleTypes).find(([, name]) => name === point["type"])?.[0] ?? "num";
    const formula = textOf(point["formula"]).replace(/^=/, "");
    return `<${tagOf("cfvo", { type, val: formula === "" ? undefined : formula })}/>`;
  });
  return element("colorScale", ...thresholds, ...points.map((point) => `<color rgb="${argb(colorOf(point["color"], "#FFFFFF"))}"/>`));
}

const words: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

function iconNameOf(rule: JsonObject): string {
  const digitOf = (word: string): string => Object.entries(words).find(([, known]) => known === word)?.[0] ?? word;
  return textOf(rule["style"]).replace(/^(?:Three|Four|Five)/, digitOf) || "3TrafficLights1"; // Office.js and files share these words
}

function iconsXml(rule: JsonObject): string {
  const iconSet = iconNameOf(rule);
  const count = Number(iconSet.charAt(0)) || 3;
  const thresholds = Array.from(
    { length: count },
    (_, index) => `<cfvo type="percent" val="${String(Math.round((index * 100) / count))}"/>`,
  );
  const reverse = rule["reverseIconOrder"] === true || undefined;
  const showValue = rule["showIconOnly"] === true ? false : undefined;
  return element(tagOf("iconSet", { iconSet, reverse, showValue }), ...thresholds);
}

function overlayOf(format: JsonObject): Overlay {
  const font = objectOf(format["font"]);
  const fill = objectOf(format["fill"])["color"];
  return {
    ...(typeof font["color"] === "string" && { color: font["color"] }),
    ...(font["bold"] === true && { bold: true }),
    ...(font["italic"] === true && { italic: true }),
    ...(typeof fill === "string" && { fill }),
    ...(typeof format["numberFormat"] === "string" && { numberFormat: format["numberFormat"] }),
  };
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}; // neither null nor a list
}

function colorOf(value: Json | undefined, otherwise: string): string {
  return typeof value === "string" && value.startsWith("#") ? value : otherwise;
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
