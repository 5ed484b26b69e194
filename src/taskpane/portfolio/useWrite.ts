import { useCallback, useState } from "react";
import type { Done, Outcome, Refusal } from "../../workbook/excel/refusal";
import { useAnnounce } from "../parts/Announcer";
import { strings } from "./strings";
import { usePortfolio } from "./PortfolioContext";

/** What became of the last thing the user asked the workbook to do. */
export type WriteState =
  | { readonly status: "idle" }
  | { readonly status: "writing" }
  | { readonly status: "done"; readonly done: Done }
  | { readonly status: "refused"; readonly refusal: Refusal };

export interface Write {
  readonly state: WriteState;
  /** Do it, announce the result, read the workbook again. */
  readonly write: (action: () => Outcome<Done>) => Promise<void>;
  readonly clear: () => void;
}

/** One write at a time, its outcome kept for the message at the top of the panel. */
export function useWrite(): Write {
  const [state, setState] = useState<WriteState>({ status: "idle" });
  const announce = useAnnounce();
  const { read } = usePortfolio();

  const write = useCallback(
    async (action: () => Outcome<Done>) => {
      setState({ status: "writing" });
      const result = await settled(action);
      if (result.ok) {
        announce(result.value.message);
        await read();
        setState({ status: "done", done: result.value });
      } else {
        announce(`${result.error.message} ${result.error.cure}`, "assertive");
        setState({ status: "refused", refusal: result.error });
      }
    },
    [announce, read],
  );
  const clear = useCallback(() => {
    setState({ status: "idle" });
  }, []);
  return { state, write, clear };
}

/** A mistake of ours must not leave the button waiting for ever. */
async function settled(action: () => Outcome<Done>): Outcome<Done> {
  try {
    return await action();
  } catch (error) {
    reportError(error);
    return { ok: false, error: { message: strings.unexpected, cure: strings.unexpectedCure } };
  }
}
