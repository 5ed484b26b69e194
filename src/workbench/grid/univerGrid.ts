import type { Univer } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { type Calculation, watchCalculation } from "./calculation";
import { gridCells } from "./cells";
import type { CallManner, Failures } from "./customFunctions";
import type { Deferral } from "./deferral";
import { watchEdits } from "./edits";
import { type Engine, type GridData, openWorkbook } from "./engine";
import type { Grid } from "./grid";
import { gridLines } from "./lines";
import { gridNames, watchNames } from "./names";
import { freshSheet, gridSheets } from "./sheets";
import { makeRoomForSpills } from "./spillRoom";
import { storedSheets } from "./storedSheet";
import { gridStyles } from "./styles";
import { gridTables, nameAllColumns, paintTables } from "./tables";

/** Running machinery with our functions in it; workbooks open on it one after the other. */
export interface Machinery {
  readonly univer: Univer;
  readonly calculation: Calculation;
  readonly failures: Failures;
  readonly manner: CallManner;
}

/** Put the machinery's parts together. */
export function createMachinery(univer: Univer, failures: Failures, deferral: Deferral, manner: CallManner): Machinery {
  return { univer, calculation: watchCalculation(univer, deferral), failures, manner };
}

/** Open a workbook; disposing the grid closes the workbook and leaves the machinery running. */
export function openGrid({ univer, calculation, failures, manner }: Machinery, snapshot: GridData): Grid {
  calculation.expectOpening();
  const engine = openWorkbook(univer, snapshot);
  paintTables(engine);
  showFirst(engine, snapshot.custom?.["activeSheet"]);
  const edits = watchEdits(engine);
  const names = watchNames(engine);
  const stopEnlarging = calculation.onCalculated(() => {
    makeRoomForSpills(engine);
  });
  const { steps, unitId } = engine;
  const stopNaming = steps.onReverted(() => {
    nameAllColumns(engine);
  });
  return {
    ...gridSheets(engine),
    ...gridCells(engine),
    ...gridStyles(engine),
    ...storedSheets(engine),
    ...gridLines(engine),
    ...gridTables(engine),
    ...gridNames(engine),
    messageAt: (sheetId, row, column) => {
      const [[cell] = []] = gridCells(engine).read(sheetId, { row, column, rows: 1, columns: 1 });
      return cell?.isError === true ? failures.at(sheetId, row, column) : undefined;
    },
    callFunctionsWith: (blank) => {
      manner.blank = blank;
    },
    arity: (name) => arityOf(engine, name),
    settled: calculation.settled,
    onCalculated: calculation.onCalculated,
    onEdited: edits.onEdited,
    onSheets: edits.onSheets,
    onSelected: edits.onSelected,
    onActivated: edits.onActivated,
    undo: () => engine.revert("undo"),
    redo: () => engine.revert("redo"),
    steps: () => steps.counts(unitId),
    forgetSteps: () => {
      steps.clearUndoRedo(unitId);
    },
    remember: (undo, redo) => {
      steps.remember(unitId, undo, redo);
    },
    onReverted: (listener) => steps.onReverted(listener),
    asPerson: engine.asPerson,
    asOneStep: (work, key) => steps.joined(unitId, key, work),
    dispose: () => {
      edits.dispose();
      names.dispose();
      stopEnlarging();
      stopNaming();
      engine.close();
    },
  };
}

/** As the engine's own function says it; -1 there means any number. */
function arityOf(engine: Engine, name: string): { readonly least: number; readonly most: number } | undefined {
  const known = engine.injector.get(IFunctionService).getExecutor(name.toUpperCase());
  if (!known || known.minParams < 0 || known.maxParams < 0) return undefined;
  return { least: known.minParams, most: known.maxParams };
}

/** The sheet to show: the one asked for, unless it is hidden or gone. */
function showFirst(engine: Engine, wanted: unknown): void {
  const sheet = typeof wanted === "string" ? engine.workbook.getSheetBySheetId(wanted) : undefined;
  if (sheet && !sheet.isSheetHidden()) engine.run("sheet.operation.set-worksheet-active", { unitId: engine.unitId, subUnitId: wanted });
}

/** A workbook with one empty sheet. */
export function emptySnapshot(sheetName = "Sheet1"): GridData {
  return snapshotOf([{ name: sheetName }]);
}

/** A workbook of these sheets, empty otherwise. */
export function snapshotOf(sheets: readonly { readonly name: string }[]): GridData {
  const ids = sheets.map((_, index) => `sheet-${String(index + 1)}`);
  return {
    id: "workbook",
    name: "Workbook",
    appVersion: "0.25.1",
    locale: "enUS" as GridData["locale"], // the enum's value
    styles: {},
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map(({ name }, index) => [ids[index] ?? name, { id: ids[index] ?? name, name, ...freshSheet }])),
    resources: [],
  };
}
