import type { Solve } from "../../core/portfolio/binaryProgram";
import type { Job, JobKind, Jobs } from "./jobs";
import type { PaneMessage, WorkerMessage } from "./messages";
import { performers } from "./perform";

/** Reports of what is counted closer together than this (in milliseconds) would only keep the pane busy. */
const quiet = 200;
/** Work that counts; every report of the other work says something new, which may be the last. */
const counting: ReadonlySet<JobKind> = new Set(["simulate", "rankAcceptability", "rawEvidence"]);

let isEnough = false;
/** The solver stays for the jobs that follow. */
let solver: Promise<Solve> | undefined;

function loadSolver(): Promise<Solve> {
  solver ??= import("../../solve/highs").then((highs) => highs.loadSolver());
  return solver;
}

self.addEventListener("message", ({ data }: MessageEvent<PaneMessage>) => {
  if (data.kind === "enough") isEnough = true;
  else void answer(data);
});

async function answer<Kind extends JobKind>({ kind, given }: Job<Kind>): Promise<void> {
  isEnough = false;
  let last = performance.now();
  const report = (progress: Jobs[Kind]["report"]): void => {
    const now = performance.now();
    if (counting.has(kind) && now - last < quiet) return;
    last = now;
    post({ kind: "progress", progress });
  };
  try {
    const value = await performers[kind](given, report, loadSolver, () => isEnough);
    post({ kind: "done", value });
  } catch (error) {
    post({ kind: "failed", message: String(error) });
  }
}

function post(message: WorkerMessage): void {
  self.postMessage(message);
}
