import { ICommandService, type ICommandInfo, type Univer } from "@univerjs/core";
import { type ISetFormulaCalculationStartMutation, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

type Dirty = ISetFormulaCalculationStartMutation;

/** What the engine's trigger keeps to itself in the pinned version. */
interface Trigger {
  _setTimeoutKey: ReturnType<typeof setTimeout> | undefined;
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: Dirty;
  _executionInProgressParams: unknown;
  _generateDirty(commands: readonly ICommandInfo[]): Dirty;
  _mergeDirty(one: Dirty, other: Dirty): Dirty;
}

/**
 * Start the calculation of the changes made so far.
 *
 * By itself the engine waits a tenth of a second for further changes. Whoever asks for results has made all of theirs, and would wait that long at
 * every request. While a calculation runs the engine is left to decide, since it then has to stop that one first.
 */
export function calculateNow(univer: Univer): void {
  const injector = univer.__getInjector();
  if (!injector.has(TriggerCalculationController)) return;
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger; // private members: see above
  if (trigger._waitingCommandQueue.length === 0 || trigger._executionInProgressParams !== null) return;
  clearTimeout(trigger._setTimeoutKey);
  const commands = trigger._waitingCommandQueue;
  trigger._waitingCommandQueue = [];
  trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(commands));
  injector
    .get(ICommandService)
    .syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
}
