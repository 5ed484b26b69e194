import type { Cell, Cells } from "../../core/sheet/cell";

/** What stands in a cell: a value, or a formula that gives one. */
export type Content = string | number | boolean | { readonly formula: string };
export type Contents = readonly (readonly Content[])[];

const errorCodes: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

/** The values of a block as Office.js gives them, checked: anything else than a cell value counts as blank. */
export function toCells(values: unknown): Cells {
  return rowsOf(values).map((row) => row.map(toCell));
}

function toCell(value: unknown): Cell {
  if (typeof value === "string") return errorCodes.has(value) ? { error: value } : value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Values and formulas of a block together. Text that only looks like a formula reads alike on both sides, and is text. */
export function toContents(values: unknown, formulas: unknown): Contents {
  const formulaRows = rowsOf(formulas);
  return rowsOf(values).map((row, index) => row.map((value, column) => toContent(value, formulaRows[index]?.[column])));
}

function toContent(value: unknown, formula: unknown): Content {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

function rowsOf(values: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(values) ? values.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [])) : []; // checked to be arrays
}

/** As Excel takes it: text gets an apostrophe, so that it is never read as a formula, a number or a date, and reads back equal. */
export function toInput(content: Content): string | number | boolean {
  if (typeof content === "object") return content.formula;
  return typeof content === "string" && content !== "" ? `'${content}` : content;
}

export function toInputs(contents: Contents): (string | number | boolean)[][] {
  return contents.map((row) => row.map(toInput));
}

/** Bytes a block takes on the wire, not less than it does. */
export function bytesOf(contents: Contents): number {
  let bytes = 0;
  for (const row of contents)
    for (const content of row)
      bytes += typeof content === "string" ? textBytes(content) : typeof content === "object" ? textBytes(content.formula) : 20;
  return bytes;
}

/** Quotes, apostrophe and comma; a character takes up to three bytes, half a pair two. */
function textBytes(text: string): number {
  return 4 + text.length + 2 * (text.match(/[^ -~]|["\\]/g)?.length ?? 0);
}

export function isBlankContent(content: Content | undefined): boolean {
  return content === undefined || content === "" || (typeof content === "string" && content.trim() === "");
}

export function isSameContent(one: Content, other: Content): boolean {
  return typeof one === "object" || typeof other === "object"
    ? typeof one === "object" && typeof other === "object" && one.formula === other.formula
    : one === other;
}
