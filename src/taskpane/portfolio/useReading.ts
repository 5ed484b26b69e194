import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type CellLink } from "../../workbook/cellLink";
import { type PortfolioChoice, readPortfolio } from "../../workbook/portfolio";
import { selectLink } from "../../workbook/selection";
import { watchPortfolio } from "../../workbook/watch";
import { useAnnounce } from "../frame/Announcer";
import type { PortfolioAccess, PortfolioReading } from "./PortfolioContext";

/** Edits come in bursts (fill down, paste); one reading answers them all. */
const burst = 250;

/** Reads the workbook, and again whenever it changes; what was read stays in sight until the next reading is there. */
export function useReading(): PortfolioAccess {
  const [reading, setReading] = useState<PortfolioReading>({ status: "reading" });
  const announce = useAnnounce();
  const turn = useRef(0);

  const read = useCallback(async (choice?: PortfolioChoice) => {
    turn.current += 1;
    const mine = turn.current;
    const result = await readPortfolio(choice);
    if (mine !== turn.current) return;
    setReading(result.ok ? { status: "ready", portfolio: result.value } : { status: "refused", refusal: result.error });
  }, []);

  useEffect(() => {
    void read();
    return watchEdits(() => void read());
  }, [read]);

  const goTo = useCallback(
    (link: CellLink) => {
      void selectLink(link).then((result) => {
        if (!result.ok) announce(`${result.error.message} ${result.error.cure}`, "assertive");
      });
    },
    [announce],
  );

  return useMemo(() => ({ reading, read, goTo }), [reading, read, goTo]);
}

/** Call back after each burst of edits until the result is called. */
function watchEdits(onEdit: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let end: (() => void) | undefined;
  void watchPortfolio((what) => {
    if (what === "selection" || isOver) return;
    clearTimeout(timer);
    timer = setTimeout(onEdit, burst);
  }).then((stop) => {
    if (isOver) stop();
    else end = stop;
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    end?.();
  };
}
