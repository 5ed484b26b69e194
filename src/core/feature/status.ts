import { letters } from "../sheet/readCell";

const done = ["done", "shipped", "released", "live", "launched", "complete", "completed", "closed"];
/** Words, as letters alone, of features that are no longer planned. */
export const droppedWords = [
  "cancelled",
  "canceled",
  "dropped",
  "removed",
  "rejected",
  "abandoned",
  "wontdo",
  "willnotdo",
  "willnotimplement",
];

/**
 * What a status says about the plan: done stays in its horizon, dropped leaves it, anything else says nothing.
 *
 * Source   ours: the words that issue trackers end with
 */
export function meaningOfStatus(status: string | undefined): "done" | "dropped" | undefined {
  const word = letters(status ?? "");
  if (done.includes(word)) return "done";
  return droppedWords.includes(word) ? "dropped" : undefined;
}
