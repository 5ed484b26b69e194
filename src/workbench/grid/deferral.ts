import type { AnyFunctionSpec } from "../../functions/define";
import { isPrepared, prepare } from "../../functions/door/solver";

/** A cell whose function cannot answer yet. */
export interface WaitingCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The cells whose functions need something fetched before they can answer. */
export interface Deferral {
  /** True where the cell waits, to be calculated again; false where what it needs could not be fetched, so that it may say so. */
  wait(spec: AnyFunctionSpec, cell: WaitingCell): boolean;
  /** Whether a cell still waits, or is due to be calculated again. */
  isWaiting(): boolean;
  /** The cells to calculate again now; each is given once. */
  takeReady(): readonly WaitingCell[];
  onReady(listener: () => void): void;
}

/** Fetch what functions need, one fetch for all cells that wait meanwhile. */
export function createDeferral(): Deferral {
  const waiting = new Map<string, WaitingCell>();
  const inVain = new Set<string>();
  const listeners: (() => void)[] = [];
  let ready: WaitingCell[] = [];
  let fetching: Promise<void> | undefined;
  const fetch = async (spec: AnyFunctionSpec): Promise<void> => {
    // Where fetching fails, the function itself says what is missing.
    await prepare(spec).catch(() => undefined);
    if (!isPrepared(spec)) for (const key of waiting.keys()) inVain.add(key);
    ready.push(...waiting.values());
    waiting.clear();
    fetching = undefined;
    for (const listener of listeners) listener();
  };
  return {
    wait: (spec, cell) => {
      const key = `${cell.unitId} ${cell.sheetId} ${String(cell.row)} ${String(cell.column)}`;
      if (inVain.delete(key)) return false;
      waiting.set(key, cell);
      fetching ??= fetch(spec);
      return true;
    },
    isWaiting: () => waiting.size > 0 || ready.length > 0,
    takeReady: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
    onReady: (listener) => void listeners.push(listener),
  };
}
