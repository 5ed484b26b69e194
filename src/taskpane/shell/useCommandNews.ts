import { useCallback, useEffect, useState } from "react";
import { onCommandNews } from "../../commands/news";
import type { TaskKey, Wish } from "../task";
import { useAnnounce } from "../parts/Announcer";
import type { WriteState } from "../portfolio/useWrite";

export interface CommandNewsView {
  readonly news: WriteState;
  readonly clearNews: () => void;
}

/** What a ribbon button did, shown above whichever panel is open; a button can also open a panel. */
export function useCommandNews(read: () => Promise<void>, open: (task: TaskKey, wish?: Wish) => void): CommandNewsView {
  const [news, setNews] = useState<WriteState>({ status: "idle" });
  const announce = useAnnounce();
  useEffect(
    () =>
      onCommandNews((told) => {
        if (told.kind === "open") {
          open(told.task, told.wish);
          return;
        }
        const { result } = told;
        announce(result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`, result.ok ? "polite" : "assertive");
        setNews(result.ok ? { status: "done", done: result.value } : { status: "refused", refusal: result.error });
        void read();
      }),
    [announce, open, read],
  );
  const clearNews = useCallback(() => {
    setNews({ status: "idle" });
  }, []);
  return { news, clearNews };
}
