import type { Job } from "./jobs";

/** What the pane says: the job, and later that the work done so far is enough. */
export type PaneMessage = Job | { readonly kind: "enough" };

/** What the worker says: how far it is, what came out, or that we made a mistake. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly progress: unknown }
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "failed"; readonly message: string };
