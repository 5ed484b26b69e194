import { useCallback, useEffect, useRef, useState } from "react";
import type { Refusal } from "../../../workbook/excel/refusal";
import { lookAtRaw, type RawBlock, type RawSource } from "../../../workbook/evidence/rawData";

/** What stands where the raw data are taken from. */
export type LookState =
  | { readonly status: "looking" }
  | { readonly status: "blank"; readonly tables: readonly string[] }
  | { readonly status: "seen"; readonly tables: readonly string[]; readonly block: RawBlock }
  | { readonly status: "refused"; readonly tables: readonly string[]; readonly refusal: Refusal };

/** Looks at a source when it is chosen, and again when asked to: links to cells move the selection, which must not change the data. */
export function useRawLook(source: RawSource): { readonly look: LookState; readonly again: () => void } {
  const [look, setLook] = useState<LookState>({ status: "looking" });
  const turn = useRef(0);
  const again = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    void lookAtRaw(source).then((result) => {
      if (turn.current !== mine) return;
      setLook((before) => {
        if (!result.ok) return { status: "refused", tables: before.status === "looking" ? [] : before.tables, refusal: result.error };
        const { tables, block } = result.value;
        return block === undefined ? { status: "blank", tables } : { status: "seen", tables, block };
      });
    });
  }, [source]);
  useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, [again]);
  return { look, again };
}
