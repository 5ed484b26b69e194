import { type Cell, type Cells, isCellError } from "../core/sheet/cell";
import type { AnyFunctionSpec, AnyParameter, Example } from "./define";

/** The add-in's namespace in formulas; permanent, since saved workbooks hold it. */
export const namespace = "PORTFOLIO";

/** How a function is called, optional parameters in brackets: "PORTFOLIO.WILSON(successes, trials, [confidence])". */
export function signature(spec: AnyFunctionSpec): string {
  const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
  return `${namespace}.${spec.id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}

/** An example as a user types it, with array constants: "=PORTFOLIO.RIBS(1, 5, 5, 5, {2,1,1,1})". */
export function exampleFormula(spec: AnyFunctionSpec, example: Example): string {
  return `=${namespace}.${spec.id}(${withoutTrailingBlanks(example.given).map(argumentText).join(", ")})`;
}

function withoutTrailingBlanks(given: Example["given"]): Example["given"] {
  const last = given.findLastIndex((argument) => argument !== null);
  return given.slice(0, last + 1);
}

/** An argument as a user types it: a constant, or an array constant. */
export function argumentText(argument: Cell | Cells): string {
  if (isMatrix(argument)) return `{${argument.map((row) => row.map((cell) => literal(cell ?? "")).join(",")).join(";")}}`;
  return argument === null ? "" : literal(argument);
}

function isMatrix(argument: Cell | Cells): argument is Cells {
  return Array.isArray(argument);
}

function literal(cell: Exclude<Cell, null>): string {
  if (isCellError(cell)) return cell.error;
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  return String(cell).toUpperCase();
}
