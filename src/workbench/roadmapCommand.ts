import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Writable } from "node:stream";
import { buildRoadmap as planFeatures } from "../core/roadmap/buildRoadmap";
import { fail, ok, type Result } from "../core/result";
import { linkLabel } from "../workbook/excel/cellLink";
import { type PortfolioState, readPortfolio } from "../workbook/portfolio";
import type { Refusal } from "../workbook/excel/refusal";
import { buildRoadmap } from "../workbook/roadmap/roadmapSheet";
import { serialDate } from "../core/sheet/serialDate";
import { openXlsx } from "./files/openXlsx";
import { saveXlsx } from "./files/saveXlsx";
import { type HeadlessWorkbook, openHeadless } from "./headless/openHeadless";
import { roadmapAsJson } from "./roadmapJson";

interface Streams {
  readonly output: Writable;
  readonly errors: Writable;
}

interface Wanted {
  readonly file: string;
  readonly out?: string;
  readonly table?: string;
  readonly asJson: boolean;
}

/**
 * The verb `roadmap`: open a workbook, build or refresh its roadmap as the button does, and save it or print it.
 *
 * The answer is the exit code: 0 done, 1 the input has an error (nothing is written), 2 wrong usage.
 */
export async function runRoadmap(words: readonly string[], { output, errors }: Streams): Promise<0 | 1 | 2> {
  const wanted = readWords(words);
  if (wanted === undefined) {
    errors.write("usage: roadmap IN.xlsx --out OUT.xlsx [--table NAME] [--json]; with --json alone nothing is saved\n");
    return 2;
  }
  const done = await run(wanted);
  if (!done.ok) {
    errors.write(`${done.error}\n`);
    return 1;
  }
  for (const note of done.value.notes) errors.write(`${note}\n`);
  output.write(done.value.text);
  return 0;
}

function readWords(words: readonly string[]): Wanted | undefined {
  const rest = [...words];
  const named: Record<string, string> = {};
  const plain: string[] = [];
  let asJson = false;
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    if (word === "--json") asJson = true;
    else if (word === "--out" || word === "--table") {
      const value = rest.shift();
      if (value === undefined) return undefined;
      named[word] = value;
    } else if (word.startsWith("--")) return undefined;
    else plain.push(word);
  }
  const [file] = plain;
  const { "--out": out, "--table": table } = named;
  if (file === undefined || plain.length > 1 || (out === undefined && !asJson)) return undefined;
  return { file, asJson, ...(out !== undefined && { out }), ...(table !== undefined && { table }) };
}

interface Done {
  readonly text: string;
  readonly notes: readonly string[];
}

async function run(wanted: Wanted): Promise<Result<Done, string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(wanted.file);
  } catch (error) {
    return fail(`${wanted.file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const opened = await openXlsx(bytes);
  if (!opened.ok) return fail(`${wanted.file}: ${opened.error}`);
  const { snapshot, extras, notKept } = opened.value;
  const workbook = await openHeadless({ snapshot, extras, name: basename(wanted.file) });
  workbook.useGlobally();
  try {
    return await plan(workbook, wanted, notKept);
  } finally {
    workbook.dispose();
  }
}

async function plan(workbook: HeadlessWorkbook, wanted: Wanted, lost: readonly string[]): Promise<Result<Done, string>> {
  const state = await readSource(wanted);
  if (!state.ok) return state;
  const built = wanted.out === undefined ? undefined : await buildRoadmap();
  if (built?.ok === false) return fail(sentence(built.error));
  const text = wanted.asJson ? printed(state.value) : ok(`${built?.ok === true ? built.value.message : ""}\n`);
  if (!text.ok) return text;
  if (wanted.out === undefined) return ok({ text: text.value, notes: [] });
  const saved = await saveXlsx(workbook.grid, workbook.host.extras());
  try {
    await writeFile(wanted.out, saved.bytes);
  } catch (error) {
    return fail(`${wanted.out} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const missing = [...lost, ...saved.notKept];
  return ok({ text: text.value, notes: missing.length === 0 ? [] : [`Not kept in ${wanted.out}: ${missing.join(", ")}.`] });
}

/** Read the portfolio; a table named on the command line is chosen as in the pane. */
async function readSource({ table, file }: Wanted): Promise<Result<PortfolioState, string>> {
  const first = await readPortfolio();
  if (!first.ok) return fail(sentence(first.error));
  if (table === undefined) return first;
  const source = first.value.sources.find(({ name }) => name.toLowerCase() === table.toLowerCase());
  if (source === undefined) {
    const names = first.value.sources.map(({ name }) => name);
    const known = names.length === 0 ? "it has no feature table" : `feature tables there: ${names.join(", ")}`;
    return fail(`${file} has no feature table ${table}; ${known}.`);
  }
  const chosen = await readPortfolio({ source });
  return chosen.ok ? chosen : fail(sentence(chosen.error));
}

function printed({ features, assumptions, assumptionProblems, evidence }: PortfolioState): Result<string, string> {
  if (features === undefined)
    return fail("No sheet of the workbook looks like a feature table. Give it a header row with a column Feature.");
  const roadmap = planFeatures(features.features, assumptions, {
    today: serialDate(new Date()),
    observations: evidence?.observations ?? [],
  });
  const problems = [
    ...[...features.problems, ...assumptionProblems, ...(evidence?.problems ?? [])].map(({ link, message }) => ({
      cell: link === undefined ? null : linkLabel(link),
      message,
    })),
    ...roadmap.problems.map(({ row, field, message }) => {
      const link =
        row === undefined ? undefined : ((field === undefined ? undefined : features.linkToField(row, field)) ?? features.linkTo(row));
      return { cell: link === undefined ? null : linkLabel(link), message };
    }),
  ];
  return ok(`${JSON.stringify(roadmapAsJson(roadmap, problems))}\n`);
}

function sentence({ message, cure }: Refusal): string {
  return `${message} ${cure}`;
}
