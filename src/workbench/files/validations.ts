import { formatArea, parseArea } from "../host/range/address";
import type { DataValidation, JsonObject } from "../host/extras";
import { attributesOf, escapeXml, unescapeXml } from "./parts";
import { fromStored, toStored } from "./storedFormula";

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

/** Rules of a sheet's part. */
export function readValidations(xml: string): readonly DataValidation[] {
  const found = xml.matchAll(/<dataValidation ([^>]*?)(?:\/>|>([\s\S]*?)<\/dataValidation>)/g);
  return [...found].flatMap(([, tag = "", body = ""]) => {
    const given = attributesOf(tag);
    const areas = (given["sqref"] ?? "").split(" ").flatMap((text) => parseArea(text) ?? []);
    const rule = readRule(given, body);
    if (areas.length === 0 || rule === undefined) return [];
    return [
      {
        areas,
        rule,
        ignoreBlanks: given["allowBlank"] === "1",
        errorAlert: {
          message: given["error"] ?? "",
          title: given["errorTitle"] ?? "",
          showAlert: given["showErrorMessage"] === "1",
          style: capitalized(given["errorStyle"] ?? "stop"),
        },
        prompt: { message: given["prompt"] ?? "", title: given["promptTitle"] ?? "", showPrompt: given["showInputMessage"] === "1" },
      },
    ];
  });
}

function readRule(given: Readonly<Record<string, string>>, body: string): JsonObject | undefined {
  const kind = Object.entries(kinds).find(([, stored]) => stored === given["type"])?.[0];
  const formula = (number: 1 | 2): string | undefined => {
    const text = new RegExp(`<formula${String(number)}>([^<]*)</formula${String(number)}>`).exec(body)?.[1];
    return text === undefined ? undefined : unescapeXml(text);
  };
  const first = formula(1) ?? "";
  const second = formula(2);
  if (kind === undefined) return undefined;
  if (kind === "list") return { list: { inCellDropDown: given["showDropDown"] !== "1", source: listSource(first) } };
  if (kind === "custom") return { custom: { formula: fromStored(first) } };
  const operator = capitalized(given["operator"] ?? "between");
  return { [kind]: { formula1: operand(first), ...(second !== undefined && { formula2: operand(second) }), operator } };
}

function listSource(stored: string): string {
  return stored.startsWith('"') ? stored.slice(1, -1).replaceAll('""', '"') : fromStored(stored);
}

/** A limit: a number, or a formula. */
function operand(stored: string): number | string {
  return stored.trim() !== "" && Number.isFinite(Number(stored)) ? Number(stored) : fromStored(stored);
}

/** The element that holds a sheet's rules; empty where it has none. */
export function writeValidations(validations: readonly DataValidation[]): string {
  const rules = validations.flatMap((validation) => writeRule(validation) ?? []);
  return rules.length === 0 ? "" : `<dataValidations count="${String(rules.length)}">${rules.join("")}</dataValidations>`;
}

function writeRule({ areas, rule, ignoreBlanks, errorAlert, prompt }: DataValidation): string | undefined {
  const [kind = "", given] = Object.entries(rule)[0] ?? [];
  const type = kinds[kind];
  if (type === undefined || typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  const limits = given as JsonObject; // no list, by the check above
  const attributes: Readonly<Record<string, string | undefined>> = {
    type,
    operator: typeof limits["operator"] === "string" && limits["operator"] !== "Between" ? uncapitalized(limits["operator"]) : undefined,
    allowBlank: ignoreBlanks ? "1" : undefined,
    showDropDown: limits["inCellDropDown"] === false ? "1" : undefined,
    errorStyle:
      errorAlert?.["style"] === undefined || errorAlert["style"] === "Stop" ? undefined : uncapitalized(textOf(errorAlert["style"])),
    showErrorMessage: errorAlert?.["showAlert"] === false ? undefined : "1",
    errorTitle: textOf(errorAlert?.["title"]) || undefined,
    error: textOf(errorAlert?.["message"]) || undefined,
    showInputMessage: prompt?.["showPrompt"] === true ? "1" : undefined,
    promptTitle: textOf(prompt?.["title"]) || undefined,
    prompt: textOf(prompt?.["message"]) || undefined,
    sqref: areas.map((area) => formatArea(area)).join(" "),
  };
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeXml(value)}"`]));
  const formulas = kind === "list" ? [storedList(textOf(limits["source"]))] : operands(limits);
  const body = formulas.map((text, index) => `<formula${String(index + 1)}>${escapeXml(text)}</formula${String(index + 1)}>`);
  return `<dataValidation ${written.join(" ")}>${body.join("")}</dataValidation>`;
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
