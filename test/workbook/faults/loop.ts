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

/** A refusal at every action index of every request, and every answer lost; `step` leaves out all but each so-many-th. */
export async function faultsOf(button: Button, step = 1): Promise<Counts> {
  const bench = await Bench.of(button);
  const counts: Counts = { faults: 0, asBefore: 0, complete: 0, halfWritten: 0, violations: [] };
  let nth = 0;
  for (const [request, actions] of bench.requests.entries()) {
    for (let action = 0; action < actions; action += 1) {
      nth += 1;
      if (nth % step !== 0 && action !== actions - 1) continue;
      const workbook = await bench.fresh();
      const mishap = workbook.host.plan({ request, refuse: { action, error: excelError("GeneralException") } });
      const result = (await button.press()) as Outcome;
      mishap.cancel();
      await bench.judge(workbook, result, `${button.name}, request ${String(request)}, action ${String(action)}`, counts);
    }
    const workbook = await bench.fresh();
    const mishap = workbook.host.plan({ request, loseAnswer: excelError("RequestAborted") });
    const result = (await button.press()) as Outcome;
    mishap.cancel();
    await bench.judge(workbook, result, `${button.name}, answer ${String(request)} lost`, counts);
  }
  return counts;
}

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
  ["a text typed into the table", ({ host }, { sheet }) => host.coAuthor.type(sheet, "B6", [["typed meanwhile"]])],
  ["a text typed below", ({ host }, { sheet }) => host.coAuthor.type(sheet, "C60", [["typed meanwhile"]])],
];

/** Each edit between any two requests: what people typed is there afterwards, no text became a formula, and a refusal changed nothing but the edit. */
export async function foreignEdits(button: Button, step = 1): Promise<Counts> {
  const bench = await Bench.of(button);
  const options = await prepared(button);
  const counts: Counts = { faults: 0, asBefore: 0, complete: 0, halfWritten: 0, violations: [] };
  let nth = 0;
  for (const [name, edit] of edits) {
    const alone = await openWorkbook(structuredClone(options));
    edit(alone, button);
    const edited = await stateOf(alone);
    const typed = await cellsOf(alone);
    const isTyped = typed.some(({ text }) => text === "typed meanwhile");
    for (let request = 1; request < bench.requests.length; request += 1) {
      nth += 1;
      if (nth % step !== 0) continue;
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
      const born = now.filter(({ text, isFormula }) => isFormula && typed.some((cell) => !cell.isFormula && cell.text === text));
      if (born.length > 0) counts.violations.push(`${what}: the text ${born[0]?.text ?? ""} became a formula`);
      if (isTyped && !now.some(({ text }) => text.includes("typed meanwhile"))) counts.violations.push(`${what}: what was typed is gone`);
      if (result.ok) counts.complete += 1;
      else if (!result.error.cure.startsWith("Nothing was written")) counts.halfWritten += 1;
      else if ((await stateOf(workbook)) === edited) counts.asBefore += 1;
      else
        counts.violations.push(
          `${what}: "${result.error.message} Nothing was written", but ${difference(edited, await stateOf(workbook))}`,
        );
    }
  }
  return counts;
}
