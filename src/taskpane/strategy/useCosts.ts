import { useEffect, useState } from "react";
import { type CostsSheet, readCostsSheet } from "../../workbook/costs/costsSheet";
import type { PortfolioState } from "../../workbook/portfolio";
import type { Refusal } from "../../workbook/excel/refusal";

/** What the pane knows of the costs in the workbook. */
export type CostsState =
  | { readonly status: "reading" }
  /** Without a sheet where nothing is set up yet. */
  | { readonly status: "ready"; readonly sheet: CostsSheet | undefined }
  | { readonly status: "refused"; readonly refusal: Refusal };

/** The costs, read again with every reading of the workbook; what was read stays until the next is there. */
export function useCosts(portfolio: PortfolioState): CostsState {
  const [state, setState] = useState<CostsState>({ status: "reading" });
  const features = portfolio.features?.features;
  useEffect(() => {
    let isOver = false;
    void readCostsSheet(features ?? []).then((result) => {
      if (!isOver) setState(result.ok ? { status: "ready", sheet: result.value } : { status: "refused", refusal: result.error });
    });
    return () => {
      isOver = true;
    };
  }, [features]);
  return state;
}
