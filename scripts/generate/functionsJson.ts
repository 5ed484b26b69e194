import type { AnyFunctionSpec, AnyParameter } from "../../src/functions/define";

/** Where help stands while developing; the build puts the published address in its place. */
const address = "https://localhost:3000";

interface FunctionsJson {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly object[];
  readonly enums: readonly object[];
}

/** The metadata that Excel reads: every argument and result is a matrix of anything, since the checked door decides what fits. */
export function functionsJson(specs: readonly AnyFunctionSpec[]): FunctionsJson {
  return { allowErrorForDataTypeAny: true, functions: specs.map(describeFunction), enums: describeChoices(specs) };
}

/** The pick lists that arguments offer while a formula is written, each once. */
function describeChoices(specs: readonly AnyFunctionSpec[]): readonly object[] {
  const parameters = specs.flatMap((spec) => spec.parameters as readonly AnyParameter[]); // the catalogue erases their types
  const lists = new Map(parameters.flatMap(({ choices }) => (choices === undefined ? [] : [[choices.id, choices.words] as const])));
  return [...lists].map(([id, words]) => ({ id, type: "string", values: words.map((word) => ({ name: word, stringValue: word })) }));
}

function describeFunction(spec: AnyFunctionSpec): object {
  const parameters = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
  return {
    id: spec.id,
    name: spec.id,
    description: spec.summary,
    helpUrl: `${address}/help/${spec.id}.html`,
    parameters: parameters.map(({ name, description, domain, optional, choices }) => ({
      name,
      description: `${sentence(description)} ${sentence(upperFirst(domain))}`,
      type: "any",
      dimensionality: "matrix",
      ...(optional ? { optional } : {}),
      ...(choices === undefined ? {} : { customEnumId: choices.id }),
    })),
    result: { type: "any", dimensionality: "matrix" },
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
