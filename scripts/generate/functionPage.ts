import type { AnyFunctionSpec, AnyParameter, Example, Shape } from "../../src/functions/define";
import { exampleFormula, signature } from "../../src/functions/formula";
import { cite, type References } from "./references";

const shapes: Readonly<Record<Shape, string>> = {
  lifted:
    "One value per row or cell: every argument marked *cells* accepts a cell, a range or a spill, and they broadcast as native dynamic arrays do.",
  rows: "One row of values per row of the arguments marked *cells*.",
  matrix: "One array, whatever the arguments.",
};

/** The help page of one function, in Markdown. */
export function functionPage(spec: AnyFunctionSpec, references: References): string {
  const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
  return [
    `# ${spec.id}`,
    spec.summary,
    `\`\`\`\n=${signature(spec)}\n\`\`\``,
    ...(spec.notes ?? []),
    "## Arguments",
    table(["argument", "takes", "values", "default", "meaning"], parameters.map(argumentRow)),
    "## Result",
    `${withStop(spec.returns.description)} Unit: ${spec.returns.unit}.`,
    shapes[spec.returns.shape],
    "## Errors",
    errorList(spec),
    "## In Excel",
    inExcel(spec),
    "## Examples",
    table(
      ["formula", "result", "shows"],
      spec.examples.map((example) => [code(exampleFormula(spec, example)), code(shownResult(example.gives)), example.shows ?? ""]),
    ),
    "## Sources",
    spec.sources.length === 0 ? "A definition in common use." : spec.sources.map((key) => `- ${citation(key, references)}`).join("\n"),
    "",
  ].join("\n\n");
}

/** The index of all pages, by group. */
export function functionIndex(specs: readonly AnyFunctionSpec[]): string {
  const groups = [...new Set(specs.map(({ group }) => group))];
  return [
    "# Custom functions",
    `${String(specs.length)} functions, all in the namespace \`PORTFOLIO\`. Each page is written from the function's own description, and each example on it is a test.`,
    ...groups.flatMap((group) => [
      `## ${group}`,
      table(
        ["function", "what it does"],
        specs.filter((spec) => spec.group === group).map((spec) => [`[${spec.id}](${spec.id}.md)`, spec.summary]),
      ),
    ]),
    "",
  ].join("\n\n");
}

function argumentRow({ name, takes, domain, optional, shownDefault, description }: AnyParameter): readonly string[] {
  return [code(name), takes === "cell" ? "cells" : "an array", domain, optional ? (shownDefault ?? "blank") : "required", description];
}

function errorList(spec: AnyFunctionSpec): string {
  const general = [
    "`#VALUE!` where an argument leaves its values or has the wrong shape; the message names the argument, what it must be, what was received and the row.",
    ...(spec.blankIsData === true
      ? []
      : ["A row whose required arguments are all blank gives a blank; a partly blank row is `#VALUE!` and names the blank."]),
    ...(spec.returns.shape === "matrix" ? [] : ["A wrong row spoils its own cell only."]),
  ];
  return [...general, ...(spec.faults ?? [])].map((line) => `- ${withStop(line)}`).join("\n");
}

/** What differs between builds of Excel, as far as it concerns the function. */
function inExcel(spec: AnyFunctionSpec): string {
  return [
    "Excel for Windows and Mac hands a blank cell over as 0. It is read as blank where 0 cannot be meant; where 0 is a value, write what you mean, or leave the argument out.",
    "Conditional formats, Evaluate Formula and F9 do not call functions of add-ins. Inside MAP, BYROW and their kin they work from version 2510 on (Mac 16.102).",
    ...(spec.takesLong === true ? ["While a formula is being written, its preview says that this function is not calculated there."] : []),
  ]
    .map((line) => `- ${line}`)
    .join("\n");
}

function citation(key: string, references: References): string {
  const reference = references[key];
  return reference === undefined ? key : cite(reference);
}

function shownResult(gives: Example["gives"]): string {
  if (typeof gives === "object" && "error" in gives) return gives.error;
  if (typeof gives === "object")
    return `{${gives.map((row) => row.map((cell) => (typeof cell === "object" ? cell.error : shownValue(cell))).join(",")).join(";")}}`;
  return shownValue(gives);
}

function shownValue(value: number | string | boolean): string {
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  return typeof value === "string" ? `"${value}"` : String(value).toUpperCase();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
