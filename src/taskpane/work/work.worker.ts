import type { Job, JobKind, Jobs } from "./jobs";
import type { WorkerMessage } from "./messages";
import { performers } from "./perform";

/** Reports closer together than this (in milliseconds) would only keep the pane busy. */
const quiet = 200;

self.addEventListener("message", ({ data }: MessageEvent<Job>) => {
  void answer(data);
});

async function answer<Kind extends JobKind>({ kind, given }: Job<Kind>): Promise<void> {
  let last = performance.now();
  const report = (progress: Jobs[Kind]["report"]): void => {
    const now = performance.now();
    if (now - last < quiet) return;
    last = now;
    post({ kind: "progress", progress });
  };
  try {
    const value = await performers[kind](given, report, () => import("../../solve/highs").then(({ loadSolver }) => loadSolver()));
    post({ kind: "done", value }, memoryOf(value));
  } catch (error) {
    post({ kind: "failed", message: String(error) });
  }
}

function post(message: WorkerMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** A million totals are handed over, not copied. */
function memoryOf(value: Jobs[JobKind]["gives"]): Transferable[] {
  return "ascending" in value ? [value.ascending.buffer] : [];
}
