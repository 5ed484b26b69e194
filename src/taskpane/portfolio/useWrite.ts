import { useCallback } from "react";
import type { Done, Outcome } from "../../workbook/excel/refusal";
import { useAnnounce } from "../parts/Announcer";
import { useOutcomes, type WriteState } from "./outcomes";
import { usePortfolio } from "./PortfolioContext";
import { strings } from "./strings";

export interface Write {
  readonly state: WriteState;
  /** Do it, announce the result, read the workbook again. */
  readonly write: (action: () => Outcome<Done>) => Promise<void>;
  readonly clear: () => void;
}

/** One write at a time; its outcome takes the place of the one before, at the top of the panel. */
export function useWrite(): Write {
  const { state, show } = useOutcomes();
  const announce = useAnnounce();
  const { reading, read } = usePortfolio();
  const before = reading.status === "ready" ? reading.portfolio : undefined;

  const write = useCallback(
    async function perform(action: () => Outcome<Done>): Promise<void> {
      show({ status: "writing" });
      const result = await settled(action);
      await read();
      if (result.ok) {
        announce(result.value.message);
        show({ status: "done", done: result.value }, before);
      } else {
        announce(`${result.error.message} ${result.error.cure}`, "assertive");
        show({ status: "refused", refusal: result.error, retry: () => void perform(action) });
      }
    },
    [announce, before, read, show],
  );
  const clear = useCallback(() => {
    show({ status: "idle" });
  }, [show]);
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
