import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Writable } from "node:stream";
import { parseArgs } from "node:util";
import type { ListCells } from "../core/list/compareLists";
import { fail, ok, type Result } from "../core/result";
import { cellsOf, describeUpdate, updateFeatures } from "../workbook/features/updateFeatures";
import { readPortfolio } from "../workbook/portfolio";
import type { Refusal } from "../workbook/excel/refusal";
import { openFile, workbookName } from "./files/openFile";
import { saveXlsx } from "./files/saveXlsx";
import { type HeadlessWorkbook, openHeadless } from "./headless/openHeadless";
import { fileReason, writeWhole } from "./writeWhole";

interface Streams {
  readonly output: Writable;
  readonly errors: Writable;
}

export const updateUsage =
  "usage: update IN.xlsx EXPORT --out OUT.xlsx; EXPORT may be .csv or .tsv; without --out the changes are named and nothing is saved";

/**
 * The verb `update`: bring the features of a workbook up to date from a newer export of the same list. Every change is named before it is made.
 *
 * The answer is the exit code: 0 done, 1 the input has an error (nothing is written), 2 wrong usage.
 */
export async function runUpdate(words: readonly string[], { output, errors }: Streams): Promise<0 | 1 | 2> {
  const wanted = readWords(words);
  if (wanted === undefined) {
    errors.write(`${updateUsage}\n`);
    return 2;
  }
  const incoming = await inWorkbookFile(wanted.incoming, readList);
  const done = incoming.ok
    ? await inWorkbookFile(wanted.file, (workbook, lost) => update(workbook, incoming.value, lost, wanted.out, output))
    : incoming;
  if (!done.ok) errors.write(`${done.error}\n`);
  return done.ok ? 0 : 1;
}

interface Wanted {
  readonly file: string;
  readonly incoming: string;
  readonly out?: string;
}

function readWords(words: readonly string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { out: { type: "string" } },
      allowPositionals: true,
      strict: true,
    });
    const [file, incoming, ...others] = positionals;
    if (file === undefined || incoming === undefined || others.length > 0) return undefined;
    if (values.out !== undefined && !/\.xls[xm]$/i.test(values.out)) return undefined;
    return { file, incoming, ...(values.out === undefined ? {} : { out: values.out }) };
  } catch {
    return undefined;
  }
}

async function inWorkbookFile<T>(
  file: string,
  task: (workbook: HeadlessWorkbook, notKept: readonly string[]) => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return fail(`${file} cannot be read: ${fileReason(error)}.`);
  }
  const opened = await openFile(bytes, file);
  if (!opened.ok) return fail(`${file}: ${opened.error}`);
  const { snapshot, extras, notKept } = opened.value;
  const workbook = await openHeadless({ snapshot, extras, name: workbookName(basename(file)) });
  workbook.useGlobally();
  try {
    return await task(workbook, notKept);
  } finally {
    workbook.dispose();
  }
}

async function readList(): Promise<Result<ListCells, string>> {
  const state = await readPortfolio();
  if (!state.ok) return fail(sentence(state.error));
  const cells = state.value.features === undefined ? undefined : cellsOf(state.value.features);
  return cells === undefined ? fail("The export holds no list: a row of headers with a column of names below it.") : ok(cells);
}

async function update(
  workbook: HeadlessWorkbook,
  incoming: ListCells,
  lost: readonly string[],
  out: string | undefined,
  output: Writable,
): Promise<Result<undefined, string>> {
  const state = await readPortfolio();
  const features = state.ok ? state.value.features : undefined;
  const preview = await updateFeatures(incoming, true);
  if (!preview.ok) return fail(sentence(preview.error));
  if (features !== undefined) for (const line of describeUpdate(preview.value.change, features)) output.write(`${line}\n`);
  if (out === undefined) return ok(undefined);
  const done = await updateFeatures(incoming);
  if (!done.ok) return fail(sentence(done.error));
  const saved = await saveXlsx(workbook.grid, workbook.host.extras(), /\.xlsm$/i.test(out));
  const missing = [...lost, ...saved.notKept];
  try {
    await writeWhole(out, saved.bytes);
  } catch (error) {
    return fail(`${out} cannot be written: ${fileReason(error)}.`);
  }
  output.write(`${done.value.message}\n`);
  if (missing.length > 0) output.write(`Not kept in ${out}: ${missing.join(", ")}.\n`);
  return ok(undefined);
}

function sentence({ message, cure }: Refusal): string {
  return `${message} ${cure}`;
}
