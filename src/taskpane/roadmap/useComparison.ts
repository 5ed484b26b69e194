import { useCallback, useState } from "react";
import type { Refusal } from "../../workbook/excel/refusal";
import { listSnapshots, type Snapshot } from "../../workbook/snapshots/snapshots";

/** Whether the panel compares with a snapshot instead of the roadmap in the workbook. */
export type Comparison =
  | { readonly status: "closed" }
  | { readonly status: "reading" }
  | { readonly status: "open"; readonly snapshots: readonly Snapshot[]; readonly chosen: Snapshot | undefined }
  | { readonly status: "refused"; readonly refusal: Refusal };

export interface ComparisonControl {
  readonly comparison: Comparison;
  readonly open: () => Promise<void>;
  readonly choose: (id: string) => void;
  readonly close: () => void;
}

/** Reads the snapshots when asked, the newest chosen first. */
export function useComparison(): ComparisonControl {
  const [comparison, setComparison] = useState<Comparison>({ status: "closed" });
  const open = useCallback(async () => {
    setComparison({ status: "reading" });
    const result = await listSnapshots();
    setComparison(
      result.ok ? { status: "open", snapshots: result.value, chosen: result.value[0] } : { status: "refused", refusal: result.error },
    );
  }, []);
  const choose = useCallback((id: string) => {
    setComparison((last) => (last.status === "open" ? { ...last, chosen: last.snapshots.find((snapshot) => snapshot.id === id) } : last));
  }, []);
  const close = useCallback(() => {
    setComparison({ status: "closed" });
  }, []);
  return { comparison, open, choose, close };
}
