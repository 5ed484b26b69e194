import { useEffect, useState } from "react";
import { readTarget, type Target } from "../../workbook/selection";
import { watchPortfolio } from "../../workbook/watch";

/** The selected cell and whether a result of this size fits there; follows the selection. Undefined until it is known. */
export function useTarget(rows: number, columns: number): Target | undefined {
  const [target, setTarget] = useState<Target>();
  useEffect(() => {
    let isOver = false;
    let end: (() => void) | undefined;
    const read = (): void => {
      void readTarget(rows, columns).then((result) => {
        if (!isOver) setTarget(result.ok ? result.value : undefined);
      });
    };
    read();
    void watchPortfolio(read).then((stop) => {
      if (isOver) stop();
      else end = stop;
    });
    return () => {
      isOver = true;
      end?.();
    };
  }, [rows, columns]);
  return target;
}
