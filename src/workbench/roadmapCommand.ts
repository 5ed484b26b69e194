import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Writable } from "node:stream";
import { buildRoadmap as planFeatures } from "../core/roadmap/buildRoadmap";
import { fail, ok, type Result } from "../core/result";
import { linkLabel } from "../workbook/excel/cellLink";
import { type PortfolioState, readPortfolio } from "../workbook/portfolio";
import type { Refusal } from "../workbook/excel/refusal";
import { buildRoadmap } from "../workbook/roadmap/roadmapSheet";
import { deckOf } from "../slides/deck";
import { writePptx } from "../slides/writePptx";
import { serialDate } from "../core/sheet/serialDate";
import { openFile, workbookName } from "./files/openFile";
import { saveXlsx } from "./files/saveXlsx";
import { type HeadlessWorkbook, openHeadless } from "./headless/openHeadless";
import { profiles } from "./host/profile/profile";
import { readingAsJson, roadmapAsJson } from "./roadmapJson";
import { isSlides, readRoadmapWords, type Wanted } from "./roadmapWords";
import { fileReason, writeWhole } from "./writeWhole";

interface Streams {
  readonly output: Writable;
  readonly errors: Writable;
}

/**
 * The verb `roadmap`: open a workbook, build or refresh its roadmap as the button does, and save it or print it.
 *
 * The answer is the exit code: 0 done, 1 the input has an error (nothing is written), 2 wrong usage.
 */
export async function runRoadmap(words: readonly string[], { output, errors }: Streams): Promise<0 | 1 | 2> {
  const wanted = readRoadmapWords(words);
  if (!wanted.ok) {
    errors.write(`${wanted.error}\n`);
    return 2;
  }
  const done = await run(wanted.value, (line) => errors.write(`${line}\n`));
  if (!done.ok) {
    errors.write(`${done.error}\n`);
    return 1;
  }
  output.write(done.value);
  return 0;
}

type Say = (line: string) => void;

async function run(wanted: Wanted, say: Say): Promise<Result<string, string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(wanted.file);
  } catch (error) {
    return fail(`${wanted.file} cannot be read: ${fileReason(error)}.`);
  }
  const opened = await openFile(bytes, wanted.file);
  if (!opened.ok) return fail(`${wanted.file}: ${opened.error}`);
  const { snapshot, extras, notKept } = opened.value;
  const workbook = await openHeadless({
    snapshot,
    extras,
    name: workbookName(basename(wanted.file)),
    ...(wanted.like !== undefined && { like: profiles[wanted.like] }),
  });
  workbook.useGlobally();
  try {
    return await plan(workbook, wanted, notKept, say);
  } catch (error) {
    return fail(`${wanted.file} cannot be planned: ${error instanceof Error ? error.message : String(error)}. Nothing was written.`);
  } finally {
    workbook.dispose();
  }
}

async function plan(workbook: HeadlessWorkbook, wanted: Wanted, lost: readonly string[], say: Say): Promise<Result<string, string>> {
  const state = await readSource(wanted);
  if (!state.ok) return state;
  if (wanted.out !== undefined && isSlides(wanted.out)) return slides(state.value, wanted.out);
  const built = wanted.out === undefined ? undefined : await buildRoadmap();
  if (built?.ok === false) return fail(sentence(built.error));
  const text = wanted.asJson ? printed(state.value) : ok(`${built?.ok === true ? built.value.message : ""}\n`);
  if (!text.ok || wanted.out === undefined) return text;
  const saved = await saveXlsx(workbook.grid, workbook.host.extras(), /\.xlsm$/i.test(wanted.out));
  const missing = [...lost, ...saved.notKept];
  if (missing.length > 0) say(`Not kept in ${wanted.out}: ${missing.join(", ")}.`);
  try {
    await writeWhole(wanted.out, saved.bytes);
  } catch (error) {
    return fail(`${wanted.out} cannot be written: ${fileReason(error)}.`);
  }
  return text;
}

/** The plan as PowerPoint; the workbook is not touched. */
async function slides({ features, assumptions, evidence }: PortfolioState, out: string): Promise<Result<string, string>> {
  if (features === undefined) return fail(noFeatures);
  const observations = evidence?.observations ?? [];
  const name = features.source.sheet;
  const deck = deckOf({ name, features: features.features, assumptions, observations, today: serialDate(new Date()) });
  try {
    await writeWhole(out, await writePptx(deck));
  } catch (error) {
    return fail(`${out} cannot be written: ${fileReason(error)}.`);
  }
  return ok(`${String(deck.slides.length)} slides written to ${out}.\n`);
}

const noFeatures = "No sheet holds a list: a row of headers with a column of names below it, such as Feature, Project or Use case.";

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

function printed({ features, otherLists, assumptions, assumptionProblems, evidence }: PortfolioState): Result<string, string> {
  if (features === undefined) return fail(noFeatures);
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
  return ok(`${JSON.stringify(roadmapAsJson(roadmap, problems, readingAsJson(features, otherLists)))}\n`);
}

function sentence({ message, cure }: Refusal): string {
  return `${message} ${cure}`;
}
