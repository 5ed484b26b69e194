import { useEffect, useState } from "react";
import type { PortfolioState } from "../../workbook/portfolio";
import type { Snapshot } from "../../workbook/snapshots/snapshots";

/** The snapshots of this workbook, oldest first, read again whenever the portfolio is; none until they are read. */
export function useSnapshots(portfolio: PortfolioState): readonly Snapshot[] {
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const { listSnapshots } = await import("../../workbook/snapshots/snapshots");
      const result = await listSnapshots();
      if (isCurrent && result.ok) setSnapshots([...result.value].reverse());
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [portfolio]);
  return snapshots;
}
