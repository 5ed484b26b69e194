import type { CellColors, ReadValue } from "../../grid/cellColors";
import type { Area } from "../../grid/grid";
import { parseArea } from "../range/address";
import type { ConditionalFormat, Json } from "../extras";

/** The formula of a rule, read: which cell it asks about, from the cell that is colored, and what it asks. */
interface Question {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
  readonly holds: (value: unknown) => boolean;
}

interface ColorRule extends CellColors {
  readonly areas: readonly Area[];
  readonly question: Question;
}

const cell = String.raw`(\$?[A-Z]{1,3}\$?\d+)`;

/** The questions that are understood: how a text begins, whether a number is even, whether a cell is a number. Others are kept and not drawn. */
const questions: readonly {
  readonly pattern: RegExp;
  readonly holds: (found: readonly string[]) => Question["holds"];
}[] = [
  {
    pattern: new RegExp(String.raw`^=LEFT\(${cell},(\d+)\)="([^"]*)"$`),
    holds:
      ([, , length, text]) =>
      (value) =>
        (typeof value === "string" || typeof value === "number" ? String(value) : "").slice(0, Number(length)) === text,
  },
  {
    pattern: new RegExp(String.raw`^=AND\(ISNUMBER\(${cell}\),ISEVEN\(N\(\1\)\)\)$`),
    holds: () => (value) => typeof value === "number" && Math.trunc(value) % 2 === 0,
  },
  {
    pattern: new RegExp(String.raw`^=${cell}=(-?\d+(?:\.\d+)?)$`),
    holds:
      ([, , number]) =>
      (value) =>
        (value ?? 0) === Number(number),
  },
];

/** Conditional formats that color by a question that is understood, first in priority first. */
export function readColorRules(formats: readonly ConditionalFormat[]): readonly ColorRule[] {
  return formats.flatMap(({ type, areas, rule }) => {
    const formula = at(at(rule, "rule"), "formula");
    const question = type === "Custom" && typeof formula === "string" ? readQuestion(formula) : undefined;
    if (question === undefined) return [];
    const format = at(rule, "format");
    const [fill, text] = [at(at(format, "fill"), "color"), at(at(format, "font"), "color")];
    return [{ areas, question, ...(typeof fill === "string" && { fill }), ...(typeof text === "string" && { text }) }];
  });
}

function readQuestion(formula: string): Question | undefined {
  for (const { pattern, holds } of questions) {
    const found = pattern.exec(formula);
    const area = parseArea(found?.[1]?.replaceAll("$", "") ?? "");
    if (found === null || area === undefined) continue;
    const [, reference = ""] = found;
    return {
      row: area.row,
      column: area.column,
      isColumnFixed: reference.startsWith("$"),
      isRowFixed: reference.lastIndexOf("$") > 0,
      holds: holds(found),
    };
  }
  return undefined;
}

/** The colors of a cell: for fill and text alike, those of the first rule that holds. */
export function colorsOf(rules: readonly ColorRule[], row: number, column: number, valueAt: ReadValue): CellColors | undefined {
  const held = rules.filter(({ areas, question }) => {
    const [first] = areas;
    if (first === undefined || !areas.some((area) => isIn(area, row, column))) return false;
    const asked = {
      row: question.row + (question.isRowFixed ? 0 : row - first.row),
      column: question.column + (question.isColumnFixed ? 0 : column - first.column),
    };
    return question.holds(valueAt(asked.row, asked.column));
  });
  if (held.length === 0) return undefined;
  const fill = held.find((rule) => rule.fill !== undefined)?.fill;
  const text = held.find((rule) => rule.text !== undefined)?.text;
  return { ...(fill !== undefined && { fill }), ...(text !== undefined && { text }) };
}

function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function at(value: Json | undefined, key: string): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>)[key] : undefined; // neither null nor a list
}
