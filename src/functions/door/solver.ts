import type { Solve } from "../../core/portfolio/binaryProgram";
import { fail, ok, type Result } from "../../core/result";
import type { AnyFunctionSpec } from "../define";

let load: (() => Promise<Solve>) | undefined;
let loading: Promise<void> | undefined;
let ready: Solve | undefined;

/** Say where the solver comes from: it is large, so it is fetched when a function first needs it, and functions know no such place. */
export function provideSolver(loader: () => Promise<Solve>): void {
  load = loader;
}

/** Whether a function can be called now; false for one that needs the solver until `prepare` is done. */
export function isPrepared(spec: AnyFunctionSpec): boolean {
  return spec.needsSolver !== true || ready !== undefined;
}

/** Fetch what a function needs. Rejects where it cannot be fetched; the next call tries again. */
export async function prepare(spec: AnyFunctionSpec): Promise<void> {
  if (isPrepared(spec) || load === undefined) return;
  loading ??= load().then((solve) => {
    ready = solve;
  });
  try {
    await loading;
  } finally {
    loading = undefined;
  }
}

/** The solver, once it is there. */
export function solver(): Result<Solve> {
  return ready === undefined ? fail({ code: "no-answer", reason: "the solver is not loaded" }) : ok(ready);
}
