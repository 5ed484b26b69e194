/** A new worker; it does one job at a time, and is ended by its owner. */
export function startWorker(): Worker {
  return new Worker(new URL("./work.worker.ts", import.meta.url));
}
