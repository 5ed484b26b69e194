import type { Cell, Cells } from "../../core/sheet/cell";

/** An argument as typed: omitted, readable here, or calculated by the sheet only. */
export type TypedArgument =
  | { readonly status: "omitted" }
  | { readonly status: "cells"; readonly cells: Cells }
  | { readonly status: "sheet"; readonly reference: string };

/** Read an argument as a formula would hold it: a constant, an array constant, or a reference whose cells are known. */
export function readArgument(typed: string, known: ReadonlyMap<string, Cells>): TypedArgument {
  const text = typed.trim();
  if (text === "") return { status: "omitted" };
  const cells = known.get(text) ?? arrayConstant(text);
  if (cells !== undefined) return { status: "cells", cells };
  const cell = constant(text);
  return cell === undefined ? { status: "sheet", reference: text } : { status: "cells", cells: [[cell]] };
}

function constant(text: string): Cell | undefined {
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const number = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%?)$/i.exec(text);
  if (number === null) return undefined;
  const [, digits = "", percent = ""] = number;
  return percent === "" ? Number(digits) : Number(digits) / 100;
}

/** "{1,2;3,4}": commas part columns, semicolons rows; both may stand inside quotes. */
function arrayConstant(text: string): Cells | undefined {
  if (!text.startsWith("{") || !text.endsWith("}")) return undefined;
  const rows = partedBy(text.slice(1, -1), ";").map((row) => partedBy(row, ",").map((cell) => constant(cell.trim())));
  const cells = rows.map((row) => row.filter((cell) => cell !== undefined));
  return cells.every((row, index) => row.length === rows[index]?.length) ? cells : undefined;
}

function partedBy(text: string, separator: string): readonly string[] {
  const parts = [""];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) parts.push("");
    else parts[parts.length - 1] = `${parts[parts.length - 1] ?? ""}${character}`;
  }
  return parts;
}
