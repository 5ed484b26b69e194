import {
  ICommandService,
  IResourceLoaderService,
  IUniverInstanceService,
  LocaleType,
  mergeLocales,
  ThemeService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { catalogue } from "../../functions/catalogue";
import { type ColorOf, colorCells } from "./cellColors";
import { type CallManner, createFailures, engineFunctions, functionDescriptions } from "./customFunctions";
import { createDeferral } from "./deferral";
import { type GridData, startUniver } from "./engine";
import { keepFilterRoom } from "./filterRoom";
import type { Grid, Unsubscribe } from "./grid";
import { sheetTheme } from "./sheetTheme";
import { type SheetView, watchViews } from "./sheetView";
import { tableThemes } from "./tableThemes";
import { createMachinery, openGrid } from "./univerGrid";

/** A spreadsheet on the page. */
export interface MountedGrid {
  /** Show a workbook in the place of the one before, whose grid is disposed of. */
  open(snapshot: GridData): Grid;
  /** The workbook as it is now, to be opened again later; undefined before there is one. */
  snapshot(): GridData | undefined;
  setDark(isDark: boolean): void;
  /** Draw cells in the colors that rules give them. */
  onColoring(colorOf: ColorOf): Unsubscribe;
  /** A person starts or ends typing into a cell. */
  onEditing(listener: (isEditing: boolean) => void): Unsubscribe;
  /** After every picture of the cells: scrolled, zoomed, changed, or as before. */
  onDrawn(listener: (view: SheetView) => void): Unsubscribe;
}

/** Put the spreadsheet into an element, without a ribbon: formula bar, cells, sheet tabs. */
export function mountGrid(container: HTMLElement, isDark: boolean): MountedGrid {
  const failures = createFailures();
  const deferral = createDeferral();
  const manner: CallManner = { blank: null };
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
    formula: {
      function: engineFunctions(catalogue, failures, deferral, manner),
      description: functionDescriptions(catalogue),
      initialFormulaComputing: 0,
    },
  });
  const plugins = [
    ...core.plugins,
    [UniverSheetsTablePlugin, { userThemes: tableThemes() }],
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
  ] as const;
  const univer = startUniver(plugins, {
    locales: { [LocaleType.EN_US]: mergeLocales(coreTexts, tableTexts) },
    theme: sheetTheme,
    darkMode: isDark,
  });
  const machinery = createMachinery(univer, failures, deferral, manner);
  const injector = univer.__getInjector();
  const views = watchViews(injector);
  let current: Grid | undefined;
  let filterRoom: Unsubscribe | undefined;
  return {
    open: (snapshot) => {
      current?.dispose();
      current = openGrid(machinery, snapshot);
      // The parts it asks for are there once a workbook is.
      filterRoom ??= keepFilterRoom(injector);
      return current;
    },
    snapshot: () => {
      const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
      if (!workbook || current === undefined) return undefined;
      const snapshot = injector.get(IResourceLoaderService).saveUnit<GridData>(workbook.getUnitId());
      return snapshot === null ? undefined : { ...snapshot, custom: { ...snapshot.custom, activeSheet: current.activeSheet() } };
    },
    setDark: (isDarkNow) => {
      injector.get(ThemeService).setDarkMode(isDarkNow);
    },
    onColoring: (colorOf) => colorCells(injector, colorOf),
    onDrawn: views.onDrawn,
    onEditing: (listener) => {
      const watching = injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
        if (id === "sheet.operation.set-cell-edit-visible" && params !== undefined && "visible" in params)
          listener(params.visible === true);
      });
      return () => {
        watching.dispose();
      };
    },
  };
}
