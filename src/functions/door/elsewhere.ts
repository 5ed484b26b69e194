import type { Answer } from "./call";

/** Answers a call on another thread: the id of the function, and its arguments without the invocation. */
export type CallElsewhere = (id: string, given: readonly unknown[]) => Promise<Answer[][]>;

let elsewhere: CallElsewhere | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Say where long calls run beside the sheet; functions know no such place. */
export function provideThread(thread: CallElsewhere | undefined): void {
  elsewhere = thread;
}

/** Whether there is another thread. */
export function hasThread(): boolean {
  return elsewhere !== undefined;
}

/** One call after the other: a column of selections must not start a thread for each. Rejects where there is no thread, or it fails. */
export function callElsewhere(id: string, given: readonly unknown[]): Promise<Answer[][]> {
  const thread = elsewhere;
  if (thread === undefined) return Promise.reject(new Error("no other thread was provided"));
  const answer = last.then(() => thread(id, given));
  last = answer.catch(() => undefined);
  return answer;
}
