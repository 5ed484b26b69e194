import { useCallback, useEffect, useRef, useState } from "react";
import type { Job, JobKind, Jobs } from "./jobs";
import { runInWorker } from "./runInWorker";

/** Long work as a panel shows it. */
export type WorkState<Kind extends JobKind> =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly progress?: Jobs[Kind]["report"] }
  | { readonly status: "done"; readonly job: Job<Kind>; readonly value: Jobs[Kind]["gives"] }
  | { readonly status: "stopped" }
  | { readonly status: "failed" };

export interface Work<Kind extends JobKind> {
  readonly state: WorkState<Kind>;
  /** Start a job; one that is under way is stopped first. */
  readonly start: (job: Job<Kind>) => void;
  readonly stop: () => void;
}

/** One job at a time, ended when its panel closes. */
export function useWork<Kind extends JobKind>(): Work<Kind> {
  const [state, setState] = useState<WorkState<Kind>>({ status: "idle" });
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    running.current?.abort();
  }, []);
  const start = useCallback((job: Job<Kind>) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const show = (next: WorkState<Kind>): void => {
      if (running.current === mine) setState(next);
    };
    show({ status: "working" });
    runInWorker(
      job,
      (progress) => {
        show({ status: "working", progress });
      },
      mine.signal,
    ).then(
      (outcome) => {
        show(outcome.status === "done" ? { status: "done", job, value: outcome.value } : { status: "stopped" });
      },
      (error: unknown) => {
        reportError(error);
        show({ status: "failed" });
      },
    );
  }, []);
  useEffect(() => stop, [stop]);
  return { state, start, stop };
}
