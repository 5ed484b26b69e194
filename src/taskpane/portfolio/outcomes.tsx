import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { PortfolioState } from "../../workbook/portfolio";
import type { Done, Refusal } from "../../workbook/excel/refusal";
import type { Mark } from "../../workbook/excel/mark";
import { useAnnounce } from "../parts/Announcer";
import { usePortfolio } from "./PortfolioContext";
import { strings } from "./strings";

/** What became of the last thing the user asked the workbook to do. */
export type WriteState =
  | { readonly status: "idle" }
  | { readonly status: "writing" }
  | { readonly status: "done"; readonly done: Done }
  /** What was done was taken back, by whatever means. */
  | { readonly status: "undone"; readonly done: Done; readonly isSheetGone: boolean }
  | { readonly status: "refused"; readonly refusal: Refusal; readonly retry?: () => void };

export interface Outcomes {
  readonly state: WriteState;
  /** Shows the newest outcome in the place of the one before; `before` is the workbook as it was read before the write. */
  readonly show: (state: WriteState, before?: PortfolioState) => void;
}

const OutcomesContext = createContext<Outcomes>({ state: { status: "idle" }, show: () => undefined });

/** The one outcome in sight, whichever panel or ribbon button it came from. */
export function useOutcomes(): Outcomes {
  return useContext(OutcomesContext);
}

interface Written {
  readonly before: string | undefined;
  after: string | undefined;
  mark: Promise<Mark>;
}

/** Keeps the newest outcome, and takes a success back once the workbook shows that it was undone. */
export function OutcomesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [state, setState] = useState<WriteState>({ status: "idle" });
  const { reading, onTouch } = usePortfolio();
  const portfolio = reading.status === "ready" ? reading.portfolio : undefined;
  const written = useRef<Written>(undefined);
  const announce = useAnnounce();

  const show = useCallback((next: WriteState, before?: PortfolioState) => {
    written.current =
      next.status === "done"
        ? { before: before === undefined ? undefined : fingerprint(before), after: undefined, mark: markOf(next.done) }
        : undefined;
    setState(next);
  }, []);
  const undo = useCallback(
    (done: Done, isSheetGone: boolean) => {
      announce(strings.undone(done, isSheetGone));
      setState({ status: "undone", done, isSheetGone });
    },
    [announce],
  );

  useEffect(() => {
    const write = written.current;
    if (write === undefined || portfolio === undefined) return;
    const now = fingerprint(portfolio);
    write.after ??= now;
    // A sheet that a reading does not tell of may be gone though the reading is the same.
    if (state.status === "undone" && !state.isSheetGone && now === write.after) setState({ status: "done", done: state.done });
    else if (state.status === "done" && now === write.before && now !== write.after) undo(state.done, false);
  }, [portfolio, state, undo]);

  useEffect(() => {
    const write = written.current;
    if ((state.status !== "done" && state.status !== "undone") || write === undefined) return undefined;
    const { status, done } = state;
    return onTouch((what) => {
      if (what === "selection") return;
      void Promise.all([write.mark, markOf(done)]).then(([then, now]) => {
        if (written.current !== write) return;
        if (status === "undone" && state.isSheetGone && then === now) setState({ status: "done", done });
        if (status === "undone" || then === now) return;
        if (now === undefined) undo(done, true);
        else setState((last) => (last === state ? { status: "idle" } : last));
      });
    });
  }, [state, onTouch, undo]);

  const value = useMemo(() => ({ state, show }), [state, show]);
  return <OutcomesContext value={value}>{children}</OutcomesContext>;
}

/** What stands where the success leads to; without a place there is nothing to look at. */
async function markOf({ link }: Done): Promise<Mark> {
  if (link === undefined) return "";
  const { readMark } = await import("../../workbook/excel/mark");
  const read = await readMark(link);
  return read.ok ? read.value : "";
}

/** Two readings with the same one say the same. */
function fingerprint({ features, assumptions, roadmap, ...rest }: PortfolioState): string {
  return JSON.stringify([
    features === undefined ? undefined : [features.source, features.headers, features.features],
    assumptions,
    roadmap === undefined ? undefined : [roadmap.builtAt, roadmap.sheet, roadmap.typedNotes],
    [rest.hasAssumptions, rest.hasShortNames, rest.dashboard, rest.forecasts],
    rest.sources,
  ]);
}
