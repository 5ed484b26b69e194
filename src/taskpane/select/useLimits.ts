import { useCallback, useState } from "react";
import { type Limits, startLimits } from "./limits";

/** Limits as they were left, by table: another tab must not lose them. They last as long as the pane. */
const left = new Map<string, Limits>();

export interface LimitsState {
  readonly limits: Limits;
  readonly setLimits: (limits: Limits) => void;
  readonly reset: () => void;
  /** How often they were reset; fields start afresh with it. */
  readonly resets: number;
}

/** The limits of a table, from the last time or to begin with. */
export function useLimits(table: string, totalCost: number): LimitsState {
  const [limits, setState] = useState(() => left.get(table) ?? startLimits(totalCost));
  const [resets, setResets] = useState(0);
  const setLimits = useCallback(
    (next: Limits) => {
      left.set(table, next);
      setState(next);
    },
    [table],
  );
  const reset = useCallback(() => {
    setLimits(startLimits(totalCost));
    setResets((before) => before + 1);
  }, [setLimits, totalCost]);
  return { limits, setLimits, reset, resets };
}
