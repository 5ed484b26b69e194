import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type MountedGrid, mountGrid } from "../grid/mounted";
import type { Schema } from "../host/wire/schema";
import { showCharts } from "./charts/chartLayer";
import {
  downloadWorkbook,
  emptySource,
  readFile,
  readSample,
  readSchemaFile,
  showWorkbook,
  type ShownWorkbook,
  type WorkbookSource,
} from "./workbook";
import type { ProfileName } from "../host/profile/profile";
import { loadSheetFonts } from "./fonts";
import type { KeptWork } from "./keep";
import { useChanges } from "./useChanges";
import { type LeftWork, useKeptWork } from "./useKeptWork";
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
  readonly openNew: () => void;
  /** The Excel it behaves like. */
  readonly like: ProfileName;
  /** Open the workbook as it is under another Excel; what could be taken back no longer can. */
  readonly behaveLike: (like: ProfileName) => void;
  /** Work that a closed or crashed page left, until it is restored or discarded. */
  readonly left: LeftWork | undefined;
  readonly restore: () => void;
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
  const like = useRef<ProfileName>("windows-365");
  const [notice, setNotice] = useState<Notice>();
  const { changes, saved, restored, calculated } = useChanges(workbook?.host.grid);
  const left = useKeptWork(
    changes,
    useCallback(() => captured(running.current, workbook, changes), [workbook, changes]),
  );

  const show = useCallback((source: WorkbookSource) => {
    if (running.current === undefined) return undefined;
    const shown = showWorkbook(running.current.mounted, running.current.schema, source, like.current);
    setWorkbook(shown);
    setNotice(source.notKept.length === 0 ? undefined : { intent: "warning", text: strings.notKept(source.name, source.notKept) });
    return shown;
  }, []);
  const open = useCallback(
    (read: () => Promise<WorkbookSource>) => {
      read()
        .then(show)
        .catch((error: unknown) => {
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
    openNew: () => {
      open(() => Promise.resolve(emptySource()));
    },
    like: workbook?.like ?? "windows-365",
    behaveLike: (chosen) => {
      const now = captured(running.current, workbook, changes);
      like.current = chosen;
      if (now === undefined) return;
      const shown = show({ ...now, notKept: [] });
      if (shown !== undefined) restored(shown.host.grid, changes);
    },
    left,
    restore: () => {
      if (left === undefined) return;
      const shown = show({ ...left.work, notKept: [] });
      if (shown !== undefined) restored(shown.host.grid, left.work.changes);
      left.forget();
    },
  };
}

/** The workbook as it is now, to be kept by the browser. */
function captured(
  running: Running | undefined,
  workbook: ShownWorkbook | undefined,
  changes: number,
): Omit<KeptWork, "id" | "at"> | undefined {
  const snapshot = running?.mounted.snapshot();
  if (snapshot === undefined || workbook === undefined) return undefined;
  const { grid } = workbook.host;
  const sheets = grid.sheets().flatMap(({ name, visibility }) => (visibility === "Visible" ? [name] : []));
  return { name: workbook.name, changes, sheets, snapshot, extras: workbook.host.extras() };
}
