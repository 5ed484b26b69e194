import { useEffect, useState } from "react";
import { readTarget, type Target } from "../../workbook/excel/selectedCells";
import { usePortfolio } from "../portfolio/PortfolioContext";

/** The selected cell and whether a result of this size fits there; follows the selection. Undefined until it is known. */
export function useTarget(rows: number, columns: number): Target | undefined {
  const { onTouch } = usePortfolio();
  const [target, setTarget] = useState<Target>();
  useEffect(() => {
    let isOver = false;
    const read = (): void => {
      void readTarget(rows, columns).then((result) => {
        if (!isOver) setTarget(result.ok ? result.value : undefined);
      });
    };
    read();
    const end = onTouch(read);
    return () => {
      isOver = true;
      end();
    };
  }, [rows, columns, onTouch]);
  return target;
}
