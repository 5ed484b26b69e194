import { fail, ok, type Result } from "../../core/result";
import { makeHidden, removeHidden } from "./hiddenSheet";
import type { Plan } from "./plan";
import { Progress } from "./progress";
import { changedMeanwhile, type Outcome, type Refusal, refusalOf } from "./refusal";
import { hasExcelApi, inWorkbook, isMoved, Moved } from "./session";

/** What an action is going to write, and what it says when it is done. */
export interface Planned<T> {
  /** Absent where there is nothing to write. */
  readonly plan?: Plan;
  readonly done: T;
}

/** Edits of others between reading and writing: so many times everything is read anew. */
const mostAttempts = 4;

/**
 * Read, plan, and write all or nothing, undone by the user in one step where Excel can.
 *
 * What somebody changed between reading and writing is noticed in the request that writes: it is taken back, and everything is read anew. Where
 * Excel can't undo a step in a group, the same is done again without one.
 *
 * Faults   what Excel refuses, as a refusal; "Nothing was written" is said only where everything stands as before
 * Cost     the round trips of the task, two more, and one more per 5 MB
 */
export async function changeWorkbook<T>(task: (context: Excel.RequestContext) => Promise<Result<Planned<T>, Refusal>>): Outcome<T> {
  let isGrouped = hasExcelApi("1.20");
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const planned = await inWorkbook(task);
    if (!planned.ok) return planned;
    const { plan: wanted, done } = planned.value;
    if (wanted === undefined || wanted.writes.length + (wanted.finish?.length ?? 0) === 0) return ok(done);
    const ended = await carryOut(wanted, isGrouped);
    switch (ended.kind) {
      case "done":
        return ok(ended.skipped === 0 ? done : withNote(done));
      case "refused":
        return fail(ended.refusal);
      case "ungrouped":
        isGrouped = false;
        break;
      case "moved":
        break;
    }
  }
  return fail(changedMeanwhile);
}

/** Data are written whole; that part of the look is missing is told where there is a sentence to tell it. */
function withNote<T>(done: T): T {
  if (typeof done !== "object" || done === null || !("message" in done)) return done;
  const details = "details" in done ? `${String(done.details)} ` : "";
  return { ...done, details: `${details}Excel refused part of the look (print set-up, colors or charts); the cells are complete.` };
}

type Ended =
  | { readonly kind: "done"; readonly skipped: number }
  | { readonly kind: "moved" }
  | { readonly kind: "ungrouped" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

async function carryOut(wanted: Plan, isGrouped: boolean): Promise<Ended> {
  const made = await makeHidden(wanted.hidden ?? []);
  if (!made.ok) return { kind: "refused", refusal: made.error };
  const progress = new Progress(wanted);
  const write = async (context: Excel.RequestContext): Promise<void> => {
    await progress.write(context);
    await progress.finishWithin(context);
  };
  try {
    await (isGrouped ? Excel.run({ mergeUndoGroup: true }, write) : Excel.run(write));
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) && !(error instanceof Moved)) throw error;
    return takeBack(progress, error, made.value, isGrouped);
  }
  return { kind: "done", skipped: await progress.finishRest() };
}

/** Put everything back, twice if need be; the first cause is what is told. */
async function takeBack(progress: Progress, cause: unknown, made: readonly string[], isGrouped: boolean): Promise<Ended> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (!(await progress.restore())) return halfWritten(cause, progress);
      await removeHidden(made);
      break;
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      if (attempt === 2) return halfWritten(cause instanceof Moved ? error : cause, progress);
    }
  }
  if (isMoved(cause)) return { kind: "moved" };
  if (isGrouped && cause instanceof OfficeExtension.Error && cause.code === "UndoNotSupported") return { kind: "ungrouped" };
  return { kind: "refused", refusal: refusalOf(cause) };
}

function halfWritten(cause: unknown, progress: Progress): Ended {
  return { kind: "refused", refusal: refusalOf(cause, progress.sheets()) };
}
