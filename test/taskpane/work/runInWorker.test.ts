import type { WorkerMessage } from "../../../src/taskpane/work/messages";
import { runInWorker } from "../../../src/taskpane/work/runInWorker";

/** A worker that says what the test tells it to. */
class ScriptedWorker extends EventTarget {
  readonly received: unknown[] = [];
  isEnded = false;
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

let worker = new ScriptedWorker();
jest.mock("../../../src/taskpane/work/startWorker", () => ({ startWorker: () => worker }));
beforeEach(() => {
  worker = new ScriptedWorker();
});

const job = {
  kind: "frontier",
  given: { problem: { values: [], capacities: [], names: [] }, budgets: [], limits: { seconds: 1, gap: 0 } },
} as const;

describe("runInWorker", () => {
  it("posts the job, passes progress on, gives the result and ends the worker", async () => {
    const reports: unknown[] = [];
    const running = runInWorker(job, (report) => reports.push(report), new AbortController().signal);
    worker.say({ kind: "progress", progress: { done: 1, of: 2 } });
    worker.say({ kind: "done", value: [] });
    expect(await running).toEqual({ status: "done", value: [] });
    expect(worker.received).toEqual([job]);
    expect(reports).toEqual([{ done: 1, of: 2 }]);
    expect(worker.isEnded).toBe(true);
  });

  it("ends the worker at once when it is stopped", async () => {
    const stopping = new AbortController();
    const running = runInWorker(job, () => undefined, stopping.signal);
    stopping.abort();
    expect(await running).toEqual({ status: "stopped" });
    expect(worker.isEnded).toBe(true);
  });

  it("asks for what there is when that is enough", async () => {
    const enough = new AbortController();
    const running = runInWorker(job, () => undefined, new AbortController().signal, enough.signal);
    enough.abort();
    worker.say({ kind: "done", value: [7] });
    expect(await running).toEqual({ status: "done", value: [7] });
    expect(worker.received).toEqual([job, { kind: "enough" }]);
  });

  it("starts nothing when it was stopped before", async () => {
    expect(await runInWorker(job, () => undefined, AbortSignal.abort())).toEqual({ status: "stopped" });
    expect(worker.received).toEqual([]);
  });

  it("rejects with our mistake", async () => {
    const running = runInWorker(job, () => undefined, new AbortController().signal);
    worker.say({ kind: "failed", message: "Error: no such row" });
    await expect(running).rejects.toThrow("no such row");
    expect(worker.isEnded).toBe(true);
  });
});
