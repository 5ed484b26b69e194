import { useEffect, useState } from "react";
import type { Grid } from "../grid/grid";

interface Counted {
  readonly grid: Grid | undefined;
  readonly changes: number;
  readonly calculated?: number;
}

/** Edits of one click follow each other closely; together they are one change. In milliseconds. */
const burst = 400;

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
  useEffect(() => {
    if (grid === undefined) return;
    let since: number | undefined;
    let last = -Infinity;
    const change = (by: (before: Counted) => Partial<Counted>): void => {
      setCounted((latest) => {
        const before = latest.grid === grid ? latest : { grid, changes: 0 };
        return { ...before, ...by(before) };
      });
    };
    const stopEdits = grid.onEdited(() => {
      const now = performance.now();
      since ??= now;
      const isNew = now - last > burst;
      last = now;
      if (isNew) change(({ changes }) => ({ changes: changes + 1 }));
    });
    const stopCalculations = grid.onCalculated(() => {
      const milliseconds = since === undefined ? undefined : Math.max(1, Math.round(performance.now() - since));
      since = undefined;
      if (milliseconds !== undefined) change(() => ({ calculated: milliseconds }));
    });
    return () => {
      stopEdits();
      stopCalculations();
    };
  }, [grid]);
  return {
    changes: current.changes,
    calculated: current.calculated,
    saved: () => {
      setCounted({ ...current, changes: 0 });
    },
    restored: (shown, changes) => {
      setCounted({ grid: shown, changes });
    },
  };
}
