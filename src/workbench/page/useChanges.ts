import { useEffect, useRef, useState } from "react";
import type { Grid } from "../grid/grid";
import { afterEdit, afterReverting, atSave, type Distance } from "./distance";

interface Counted {
  readonly grid: Grid | undefined;
  readonly changes: number;
  readonly calculated?: number;
}

export interface Changes {
  /** Since the workbook was opened or saved. */
  readonly changes: number;
  /** How long the last calculation took, in milliseconds. */
  readonly calculated: number | undefined;
  readonly saved: () => void;
  /** A workbook is shown again that had so many changes. */
  readonly restored: (grid: Grid, changes: number) => void;
}

/** Changes and calculations of the grid that is shown; another grid starts from none. */
export function useChanges(grid: Grid | undefined): Changes {
  const [counted, setCounted] = useState<Counted>({ grid, changes: 0 });
  const current: Counted = counted.grid === grid ? counted : { grid, changes: 0 };
  const distances = useRef(new WeakMap<Grid, Distance>());
  useEffect(() => {
    if (grid === undefined) return undefined;
    const known = distances.current;
    const show = (part: Partial<Counted>): void => {
      setCounted((last) => ({ ...(last.grid === grid ? last : { grid, changes: known.get(grid)?.changes ?? 0 }), ...part }));
    };
    const count = (next: (distance: Distance, done: number) => Distance): void => {
      const distance = next(known.get(grid) ?? atSave(0), grid.steps().undo);
      known.set(grid, distance);
      show({ changes: distance.changes });
    };
    if (!known.has(grid)) known.set(grid, atSave(grid.steps().undo));
    const edits = watchEdits(grid, () => {
      count(afterEdit);
    });
    const stops = [
      edits.stop,
      grid.onReverted(() => {
        count(afterReverting);
      }),
      grid.onCalculated(() => {
        const milliseconds = edits.sinceFirst();
        if (milliseconds !== undefined) show({ calculated: milliseconds });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [grid]);
  return {
    changes: current.changes,
    calculated: current.calculated,
    saved: () => {
      if (grid !== undefined) distances.current.set(grid, atSave(grid.steps().undo));
      setCounted({ ...current, changes: 0 });
    },
    restored: (shown, changes) => {
      distances.current.set(shown, { saved: undefined, done: shown.steps().undo, changes });
      setCounted({ grid: shown, changes });
    },
  };
}

interface EditWatch {
  readonly stop: () => void;
  /** Milliseconds since the first edit that was not asked about yet; undefined without one. */
  readonly sinceFirst: () => number | undefined;
}

/** Tells of edits once they are whole, when their step is known; what is taken back or done again is none. */
function watchEdits(grid: Grid, tell: () => void): EditWatch {
  let since: number | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  const edited = (): void => {
    since ??= performance.now();
    clearTimeout(due);
    due = setTimeout(tell, 0);
  };
  const stops = [
    grid.onEdited(({ isReverting }) => {
      if (isReverting) since ??= performance.now();
      else edited();
    }),
    grid.onSheets(edited),
    // The sheets that came or went with a step taken back are no edit.
    grid.onReverted(() => {
      clearTimeout(due);
    }),
  ];
  return {
    stop: () => {
      clearTimeout(due);
      for (const stop of stops) stop();
    },
    sinceFirst: () => {
      const first = since;
      since = undefined;
      return first === undefined ? undefined : Math.max(1, Math.round(performance.now() - first));
    },
  };
}
