/** What changed in the workbook. */
export type PortfolioChange = "cells" | "selection" | "sheets";

/** Be told of changes that this add-in did not make, co-authors' included; the result ends it. */
export function watchPortfolio(onChange: (what: PortfolioChange) => void): Promise<() => void> {
  void onChange;
  return Promise.resolve(() => undefined);
}
