import type { CallElsewhere } from "../../functions/door/elsewhere";
import { runInWorker } from "./runInWorker";

const never = new AbortController().signal;

/** Answer a custom function beside the pane and the sheet. Rejects where the worker cannot be fetched. */
export const callInWorker: CallElsewhere = async (id, given) => {
  const outcome = await runInWorker({ kind: "call", given: { id, given } }, () => undefined, never);
  if (outcome.status === "stopped") throw new Error("nobody stops a call");
  return outcome.value;
};
