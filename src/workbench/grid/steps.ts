import {
  CommandType,
  ICommandService,
  IContextService,
  type IDisposable,
  type IMutationInfo,
  type IUndoRedoItem,
  IUniverInstanceService,
  LocalUndoRedoService,
  setDependencies,
  toDisposable,
} from "@univerjs/core";

/** Excel remembers this many steps. */
const mostSteps = 100;

const actId = "workbench.mutation.act";

/** Several changes that are taken back together, the last one first. */
class Step implements IUndoRedoItem {
  private readonly parts: IUndoRedoItem[] = [];

  constructor(
    readonly unitID: string,
    readonly key: object | undefined,
    private readonly around: readonly [begin: IMutationInfo, end: IMutationInfo],
  ) {}

  add(part: IUndoRedoItem): void {
    this.parts.push(part);
  }

  get undoMutations(): IMutationInfo[] {
    return this.marked([...this.parts].reverse().flatMap(({ undoMutations }) => undoMutations));
  }

  get redoMutations(): IMutationInfo[] {
    return this.marked(this.parts.flatMap(({ redoMutations }) => redoMutations));
  }

  private marked(mutations: readonly IMutationInfo[]): IMutationInfo[] {
    return [this.around[0], ...mutations, this.around[1]];
  }
}

/**
 * The steps of a workbook that can be taken back, as Excel keeps them, in the place of the engine's own list.
 *
 * The engine's list takes back the parts of a joined step in the order they were done, and knows only what the engine itself changed.
 */
export class Steps extends LocalUndoRedoService {
  private depth = 0;
  private key: object | undefined;
  private current: Step | undefined;
  private loose: IUndoRedoItem[] = [];
  private reverting = false;
  private readonly listeners = new Set<() => void>();
  private readonly around = [
    actOf(() => {
      this.reverting = true;
    }),
    actOf(() => {
      this.reverting = false;
      for (const listener of [...this.listeners]) listener();
    }),
  ] as const;

  constructor(instances: IUniverInstanceService, commands: ICommandService, contexts: IContextService) {
    super(instances, commands, contexts);
    const act = { id: actId, type: CommandType.MUTATION, handler: runAct };
    this.disposeWithMe(commands.registerCommand(act));
  }

  /** Whether a step is being taken back or done again. */
  get isReverting(): boolean {
    return this.reverting;
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    const undone = this._getUndoStack(item.unitID, true);
    if (this.depth > 0 && this.current !== undefined && undone.at(-1) === this.current) {
      this.current.add(item);
    } else {
      const step = new Step(item.unitID, this.depth > 0 ? this.key : undefined, this.around);
      for (const part of [...this.loose.splice(0), item]) step.add(part);
      undone.push(step);
      undone.splice(0, undone.length - mostSteps);
      if (this.depth > 0) this.current = step;
    }
    this._getRedoStack(item.unitID, true).length = 0;
    this._updateStatus();
  }

  /** Remember a change that the engine knows nothing of. Outside a joined step it belongs to what the engine does in the same turn. */
  remember(unitId: string, undo: () => void, redo: () => void): void {
    if (this.reverting) return;
    const part: IUndoRedoItem = { unitID: unitId, undoMutations: [actOf(undo)], redoMutations: [actOf(redo)] };
    if (this.depth > 0) {
      this.pushUndoRedo(part);
      return;
    }
    this.loose.push(part);
    queueMicrotask(() => {
      const [first, ...rest] = this.loose.splice(0);
      if (first === undefined) return;
      this.joined(unitId, undefined, () => {
        for (const one of [first, ...rest]) this.pushUndoRedo(one);
      });
    });
  }

  /** Join what `work` changes into one step; work under a key goes on with the last step where that has the same key. */
  joined<T>(unitId: string, key: object | undefined, work: () => T): T {
    if (this.depth === 0) {
      this.key = key;
      const last = this._getUndoStack(unitId, true).at(-1);
      this.current = key !== undefined && last instanceof Step && last.key === key ? last : undefined;
    }
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }

  /** What the engine joins on its own account. */
  override __tempBatchingUndoRedo(): IDisposable {
    if (this.depth === 0) [this.key, this.current] = [undefined, undefined];
    this.depth += 1;
    return toDisposable(() => {
      this.depth -= 1;
    });
  }

  /** Be told after a step was taken back or done again. */
  onReverted(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  counts(unitId: string): { readonly undo: number; readonly redo: number } {
    return { undo: this._getUndoStack(unitId, true).length, redo: this._getRedoStack(unitId, true).length };
  }
}

function actOf(act: () => void): IMutationInfo {
  return { id: actId, params: { act } };
}

function runAct(_: unknown, params?: object): boolean {
  if (params !== undefined && "act" in params && typeof params.act === "function") (params.act as () => void)(); // made by actOf
  return true;
}

setDependencies(Steps, [IUniverInstanceService, ICommandService, IContextService]);
