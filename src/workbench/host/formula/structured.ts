import type { Token } from "./tokens";

/** "Features[[#This Row],[Risk]]" in parts. */
export interface StructuredReference {
  /** Absent inside a table that names itself by nothing. */
  readonly table: string | undefined;
  readonly items: readonly string[];
  readonly columns: readonly string[];
}

const items = ["#all", "#data", "#headers", "#totals", "#this row"];

/** Read what stands in brackets; undefined where it is not well formed. [structured-reference-escapes] */
export function readBrackets(text: string): Omit<StructuredReference, "table"> | undefined {
  const inside = text.slice(1, -1).trim();
  const isThisRow = inside.startsWith("@");
  const rest = isThisRow ? inside.slice(1).trim() : inside;
  const parts = rest.startsWith("[") ? bracketed(rest) : rest === "" ? [] : [rest];
  if (parts === undefined) return undefined;
  const named = parts.filter((part) => part.startsWith("#"));
  const columns = parts.filter((part) => !part.startsWith("#"));
  const isPlain = !rest.startsWith("[");
  if (named.some((part) => !items.includes(part.toLowerCase())) || columns.some((part) => !isEscaped(part, isThisRow && isPlain)))
    return undefined;
  return { items: [...(isThisRow ? ["#This Row"] : []), ...named], columns: columns.map((part) => part.replaceAll(/'(.)/gs, "$1")) };
}

/** "[a],[b]:[c]" as its parts. */
function bracketed(text: string): readonly string[] | undefined {
  const part = /\[((?:'.|[^[\]'])*)\]/gsy;
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    part.lastIndex = at;
    const found = part.exec(text);
    if (found === null) return undefined;
    parts.push(found[1] ?? "");
    at = part.lastIndex;
    const between = /\s*[,:]\s*/y;
    between.lastIndex = at;
    const gap = between.exec(text);
    if (at < text.length && gap === null) return undefined;
    at += gap?.[0].length ?? 0;
  }
  return parts;
}

/** Signs with a meaning of their own bear an apostrophe. */
function isEscaped(part: string, isAfterAt: boolean): boolean {
  const bare = part.replaceAll(/'./gs, "");
  return !/[[\]#']/.test(bare) && !(isAfterAt && /[@ ,:(){}"&+*/^<>=-]/.test(bare));
}

/** A column as it stands between brackets. */
export function escapeColumn(column: string): string {
  return column.replaceAll(/[[\]#'@]/g, "'$&");
}

/** Put other texts in the place of structured references; `replace` gives undefined to leave one as it stands. */
export function mapStructured(
  tokens: readonly Token[],
  replace: (table: string | undefined, brackets: string) => string | undefined,
): string {
  let formula = "";
  for (const [index, { kind, text }] of tokens.entries()) {
    const isTable = kind === "name" && tokens[index + 1]?.kind === "brackets";
    if (isTable) continue;
    const before = tokens[index - 1];
    const table = kind === "brackets" && before?.kind === "name" ? before.text : undefined;
    formula += kind === "brackets" ? (replace(table, text) ?? (table ?? "") + text) : text;
  }
  return formula;
}
