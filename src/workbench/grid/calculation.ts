import { ICommandService, type IExecutionOptions, IUniverInstanceService, type Univer } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationStartMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Deferral } from "./deferral";
import type { Unsubscribe } from "./grid";
import { calculateNow } from "./promptCalculation";

/** Knows whether results are still to come. */
export interface Calculation {
  /** The next workbook is about to open; its first calculation counts as due. */
  expectOpening(): void;
  readonly settled: () => Promise<void>;
  readonly onCalculated: (listener: () => void) => Unsubscribe;
  dispose(): void;
}

interface Command {
  readonly id: string;
  readonly params?: object;
}

const longestCalculation = 120_000;
const styleTriggers = ["sheet.command.set-style", "sheet.command.set-border", "sheet.command.clear-selection-format"];

/**
 * Watch the engine through its own messages.
 *
 * A change is due until a calculation starts; a calculation runs until the engine announces its end, after which results are in the cells. Cells
 * that waited for something are calculated again between two calculations.
 */
export function watchCalculation(univer: Univer, deferral: Deferral): Calculation {
  const injector = univer.__getInjector();
  const waiting = new Set<() => void>();
  const listeners = new Set<() => void>();
  let isDue = false;
  let isRunning = false;
  let starts = 0;
  let stoppedAt = -1;
  let isOver = false;
  const isBusy = (): boolean => !isOver && (isDue || isRunning || deferral.isWaiting());
  const recalculate = (): void => {
    if (!isOver && !isDue && !isRunning) calculateAgain(univer, deferral);
  };
  const release = (): void => {
    if (isBusy()) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  const finish = (): void => {
    isRunning = false;
    for (const listener of [...listeners]) listener();
    recalculate();
    release();
  };
  const hear = (command: Command, options: IExecutionOptions | undefined): void => {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      isDue = false;
      isRunning = true;
      starts += 1;
    } else if (command.id === SetFormulaCalculationStopMutation.id) {
      stoppedAt = starts;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const state = endState(command.params);
      const isEnd = state === FormulaExecutedStateType.SUCCESS || state === FormulaExecutedStateType.NOT_EXECUTED;
      const isStop = state === FormulaExecutedStateType.STOP_EXECUTION;
      const startsThen = starts;
      // The engine puts results into the cells, and restarts after a stop, within the same turn.
      if (isEnd)
        setTimeout(() => {
          if (startsThen === starts) finish();
        }, 0);
      if (isStop)
        setTimeout(() => {
          if (stoppedAt === starts) finish();
        }, 0);
    } else if (makesDue(injector.get(IActiveDirtyManagerService), command, options)) {
      isDue = true;
    }
  };
  const watching = injector.get(ICommandService).onCommandExecuted(hear);
  deferral.onReady(() => {
    recalculate();
    release();
  });
  return {
    expectOpening: () => {
      isDue = true;
    },
    settled: () => {
      if (!isOver && isDue && !isRunning) calculateNow(univer);
      return isBusy() ? waitIn(waiting) : Promise.resolve();
    },
    onCalculated: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: () => {
      watching.dispose();
      isOver = true;
      release();
    },
  };
}

/** Start a calculation of the cells that waited, in the workbooks that are still open. */
function calculateAgain(univer: Univer, deferral: Deferral): void {
  const injector = univer.__getInjector();
  const cells = deferral.takeReady().filter(({ unitId }) => injector.get(IUniverInstanceService).getUnit(unitId) !== null);
  if (cells.length === 0) return;
  const params: ISetFormulaCalculationStartMutation = {
    dirtyRanges: cells.map(({ unitId, sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    })),
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
    forceCalculation: false,
    options: null,
  };
  injector.get(ICommandService).syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
}

function endState(params: object | undefined): unknown {
  return params !== undefined && "functionsExecutedState" in params ? params.functionsExecutedState : undefined;
}

function waitIn(waiting: Set<() => void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(new Error("the workbook is still calculating after two minutes; it may hold a very large formula"));
    }, longestCalculation);
    waiting.add(() => {
      clearTimeout(limit);
      resolve();
    });
  });
}

/** The engine's own rule for which changes start a calculation. */
function makesDue(dirty: IActiveDirtyManagerService, { id, params }: Command, options: IExecutionOptions | undefined): boolean {
  if (!dirty.get(id)) return false;
  if (id !== SetRangeValuesMutation.id) return true;
  const trigger = params !== undefined && "trigger" in params ? String(params.trigger) : "";
  return options?.onlyLocal !== true && !styleTriggers.includes(trigger);
}
