import { useCallback, useEffect, useState } from "react";
import { forgetWork, keepWork, type KeptWork, leftWork, stayOpen } from "./keep";

/** This page among the pages that keep work. */
const id = crypto.randomUUID();

/** Edits come in bursts; this long after the last one the work is kept, in milliseconds. */
const quiet = 1_500;

export interface LeftWork {
  readonly work: KeptWork;
  /** It stands in a file or on the page again, or nobody wants it. */
  readonly forget: () => void;
}

/** Keeps unsaved work in the browser, and finds what a closed or crashed page left. `capture` gives the work as it is. */
export function useKeptWork(changes: number, capture: () => Omit<KeptWork, "id" | "at"> | undefined): LeftWork | undefined {
  const [left, setLeft] = useState<KeptWork>();
  useEffect(() => {
    stayOpen(id);
    leftWork().then(setLeft, ignore);
  }, []);
  useEffect(() => {
    if (changes === 0) {
      forgetWork(id).catch(ignore);
      return undefined;
    }
    const timer = setTimeout(() => {
      const work = capture();
      if (work !== undefined) keepWork({ ...work, id, at: Date.now() }).catch(ignore);
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [changes, capture]);
  useAskingBeforeLeaving(changes > 0);
  const forget = useCallback(() => {
    if (left !== undefined) forgetWork(left.id).catch(ignore);
    setLeft(undefined);
  }, [left]);
  return left === undefined ? undefined : { work: left, forget };
}

/** A browser that keeps nothing, in private windows for example, still asks before the page is left. */
function ignore(): void {
  return undefined;
}

function useAskingBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [isUnsaved]);
}
