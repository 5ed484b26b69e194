import { createContext, useContext } from "react";
import type { CellLink } from "../../workbook/excel/cellLink";
import type { PortfolioChoice, PortfolioState } from "../../workbook/portfolio";
import type { PortfolioChange } from "../../workbook/watch";
import type { Refusal } from "../../workbook/excel/refusal";

/** What the pane knows of the workbook. */
export type PortfolioReading =
  | { readonly status: "reading" }
  | { readonly status: "ready"; readonly portfolio: PortfolioState }
  | { readonly status: "refused"; readonly refusal: Refusal };

export interface PortfolioAccess {
  readonly reading: PortfolioReading;
  /** Read the workbook again, remembering what the user chose, if anything. */
  readonly read: (choice?: PortfolioChoice) => Promise<void>;
  readonly goTo: (link: CellLink) => void;
  /** Be told when another cell is selected, cells change, or sheets come and go; the result ends it. */
  readonly onTouch: (listener: (what: PortfolioChange) => void) => () => void;
}

const PortfolioContext = createContext<PortfolioAccess>({
  reading: { status: "reading" },
  read: () => Promise.resolve(),
  goTo: () => undefined,
  onTouch: () => () => undefined,
});

/** Gives the workbook's state to the panels below. */
export const PortfolioProvider = PortfolioContext.Provider;

export function usePortfolio(): PortfolioAccess {
  return useContext(PortfolioContext);
}
