import { useEffect } from "react";
import { onCommandNews } from "../../commands/news";
import { useAnnounce } from "../parts/Announcer";
import { useOutcomes } from "../portfolio/outcomes";
import { usePortfolio } from "../portfolio/PortfolioContext";
import type { TaskKey, Wish } from "../task";

/** Shows what a ribbon button did as the newest outcome; a button can also open a panel. */
export function useCommandNews(open: (task: TaskKey, wish?: Wish) => void): void {
  const { show } = useOutcomes();
  const { reading, read } = usePortfolio();
  const announce = useAnnounce();
  const before = reading.status === "ready" ? reading.portfolio : undefined;
  useEffect(
    () =>
      onCommandNews((told) => {
        if (told.kind === "open") {
          open(told.task, told.wish);
          return;
        }
        const { result } = told;
        announce(result.ok ? result.value.message : `${result.error.message} ${result.error.cure}`, result.ok ? "polite" : "assertive");
        void read().then(() => {
          if (result.ok) show({ status: "done", done: result.value }, before);
          else show({ status: "refused", refusal: result.error });
        });
      }),
    [announce, before, open, read, show],
  );
}
