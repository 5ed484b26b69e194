import type { Job, JobKind, Jobs } from "./jobs";
import type { PaneMessage, WorkerMessage } from "./messages";
import { replaceWorker, returnWorker, takeWorker } from "./workers";

/** A job ends with its result, or because it was stopped. */
export type WorkOutcome<Value> = { readonly status: "done"; readonly value: Value } | { readonly status: "stopped" };

/**
 * Do a job beside the pane, which stays alive meanwhile.
 *
 * Stopping ends the worker at once, whatever it computes; `enough` asks it for what it has. A worker that finished does the next job. Rejects only
 * where the worker can't be fetched, or by a mistake of ours.
 */
export function runInWorker<Kind extends JobKind>(
  job: Job<Kind>,
  onProgress: (progress: Jobs[Kind]["report"]) => void,
  signal: AbortSignal,
  enough: AbortSignal = new AbortController().signal,
): Promise<WorkOutcome<Jobs[Kind]["gives"]>> {
  if (signal.aborted) return Promise.resolve({ status: "stopped" });
  const worker = takeWorker();
  const { promise, resolve, reject } = settling<WorkOutcome<Jobs[Kind]["gives"]>>();
  const over = new AbortController();
  const listening = { signal: over.signal };
  const stop = (): void => {
    over.abort();
    replaceWorker(worker);
    resolve({ status: "stopped" });
  };
  const keep = (): void => {
    worker.postMessage({ kind: "enough" } satisfies PaneMessage);
  };
  const fail = (message: string): void => {
    over.abort();
    worker.terminate();
    reject(new Error(message));
  };
  const hear = ({ data }: MessageEvent<WorkerMessage>): void => {
    switch (data.kind) {
      case "progress":
        // The worker posts the reports of the job it was given.
        onProgress(data.progress as Jobs[Kind]["report"]);
        return;
      case "done":
        over.abort();
        returnWorker(worker);
        // The worker posts the result of the job it was given.
        resolve({ status: "done", value: data.value as Jobs[Kind]["gives"] });
        return;
      case "failed":
        fail(data.message);
    }
  };
  signal.addEventListener("abort", stop, listening);
  enough.addEventListener("abort", keep, listening);
  worker.addEventListener(
    "error",
    ({ message }) => {
      fail(message);
    },
    listening,
  );
  worker.addEventListener("message", hear, listening);
  worker.postMessage(job);
  return promise;
}

interface Settling<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

function settling<Value>(): Settling<Value> {
  let [resolve, reject]: [(value: Value) => void, (error: Error) => void] = [() => undefined, () => undefined];
  const promise = new Promise<Value>((onDone, onError) => {
    [resolve, reject] = [onDone, onError];
  });
  return { promise, resolve, reject };
}
