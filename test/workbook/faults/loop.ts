import type { Done } from "../../../src/workbook/excel/refusal";
import { excelError, openWorkbook, type TestWorkbook } from "../../office";
import { type Button, prepared } from "./buttons";
import { cellsOf, contentsOf, stateOf } from "./state";

/** What came of all faults of one button. */
export interface Counts {
  faults: number;
  asBefore: number;
  complete: number;
  halfWritten: number;
  readonly violations: string[];
}

type Outcome =
  { readonly ok: true; readonly value: Done } | { readonly ok: false; readonly error: { readonly message: string; readonly cure: string } };

/** A button with its workbook, and what it leaves behind where nothing goes wrong. */
class Bench {
  private workbook: TestWorkbook | undefined;
  private before = "";
  requests: readonly number[] = [];
  private after = "";
  private afterCells = "";

  private constructor(
    readonly button: Button,
    private readonly options: Awaited<ReturnType<typeof prepared>>,
  ) {}

  static async of(button: Button): Promise<Bench> {
    const bench = new Bench(button, await prepared(button));
    const workbook = await bench.fresh();
    const first = workbook.host.requests.length;
    const result = (await button.press()) as Outcome;
    if (!result.ok) throw new Error(`${button.name}: ${result.error.message}`);
    bench.requests = workbook.host.requests.slice(first).map(({ Actions }) => Actions.length);
    [bench.after, bench.afterCells] = [await stateOf(workbook), await contentsOf(workbook)];
    bench.workbook = undefined;
    return bench;
  }

  /** The workbook as it was before the button was pressed; opened anew where the last press changed it. */
  async fresh(): Promise<TestWorkbook> {
    if (this.workbook !== undefined) return this.workbook;
    this.workbook = await openWorkbook(structuredClone(this.options));
    this.before = await stateOf(this.workbook);
    return this.workbook;
  }

  /** Whether the workbook stands as before, or complete; else what is wrong. */
  async judge(workbook: TestWorkbook, result: Outcome, what: string, counts: Counts): Promise<void> {
    counts.faults += 1;
    const state = await stateOf(workbook);
    if (state !== this.before) this.workbook = undefined;
    if (result.ok) {
      const isWhole = state === this.after || (await contentsOf(workbook)) === this.afterCells;
      if (isWhole) counts.complete += 1;
      else counts.violations.push(`${what}: said done, but is neither (${difference(this.after, state)})`);
      return;
    }
    if (!result.error.cure.startsWith("Nothing was written")) {
      counts.halfWritten += 1;
      return;
    }
    if (state === this.before) counts.asBefore += 1;
    else counts.violations.push(`${what}: "Nothing was written", but ${difference(this.before, state)}`);
  }
}

/** The first place where two states differ. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${one.slice(from, at + 80)}… became …${other.slice(from, at + 80)}…`;
}

/** So many of a list, evenly spread. */
function sample<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / most)]).filter(
    (each) => each !== undefined,
  );
}

/** A refusal at every action index of every request, and every answer lost; `most` limits how many are tried. */
export async function faultsOf(button: Button, most = Infinity): Promise<Counts> {
  const bench = await Bench.of(button);
  const counts: Counts = { faults: 0, asBefore: 0, complete: 0, halfWritten: 0, violations: [] };
  const refusals = bench.requests.flatMap((actions, request) => Array.from({ length: actions }, (_, action) => ({ request, action })));
  for (const { request, action } of sample(refusals, most)) {
    const workbook = await bench.fresh();
    const mishap = workbook.host.plan({ request, refuse: { action, error: excelError("GeneralException") } });
    const result = (await button.press()) as Outcome;
    mishap.cancel();
    await bench.judge(workbook, result, `${button.name}, request ${String(request)}, action ${String(action)}`, counts);
  }
  for (const request of sample([...bench.requests.keys()].slice(-3), most)) {
    const workbook = await bench.fresh();
    const mishap = workbook.host.plan({ request, loseAnswer: excelError("RequestAborted") });
    const result = (await button.press()) as Outcome;
    mishap.cancel();
    await bench.judge(workbook, result, `${button.name}, answer ${String(request)} lost`, counts);
  }
  return counts;
}

const typedText = "typed meanwhile";

/** What a co-author may do between two requests. */
export const edits: readonly (readonly [string, (workbook: TestWorkbook, button: Button) => void])[] = [
  ["a row inserted above", ({ host }, { sheet }) => host.coAuthor.insertRows(sheet, 1)],
  ["a row inserted within", ({ host }, { sheet }) => host.coAuthor.insertRows(sheet, 6)],
  ["a row inserted above the features", ({ host }) => host.coAuthor.insertRows("AI portfolio", 1)],
  ["the sheet renamed", ({ host }, { sheet }) => host.coAuthor.renameSheet(sheet, "Renamed")],
  ["the table renamed", ({ host }, { table }) => host.coAuthor.renameTable(table, "Other")],
  ["the sheet deleted", ({ host }, { sheet }) => host.coAuthor.deleteSheet(sheet)],
  ["the sheet protected", ({ host }, { sheet }) => host.coAuthor.protectSheet(sheet)],
  ["a filter set", ({ host }, { table }) => host.coAuthor.filterTable(table, 0, ["F1"])],
  ["a text typed into the table", ({ host }, { sheet }) => host.coAuthor.type(sheet, "B6", [[typedText]])],
  ["a text typed below", ({ host }, { sheet }) => host.coAuthor.type(sheet, "C60", [[typedText]])],
];

/** Each edit between any two requests: what people typed is there afterwards, no text became a formula, and a refusal changed nothing but the edit. */
export async function foreignEdits(button: Button, most = Infinity): Promise<Counts> {
  const bench = await Bench.of(button);
  const options = await prepared(button);
  const counts: Counts = { faults: 0, asBefore: 0, complete: 0, halfWritten: 0, violations: [] };
  const all = edits.flatMap(([name, edit]) => bench.requests.slice(1).map((_, index) => ({ name, edit, request: index + 1 })));
  for (const { name, edit, request } of sample(all, most)) {
    const alone = await openWorkbook(structuredClone(options));
    edit(alone, button);
    const edited = await stateOf(alone);
    const typed = await cellsOf(alone);
    const workbook = await openWorkbook(structuredClone(options));
    workbook.host.plan({
      request,
      before: () => {
        edit(workbook, button);
      },
    });
    const result = (await button.press()) as Outcome;
    const what = `${button.name}, ${name} before request ${String(request)}`;
    counts.faults += 1;
    const now = await cellsOf(workbook);
    const known = new Set(typed.flatMap(({ text, isFormula }) => (isFormula ? text : [])));
    const texts = new Set(typed.flatMap(({ text, isFormula }) => (isFormula ? [] : text)));
    const born = now.filter(({ text, isFormula }) => isFormula && texts.has(text) && !known.has(text));
    if (born.length > 0) counts.violations.push(`${what}: the text ${born[0]?.text ?? ""} became a formula`);
    const isGone = typed.some(({ text }) => text === typedText) && !now.some(({ text }) => text.includes(typedText));
    if (isGone) counts.violations.push(`${what}: what was typed is gone`);
    if (result.ok) counts.complete += 1;
    else if (!result.error.cure.startsWith("Nothing was written")) counts.halfWritten += 1;
    else if ((await stateOf(workbook)) === edited) counts.asBefore += 1;
    else
      counts.violations.push(`${what}: "${result.error.message} Nothing was written", but ${difference(edited, await stateOf(workbook))}`);
  }
  return counts;
}
