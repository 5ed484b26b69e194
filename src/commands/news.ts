import type { Result } from "../core/result";
import type { Done, Refusal } from "../workbook/excel/refusal";

/** What a ribbon button has to tell the pane: how its action ended, or the task to open. */
export type CommandNews =
  | { readonly kind: "ended"; readonly result: Result<Done, Refusal> }
  | { readonly kind: "open"; readonly task: "start"; readonly wish: "addFeature" };

type Listener = (news: CommandNews) => void;

let listener: Listener | undefined;
let unread: CommandNews | undefined;

/** Tell the pane, or keep the last news until it is there: a button may open the pane for the first time. */
export function tellPane(news: CommandNews): void {
  if (listener === undefined) unread = news;
  else listener(news);
}

/** Hear what the ribbon's buttons did, the last unread news first; the result ends it. */
export function onCommandNews(hear: Listener): () => void {
  listener = hear;
  if (unread !== undefined) hear(unread);
  unread = undefined;
  return () => {
    if (listener === hear) listener = undefined;
  };
}
