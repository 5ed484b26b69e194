import { startWorker } from "./startWorker";

/** One worker that has loaded what it needs and waits for the next job; more would only hold memory. */
let idle: Worker | undefined;

/** A worker for one job: the one that waits, or a new one. */
export function takeWorker(): Worker {
  const worker = idle ?? startWorker();
  idle = undefined;
  return worker;
}

/** Takes a worker back whose job came to its end. */
export function returnWorker(worker: Worker): void {
  if (idle === undefined) idle = worker;
  else worker.terminate();
}

/** Ends a worker whatever it computes, and starts another one that waits in its place. */
export function replaceWorker(worker: Worker): void {
  worker.terminate();
  if (idle !== undefined) return;
  const fresh = startWorker();
  idle = fresh;
  fresh.addEventListener("error", () => {
    // What can't be fetched now may be fetched when a job asks for it, and is told there.
    if (idle === fresh) idle = undefined;
  });
}
