import { formatArea, parseArea } from "../host/range/address";
import type { DataValidation, JsonObject } from "../host/extras";
import { fromStored, toStored } from "./storedFormula";
import { element, escapeText, escapeXml, find, findAll, isOn, tagOf, unescapeText, type XmlNode } from "./xml";

/** Kinds of rules, by their names in Office.js and in files. */
const kinds: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  list: "list",
  date: "date",
  time: "time",
  custom: "custom",
};

/** Rules for input of a sheet. */
export function readValidations(root: XmlNode): readonly DataValidation[] {
  return findAll(find(root, "dataValidations"), "dataValidation").flatMap((node) => {
    const given = node.attributes;
    const areas = (given["sqref"] ?? "").split(/\s+/).flatMap((text) => parseArea(text) ?? []);
    const rule = readRule(node);
    if (areas.length === 0 || rule === undefined) return [];
    const text = (name: string): string => unescapeText(given[name] ?? "");
    return [
      {
        areas,
        rule,
        ignoreBlanks: isOn(given["allowBlank"]),
        errorAlert: {
          message: text("error"),
          title: text("errorTitle"),
          showAlert: isOn(given["showErrorMessage"]),
          style: capitalized(given["errorStyle"] ?? "stop"),
        },
        prompt: { message: text("prompt"), title: text("promptTitle"), showPrompt: isOn(given["showInputMessage"]) },
      },
    ];
  });
}

function readRule(node: XmlNode): JsonObject | undefined {
  const { type = "none", showDropDown, operator = "between" } = node.attributes;
  const kind = Object.entries(kinds).find(([, stored]) => stored === type)?.[0];
  const first = find(node, "formula1")?.text ?? "";
  const second = find(node, "formula2")?.text;
  // A rule without a kind only shows its prompt.
  if (type === "none") return {};
  if (kind === undefined) return undefined;
  if (kind === "list") return { list: { inCellDropDown: !isOn(showDropDown), source: listSource(first) } };
  if (kind === "custom") return { custom: { formula: fromStored(first) } };
  return {
    [kind]: { formula1: operand(first), ...(second !== undefined && { formula2: operand(second) }), operator: capitalized(operator) },
  };
}

function listSource(stored: string): string {
  return stored.startsWith('"') ? stored.slice(1, -1).replaceAll('""', '"') : fromStored(stored);
}

/** A limit: a number, or a formula. */
function operand(stored: string): number | string {
  return stored.trim() !== "" && Number.isFinite(Number(stored)) ? Number(stored) : fromStored(stored);
}

/** The element that holds a sheet's rules, empty where it has none, and what no file can hold. */
export function validationsXml(validations: readonly DataValidation[]): { readonly xml: string; readonly notKept: readonly string[] } {
  const written = validations.map(ruleXml);
  const rules = written.filter((rule) => rule !== undefined && rule !== "");
  const xml = rules.length === 0 ? "" : element(`dataValidations count="${String(rules.length)}"`, ...rules);
  return { xml, notKept: written.filter((rule) => rule === undefined).map(() => "rule for input with a list of more than 255 characters") };
}

/** Excel repairs files with longer texts. */
const longest = { title: 32, prompt: 255, error: 224, list: 257 } as const;

function ruleXml({ areas, rule, ignoreBlanks, errorAlert, prompt }: DataValidation): string | undefined {
  const [kind = "", given] = Object.entries(rule)[0] ?? [];
  const type = kind === "" ? "none" : kinds[kind];
  const limits = typeof given === "object" && given !== null && !Array.isArray(given) ? (given as JsonObject) : {}; // neither null nor a list
  if (type === undefined || areas.length === 0) return "";
  const style = textOf(errorAlert?.["style"]);
  const tag = tagOf("dataValidation", {
    type: type === "none" ? undefined : type,
    errorStyle: style === "" || style === "Stop" ? undefined : uncapitalized(style),
    operator: typeof limits["operator"] === "string" && limits["operator"] !== "Between" ? uncapitalized(limits["operator"]) : undefined,
    allowBlank: ignoreBlanks || undefined,
    showDropDown: limits["inCellDropDown"] === false || undefined,
    showInputMessage: prompt?.["showPrompt"] === true || undefined,
    showErrorMessage: errorAlert?.["showAlert"] !== false || undefined,
  });
  const texts = [
    textAttribute("errorTitle", errorAlert?.["title"], longest.title),
    textAttribute("error", errorAlert?.["message"], longest.error),
    textAttribute("promptTitle", prompt?.["title"], longest.title),
    textAttribute("prompt", prompt?.["message"], longest.prompt),
    ` sqref="${areas.map((area) => formatArea(area)).join(" ")}"`,
  ];
  const formulas = kind === "list" ? [storedList(textOf(limits["source"]))] : operands(limits);
  if (formulas.some((formula) => formula.startsWith('"') && formula.length > longest.list)) return undefined;
  return element(`${tag}${texts.join("")}`, ...formulas.map((text, index) => element(`formula${String(index + 1)}`, escapeXml(text))));
}

function textAttribute(name: string, value: unknown, most: number): string {
  const text = textOf(value);
  const shown = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return shown === "" ? "" : ` ${name}="${escapeText(shown)}"`;
}

function storedList(source: string): string {
  return source.startsWith("=") ? toStored(source) : `"${source.replaceAll('"', '""')}"`;
}

function operands(limits: JsonObject): string[] {
  return [limits["formula1"] ?? limits["formula"], limits["formula2"]].flatMap((limit) => {
    if (limit === undefined || limit === null || limit === "") return [];
    const text = textOf(limit);
    return [text.startsWith("=") ? toStored(text) : text];
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
