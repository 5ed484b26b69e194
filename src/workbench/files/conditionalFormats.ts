import type { ConditionalFormattingRule, Style, Worksheet } from "exceljs";
import { formatArea, parseArea } from "../host/range/address";
import type { ConditionalFormat, Json, JsonObject } from "../host/extras";
import { argb, type Theme, toHexColor } from "./fileStyle";
import { fromStored, toStored } from "./storedFormula";

interface FileFormatting {
  readonly ref: string;
  readonly rules: readonly FileRule[];
}

/** A rule as the library reads and writes it, with what its types leave out. */
interface FileRule {
  readonly type: string;
  readonly priority?: number;
  readonly style?: Partial<Style>;
  readonly operator?: string;
  readonly formulae?: readonly (string | number)[];
  readonly text?: string;
  readonly rank?: number;
  readonly percent?: boolean;
  readonly bottom?: boolean;
  readonly cfvo?: readonly { readonly type: string; readonly value?: number | string }[];
  readonly color?: unknown;
  readonly iconSet?: string;
  readonly reverse?: boolean;
  readonly showValue?: boolean;
}

/** Conditional formats of a sheet, first in priority first; kinds that the workbench does not know stay out. */
export function readConditionalFormats(sheet: Worksheet, theme: Theme): readonly ConditionalFormat[] {
  const all = sheet.model as unknown as { readonly conditionalFormattings?: readonly FileFormatting[] }; // the library's type leaves them out
  const rules = (all.conditionalFormattings ?? []).flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })));
  return rules
    .sort((one, other) => (one.rule.priority ?? 0) - (other.rule.priority ?? 0))
    .flatMap(({ ref, rule }, index) => {
      const read = readRule(rule, theme);
      const areas = ref.split(" ").flatMap((text) => parseArea(text) ?? []);
      return read === undefined ? [] : [{ id: `conditional-format-${String(index + 1)}`, areas, stopIfTrue: false, ...read }];
    });
}

function readRule(rule: FileRule, theme: Theme): Pick<ConditionalFormat, "type" | "rule"> | undefined {
  const [first, second] = (rule.formulae ?? []).map((formula) => fromStored(String(formula)));
  const format = readFormat(rule.style ?? {}, theme);
  switch (rule.type) {
    case "expression":
      return { type: "Custom", rule: { rule: { formula: first ?? "" }, format } };
    case "cellIs": {
      const operator = capitalized(rule.operator ?? "equal");
      return {
        type: "CellValue",
        rule: { rule: { formula1: first ?? "", ...(second !== undefined && { formula2: second }), operator }, format },
      };
    }
    case "containsText":
      return rule.text === undefined
        ? undefined
        : { type: "ContainsText", rule: { rule: { operator: "Contains", text: rule.text }, format } };
    case "top10": {
      const type = `${rule.bottom === true ? "Bottom" : "Top"}${rule.percent === true ? "Percent" : "Items"}`;
      return { type: "TopBottom", rule: { rule: { rank: rule.rank ?? 10, type }, format } };
    }
    case "dataBar":
      return { type: "DataBar", rule: { showDataBarOnly: rule.showValue === false } };
    case "colorScale":
      return { type: "ColorScale", rule: { criteria: readScale(rule, theme) } };
    default:
      return undefined;
  }
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

function readScale({ cfvo = [], color }: FileRule, theme: Theme): JsonObject {
  const colors = Array.isArray(color) ? (color as readonly Parameters<typeof toHexColor>[0][]) : []; // as the library reads colors
  const criteria = (scalePlaces[cfvo.length] ?? []).map((place, index): [string, JsonObject] => {
    const point = cfvo[index];
    const value = point?.value === undefined ? {} : { formula: String(point.value) };
    return [place, { type: scaleTypes[point?.type ?? "num"] ?? "Number", color: toHexColor(colors[index], theme) ?? "#FFFFFF", ...value }];
  });
  return Object.fromEntries(criteria);
}

function readFormat({ font, fill, numFmt }: Partial<Style>, theme: Theme): JsonObject {
  const fontColor = toHexColor(font?.color, theme);
  const fillColor = fill?.type === "pattern" ? toHexColor(fill.bgColor ?? fill.fgColor, theme) : undefined;
  const fontKeys = {
    ...(fontColor !== undefined && { color: fontColor }),
    ...(font?.bold === true && { bold: true }),
    ...(font?.italic === true && { italic: true }),
  };
  return {
    ...(Object.keys(fontKeys).length > 0 && { font: fontKeys }),
    ...(fillColor !== undefined && { fill: { color: fillColor } }),
    ...(typeof numFmt === "string" && { numberFormat: numFmt }),
  };
}

/** Put them into a file; what the file format's writer cannot express is named by its kind. */
export function writeConditionalFormats(sheet: Worksheet, formats: readonly ConditionalFormat[]): readonly string[] {
  const lost: string[] = [];
  for (const [index, { areas, type, rule }] of formats.entries()) {
    const written = writeRule(type, rule, areas[0]);
    if (written === undefined) lost.push(type);
    else {
      const ref = areas.map((area) => formatArea(area)).join(" ");
      sheet.addConditionalFormatting({ ref, rules: [{ ...written, priority: index + 1 } as ConditionalFormattingRule] }); // the library's types know less than its writer
    }
  }
  return lost;
}

function writeRule(
  type: string,
  rule: JsonObject,
  first: ConditionalFormat["areas"][number] | undefined,
): Omit<FileRule, "priority"> | undefined {
  const inner = objectOf(rule["rule"]);
  const style = writeFormat(objectOf(rule["format"]));
  switch (type) {
    case "Custom":
      return { type: "expression", formulae: [toStored(textOf(inner["formula"]))], style };
    case "CellValue": {
      const formulae = [inner["formula1"], inner["formula2"]].filter(
        (formula) => formula !== undefined && formula !== null && formula !== "",
      );
      return {
        type: "cellIs",
        operator: uncapitalized(textOf(inner["operator"])),
        formulae: formulae.map((formula) => toStored(textOf(formula))),
        style,
      }; // Office.js and files share these words
    }
    case "ContainsText":
      return first === undefined
        ? undefined
        : { type: "expression", formulae: [textFormula(inner, formatArea({ ...first, rows: 1, columns: 1 }))], style };
    case "TopBottom": {
      const kind = textOf(inner["type"]);
      return {
        type: "top10",
        rank: Number(inner["rank"] ?? 10),
        percent: kind.endsWith("Percent"),
        bottom: kind.startsWith("Bottom"),
        style,
      };
    }
    case "DataBar":
      return {
        type: "dataBar",
        cfvo: [{ type: "min" }, { type: "max" }],
        color: argb(colorOf(objectOf(rule["positiveFormat"])["fillColor"], "#638EC6")),
        showValue: rule["showDataBarOnly"] !== true,
      };
    case "ColorScale":
      return writeScale(objectOf(rule["criteria"]));
    case "IconSet":
      return writeIcons(rule);
    default:
      return undefined;
  }
}

/** A comparison of texts as a formula, which says the same: the library leaves the text itself out of such a rule. */
function textFormula(comparison: JsonObject, cell: string): string {
  const text = textOf(comparison["text"]);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const sought = quoted.replace(/[~*?]/g, "~$&");
  switch (textOf(comparison["operator"])) {
    case "BeginsWith":
      return `LEFT(${cell},${String(text.length)})=${quoted}`;
    case "EndsWith":
      return `RIGHT(${cell},${String(text.length)})=${quoted}`;
    case "NotContains":
      return `ISERROR(SEARCH(${sought},${cell}))`;
    default:
      return `ISNUMBER(SEARCH(${sought},${cell}))`;
  }
}

function writeScale(criteria: JsonObject): Omit<FileRule, "priority"> {
  const points = ["minimum", "midpoint", "maximum"].flatMap((place) => {
    const point = objectOf(criteria[place]);
    return Object.keys(point).length === 0 ? [] : [point];
  });
  const cfvo = points.map((point) => {
    const type = Object.entries(scaleTypes).find(([, name]) => name === point["type"])?.[0] ?? "num";
    const formula = textOf(point["formula"]).replace(/^=/, "");
    return { type, ...(formula !== "" && { value: Number.isFinite(Number(formula)) ? Number(formula) : formula }) };
  });
  return { type: "colorScale", cfvo, color: points.map((point) => argb(colorOf(point["color"], "#FFFFFF"))) };
}

const digits: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

function writeIcons(rule: JsonObject): Omit<FileRule, "priority"> {
  const style = textOf(rule["style"]).replace(/^(?:Three|Four|Five)/, (word) => digits[word] ?? word) || "3TrafficLights1";
  const count = Number(style.charAt(0)) || 3;
  const cfvo = Array.from({ length: count }, (_, index) => ({ type: "percent", value: Math.round((index * 100) / count) }));
  return {
    type: "iconSet",
    iconSet: style,
    cfvo,
    reverse: rule["reverseIconOrder"] === true,
    showValue: rule["showIconOnly"] !== true,
  }; // Office.js and files share these words
}

function writeFormat(format: JsonObject): Partial<Style> {
  const font = objectOf(format["font"]);
  const fill = objectOf(format["fill"])["color"];
  return {
    ...(Object.keys(font).length > 0 && {
      font: {
        ...(typeof font["color"] === "string" && { color: argb(font["color"]) }),
        ...(font["bold"] === true && { bold: true }),
        ...(font["italic"] === true && { italic: true }),
      },
    }),
    ...(typeof fill === "string" && { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill), fgColor: argb(fill) } }),
    ...(typeof format["numberFormat"] === "string" && { numFmt: format["numberFormat"] }),
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
