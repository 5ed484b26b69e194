import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fail, ok, type Result } from "../core/result";
import { type CellFailure, failure } from "../functions/door/answer";
import { type Answer, call, isFailure } from "../functions/door/call";
import { catalogue } from "../functions/catalogue";
import type { AnyFunctionSpec, AnyParameter } from "../functions/define";
import { namespace, signature } from "../functions/formula";
import { isPrepared, prepare, provideSolver } from "../functions/door/solver";

/** 0 done, 1 the input has an error, 2 wrong usage. */
type ExitCode = 0 | 1 | 2;

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

const usage = `usage: npm run --silent portfolio -- VERB
  call                             answers JSON lines {"function": "RIBS", "arguments": [2, 4, 5, 3]} from standard input
  functions [--json]               lists the functions with their parameters
  roadmap IN.xlsx --out OUT.xlsx   builds or refreshes the roadmap of a workbook, or of a list (.csv, .tsv)
          [--table NAME] [--json]  --json prints the roadmap; an OUT that ends in .pptx gets slides
          [--like EXCEL]           behaves like windows-365, mac-365, web, ltsc-2024, …
  update IN.xlsx EXPORT            names what a newer export of the list changes,
          [--out OUT.xlsx]         and writes it: changed cells, new rows, rows that are gone marked
`;

/** The command line: the checked door and the roadmap button, without a pane. */
export async function runCli(words: readonly string[], streams: Streams): Promise<ExitCode> {
  const [verb, ...options] = words;
  if (verb === "call" && options.length === 0) return answerLines(streams);
  if (verb === "functions" && options.every((option) => option === "--json")) return listFunctions(options.includes("--json"), streams);
  if (verb === "roadmap") {
    // Spreadsheet and Office.js take a second to load: only this verb needs them.
    const { runRoadmap } = await import("./roadmapCommand");
    return runRoadmap(options, streams);
  }
  if (verb === "update") {
    const { runUpdate } = await import("./updateCommand");
    return runUpdate(options, streams);
  }
  streams.errors.write(usage);
  return 2;
}

/** One answer a line, as soon as its line is read; the first line that cannot be read ends it. */
async function answerLines({ input, output, errors }: Streams): Promise<ExitCode> {
  provideSolver(() => import("../solve/highs").then(({ loadSolver }) => loadSolver()));
  let lineNumber = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    lineNumber += 1;
    if (line.trim() === "") continue;
    const question = readQuestion(lineNumber === 1 ? line.replace(/^\uFEFF/, "") : line);
    if (!question.ok) {
      errors.write(`Line ${String(lineNumber)} ${question.error}.\n`);
      return 1;
    }
    const spec = specs.get(question.value.id);
    if (spec !== undefined && !isPrepared(spec)) await prepare(spec);
    if (!output.write(`${JSON.stringify(answer(question.value))}\n`)) await new Promise((resolve) => output.once("drain", resolve));
  }
  return 0;
}

interface Question {
  readonly id: string;
  readonly given: readonly unknown[];
}

function readQuestion(line: string): Result<Question, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fail("is not JSON: write one object a line");
  }
  if (typeof value !== "object" || value === null || !("function" in value) || typeof value.function !== "string") {
    return fail('names no function: write {"function": "RIBS", "arguments": [2, 4, 5, 3]}');
  }
  const given: unknown = "arguments" in value ? value.arguments : [];
  if (!Array.isArray(given)) return fail('has no list of arguments: write "arguments": [2, 4, 5, 3]');
  return ok({ id: value.function.toUpperCase().replace(`${namespace}.`, ""), given });
}

const specs = new Map(catalogue.map((spec): [string, AnyFunctionSpec] => [spec.id, spec]));

function answer({ id, given }: Question): object {
  const spec = specs.get(id);
  if (spec === undefined) return { error: { code: "#NAME?", message: `there is no function ${id}; the verb functions lists them` } };
  const ragged = raggedArgument(spec, given);
  if (ragged !== undefined) return { error: ragged };
  const answers = call(spec, given);
  const lone = answers.length === 1 && answers[0]?.length === 1 ? answers[0][0] : undefined;
  return lone !== undefined && isFailure(lone) ? { error: lone } : { result: answers.map((row) => row.map(shownCell)) };
}

/** JSON can hold what no range can: rows of different length. */
function raggedArgument(spec: AnyFunctionSpec, given: readonly unknown[]): CellFailure | undefined {
  const listed = spec.parameters as readonly AnyParameter[]; // the catalogue erases their types
  for (const [index, { name }] of listed.entries()) {
    const argument = given[index];
    if (!Array.isArray(argument) || !argument.every(Array.isArray)) continue;
    const lengths = argument.map((row: readonly unknown[]) => row.length);
    const odd = lengths.findIndex((length) => length !== lengths[0]);
    if (odd < 0) continue;
    const expected = `rows of equal length, ${String(lengths[0])} as the first`;
    return failure({ code: "shape-mismatch", parameter: name, expected, received: `${String(lengths[odd])} in row ${String(odd + 1)}` });
  }
  return undefined;
}

function shownCell(cell: Answer): unknown {
  return isFailure(cell) ? { error: cell } : cell;
}

function listFunctions(isJson: boolean, { output }: Streams): ExitCode {
  for (const spec of catalogue) output.write(isJson ? `${JSON.stringify(described(spec))}\n` : `${signature(spec)}\n    ${spec.summary}\n`);
  return 0;
}

function described({ id, group, summary, parameters }: AnyFunctionSpec): object {
  const listed = parameters as readonly AnyParameter[]; // the catalogue erases their types
  return {
    id,
    group,
    summary,
    parameters: listed.map(({ name, description, domain, optional, shownDefault }) => ({
      name,
      description,
      domain,
      optional,
      default: shownDefault,
    })),
  };
}
