import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CellLink } from "../../workbook/excel/cellLink";
import type { PortfolioChoice } from "../../workbook/portfolio";
import type { PortfolioChange } from "../../workbook/watch";
import { useAnnounce } from "../parts/Announcer";
import type { PortfolioAccess, PortfolioReading } from "./PortfolioContext";

/** What reads the workbook comes right behind the pane's first picture, not before it. */
const workbook = () => import("./workbookAccess");

/** Edits come in bursts (fill down, paste); one reading answers them all. */
const burst = 250;

/** Reads the workbook, and again whenever it changes; what was read stays in sight until the next reading is there. */
export function useReading(): PortfolioAccess {
  const [reading, setReading] = useState<PortfolioReading>({ status: "reading" });
  const announce = useAnnounce();
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const listeners = useRef(new Set<(what: PortfolioChange) => void>());

  const read = useCallback(async (choice?: PortfolioChoice) => {
    turn.current += 1;
    const mine = turn.current;
    const { readPortfolio } = await workbook();
    const result = await readPortfolio(choice);
    if (mine !== turn.current) return;
    setReading(result.ok ? { status: "ready", portfolio: result.value } : { status: "refused", refusal: result.error });
  }, []);

  useEffect(() => {
    void read();
    return watchOnce((what) => {
      for (const listener of listeners.current) listener(what);
      if (what === "selection") return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void read(), burst);
    });
  }, [read]);

  const onTouch = useCallback((listener: (what: PortfolioChange) => void) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);

  const goTo = useCallback(
    (link: CellLink) => {
      void workbook()
        .then(({ selectLink }) => selectLink(link))
        .then((result) => {
          if (result.ok) announce(result.value.message);
          else announce(`${result.error.message} ${result.error.cure}`, "assertive");
        });
    },
    [announce],
  );

  return useMemo(() => ({ reading, read, goTo, onTouch }), [reading, read, goTo, onTouch]);
}

/** Watch until the result is called, however late the watch began. */
function watchOnce(onChange: (what: PortfolioChange) => void): () => void {
  let isOver = false;
  let end: (() => void) | undefined;
  void workbook()
    .then(({ watchPortfolio }) =>
      watchPortfolio((what) => {
        if (!isOver) onChange(what);
      }),
    )
    .then((stop) => {
      if (isOver) stop();
      else end = stop;
    });
  return () => {
    isOver = true;
    end?.();
  };
}
