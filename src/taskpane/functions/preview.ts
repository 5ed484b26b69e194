import type { Cells } from "../../core/sheet/cell";
import { type Answer, call } from "../../functions/door/call";
import type { AnyFunctionSpec, AnyParameter } from "../../functions/define";
import { namespace } from "../../functions/formula";
import { isPrepared } from "../../functions/door/solver";
import { readArgument } from "./readArgument";

/** What the formula gives, as far as it can be told without the sheet. */
export type Preview =
  | { readonly status: "answered"; readonly answers: readonly (readonly Answer[])[] }
  /** A required argument is still empty. */
  | { readonly status: "incomplete"; readonly parameter: string }
  /** An argument is a reference or a formula that only the sheet calculates. */
  | { readonly status: "inSheet"; readonly reference: string }
  /** The function's solver is being fetched. */
  | { readonly status: "fetching" };

/** Parameters of a spec, whose types the catalogue erases. */
export function parametersOf(spec: AnyFunctionSpec): readonly AnyParameter[] {
  return spec.parameters as readonly AnyParameter[]; // a spec's parameters are parameters
}

/** Call the function with the arguments as typed, through the same door as a formula. */
export function previewOf(spec: AnyFunctionSpec, typed: readonly string[], known: ReadonlyMap<string, Cells>): Preview {
  const given: (Cells | null)[] = [];
  for (const [index, parameter] of parametersOf(spec).entries()) {
    const argument = readArgument(typed[index] ?? "", known);
    if (argument.status === "sheet") return { status: "inSheet", reference: argument.reference };
    if (argument.status === "omitted" && !parameter.optional) return { status: "incomplete", parameter: parameter.name };
    given.push(argument.status === "cells" ? argument.cells : null);
  }
  return isPrepared(spec) ? { status: "answered", answers: call(spec, given) } : { status: "fetching" };
}

/** The formula with its arguments as typed; omitted ones at the end are left out. */
export function formulaOf(spec: AnyFunctionSpec, typed: readonly string[]): string {
  const last = typed.findLastIndex((argument) => argument.trim() !== "");
  return `=${namespace}.${spec.id}(${typed
    .slice(0, last + 1)
    .map((argument) => argument.trim())
    .join(", ")})`;
}
