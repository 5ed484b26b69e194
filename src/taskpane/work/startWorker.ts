/** A new worker for one job; ended by its owner. */
export function startWorker(): Worker {
  return new Worker(new URL("./work.worker.ts", import.meta.url));
}
