import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Job, JobKind, Jobs } from "./jobs";
import { runInWorker } from "./runInWorker";

/** Long work as a panel shows it. */
export type WorkState<Kind extends JobKind> =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly progress?: Jobs[Kind]["report"] }
  | { readonly status: "done" }
  | { readonly status: "stopped" }
  | { readonly status: "failed" };

/** A finished job and what it gave. */
export interface Finished<Kind extends JobKind> {
  readonly job: Job<Kind>;
  readonly value: Jobs[Kind]["gives"];
}

export interface Work<Kind extends JobKind> {
  readonly state: WorkState<Kind>;
  /** The last job that came to its end; it stays in sight while the next one is under way. */
  readonly latest: Finished<Kind> | undefined;
  /** Start a job; one that is under way is stopped first. */
  readonly start: (job: Job<Kind>) => void;
  readonly stop: () => void;
  /** End it with what is done so far, where the job can; it counts as done. */
  readonly keep: () => void;
}

/** One job at a time, ended when its panel closes. */
export function useWork<Kind extends JobKind>(): Work<Kind> {
  const [state, setState] = useState<WorkState<Kind>>({ status: "idle" });
  const [latest, setLatest] = useState<Finished<Kind>>();
  const running = useRef<AbortController>(undefined);
  const enough = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    running.current?.abort();
  }, []);
  const keep = useCallback(() => {
    enough.current?.abort();
  }, []);
  const start = useCallback((job: Job<Kind>) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    enough.current = new AbortController();
    // What comes from the worker can be drawn in pieces: keys and clicks go before.
    const show = (next: WorkState<Kind>, value?: Jobs[Kind]["gives"]): void => {
      startTransition(() => {
        if (running.current !== mine) return;
        setState(next);
        if (value !== undefined) setLatest({ job, value });
      });
    };
    show({ status: "working" });
    runInWorker(
      job,
      (progress) => {
        show({ status: "working", progress });
      },
      mine.signal,
      enough.current.signal,
    ).then(
      (outcome) => {
        show({ status: outcome.status }, outcome.status === "done" ? outcome.value : undefined);
      },
      (error: unknown) => {
        reportError(error);
        show({ status: "failed" });
      },
    );
  }, []);
  useEffect(() => stop, [stop]);
  return { state, latest, start, stop, keep };
}
