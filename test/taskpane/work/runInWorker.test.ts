import type { WorkerMessage } from "../../../src/taskpane/work/messages";
import type { runInWorker as RunInWorker } from "../../../src/taskpane/work/runInWorker";

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

const mockStarted: ScriptedWorker[] = [];
jest.mock("../../../src/taskpane/work/startWorker", () => ({
  startWorker: () => {
    const worker = new ScriptedWorker();
    mockStarted.push(worker);
    return worker;
  },
}));

/** Each test begins without a worker that waits. */
let runInWorker: typeof RunInWorker;
beforeEach(async () => {
  jest.resetModules();
  ({ runInWorker } = await import("../../../src/taskpane/work/runInWorker"));
  mockStarted.length = 0;
});

/** The worker that was started first, or as one of the next. */
function started(position = 0): ScriptedWorker {
  const worker = mockStarted[position];
  if (worker === undefined) throw new Error("no such worker was started");
  return worker;
}

const never = new AbortController().signal;

const job = {
  kind: "frontier",
  given: { problem: { values: [], capacities: [], names: [] }, budgets: [], limits: { seconds: 1, gap: 0 } },
} as const;

describe("runInWorker", () => {
  it("posts the job, passes progress on and gives the result [addin-cpu-guard]", async () => {
    const reports: unknown[] = [];
    const running = runInWorker(job, (report) => reports.push(report), never);
    started().say({ kind: "progress", progress: { done: 1, of: 2 } });
    started().say({ kind: "done", value: [] });
    expect(await running).toEqual({ status: "done", value: [] });
    expect(started().received).toEqual([job]);
    expect(reports).toEqual([{ done: 1, of: 2 }]);
  });

  it("gives the next job to the worker that has finished, whose old listeners hear no more", async () => {
    const reports: unknown[] = [];
    const enough = new AbortController();
    const first = runInWorker(job, (report) => reports.push(report), never, enough.signal);
    started().say({ kind: "done", value: [1] });
    const second = runInWorker(job, () => undefined, never);
    enough.abort();
    started().say({ kind: "progress", progress: { done: 1, of: 2 } });
    started().say({ kind: "done", value: [2] });
    expect([await first, await second]).toEqual([
      { status: "done", value: [1] },
      { status: "done", value: [2] },
    ]);
    expect([mockStarted.length, started().received, reports]).toEqual([1, [job, job], []]);
  });

  it("does two jobs at a time in two workers, and keeps one of them", async () => {
    const both = [runInWorker(job, () => undefined, never), runInWorker(job, () => undefined, never)];
    started(1).say({ kind: "done", value: [2] });
    started(0).say({ kind: "done", value: [1] });
    await Promise.all(both);
    expect(mockStarted.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it("ends the worker at once when it is stopped, and has another one ready for the next job", async () => {
    const stopping = new AbortController();
    const running = runInWorker(job, () => undefined, stopping.signal);
    stopping.abort();
    expect(await running).toEqual({ status: "stopped" });
    expect(mockStarted.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    void runInWorker(job, () => undefined, never);
    expect(mockStarted.map(({ received }) => received.length)).toEqual([1, 1]);
  });

  it("starts anew where the one made ready could not be fetched", () => {
    const stopping = new AbortController();
    void runInWorker(job, () => undefined, stopping.signal);
    stopping.abort();
    started(1).dispatchEvent(new Event("error"));
    void runInWorker(job, () => undefined, never);
    expect(mockStarted.map(({ received }) => received.length)).toEqual([1, 0, 1]);
  });

  it("asks for what there is when that is enough", async () => {
    const enough = new AbortController();
    const running = runInWorker(job, () => undefined, never, enough.signal);
    enough.abort();
    started().say({ kind: "done", value: [7] });
    expect(await running).toEqual({ status: "done", value: [7] });
    expect(started().received).toEqual([job, { kind: "enough" }]);
  });

  it("starts nothing when it was stopped before", async () => {
    expect(await runInWorker(job, () => undefined, AbortSignal.abort())).toEqual({ status: "stopped" });
    expect(mockStarted).toEqual([]);
  });

  it("rejects with our mistake, and gives that worker no other job", async () => {
    const running = runInWorker(job, () => undefined, never);
    started().say({ kind: "failed", message: "Error: no such row" });
    await expect(running).rejects.toThrow("no such row");
    expect(started().isEnded).toBe(true);
    void runInWorker(job, () => undefined, never);
    expect(mockStarted.length).toBe(2);
  });
});
