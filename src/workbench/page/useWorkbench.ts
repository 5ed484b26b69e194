import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Grid } from "../grid/grid";
import { type MountedGrid, mountGrid } from "../grid/mounted";
import type { Schema } from "../host/wire/schema";
import { showCharts } from "./charts/chartLayer";
import { downloadWorkbook, readFile, readSample, readSchemaFile, showWorkbook, type ShownWorkbook, type WorkbookSource } from "./workbook";
import { loadSheetFonts } from "./fonts";
import { strings } from "./strings";

/** Something to tell about the workbook. */
export interface Notice {
  readonly intent: "warning" | "error";
  readonly text: string;
}

export interface Workbench {
  readonly workbook: ShownWorkbook | undefined;
  /** Changes since the workbook was opened or saved. */
  readonly changes: number;
  readonly notice: Notice | undefined;
  /** How long the last calculation took, in milliseconds. */
  readonly calculated: number | undefined;
  readonly dismiss: () => void;
  readonly openFile: (file: File) => void;
  readonly openSample: () => void;
  readonly save: () => void;
}

interface Running {
  readonly mounted: MountedGrid;
  readonly schema: Schema;
}

/** The workbook on the page: opening, saving, and what changed since. The sample opens first. */
export function useWorkbench(container: RefObject<HTMLDivElement | null>, isDark: boolean): Workbench {
  const running = useRef<Running>(undefined);
  const darkAtStart = useRef(isDark);
  const [workbook, setWorkbook] = useState<ShownWorkbook>();
  const [notice, setNotice] = useState<Notice>();
  const { changes, saved, calculated } = useChanges(workbook?.host.grid);

  const show = useCallback((source: WorkbookSource) => {
    if (running.current === undefined) return;
    setWorkbook(showWorkbook(running.current.mounted, running.current.schema, source));
    setNotice(source.notKept.length === 0 ? undefined : { intent: "warning", text: strings.notKept(source.name, source.notKept) });
  }, []);
  const open = useCallback(
    (read: () => Promise<WorkbookSource>) => {
      read().then(show, (error: unknown) => {
        setNotice({ intent: "error", text: error instanceof Error ? error.message : String(error) });
      });
    },
    [show],
  );

  useEffect(() => {
    if (container.current === null) return;
    const mounted = mountGrid(container.current, darkAtStart.current);
    open(async () => {
      const [schema, sample] = await Promise.all([readSchemaFile(), readSample(), loadSheetFonts()]);
      running.current = { mounted, schema };
      return sample;
    });
  }, [container, open]);

  useEffect(() => {
    running.current?.mounted.setDark(isDark);
    workbook?.host.setTheme(isDark ? "dark" : "light");
  }, [isDark, workbook]);

  useEffect(
    () =>
      running.current === undefined || workbook === undefined ? undefined : showCharts(running.current.mounted, workbook.host, isDark),
    [isDark, workbook],
  );

  useEffect(() => running.current?.mounted.onEditing((isEditing) => workbook?.host.setEditing(isEditing)), [workbook]);

  const save = (): void => {
    if (workbook === undefined) return;
    downloadWorkbook(workbook).then(
      (lost) => {
        saved();
        setNotice(lost.length === 0 ? undefined : { intent: "warning", text: strings.notSaved(lost) });
      },
      (error: unknown) => {
        setNotice({ intent: "error", text: strings.failed(String(error)) });
      },
    );
  };
  return {
    workbook,
    changes,
    notice,
    calculated,
    save,
    dismiss: () => {
      setNotice(undefined);
    },
    openFile: (file) => {
      open(() => readFile(file));
    },
    openSample: () => {
      open(readSample);
    },
  };
}

interface Counted {
  readonly grid: Grid | undefined;
  readonly changes: number;
  readonly calculated?: number;
}

/** Changes and calculations of the grid that is shown; another grid starts from none. */
function useChanges(grid: Grid | undefined) {
  const [counted, setCounted] = useState<Counted>({ grid, changes: 0 });
  const current: Counted = counted.grid === grid ? counted : { grid, changes: 0 };
  useEffect(() => {
    if (grid === undefined) return;
    let since: number | undefined;
    const change = (by: (before: Counted) => Partial<Counted>): void => {
      setCounted((last) => {
        const before = last.grid === grid ? last : { grid, changes: 0 };
        return { ...before, ...by(before) };
      });
    };
    const stopEdits = grid.onEdited(() => {
      since ??= performance.now();
      change(({ changes }) => ({ changes: changes + 1 }));
    });
    const stopCalculations = grid.onCalculated(() => {
      // The engine waits a tenth of a second for further edits before it starts.
      const milliseconds = since === undefined ? undefined : Math.max(1, Math.round(performance.now() - since - 100));
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
  };
}
