import type { Done, Outcome } from "../../workbook/excel/refusal";

/* What writes is fetched when it is asked for, so that the pane opens sooner. */

/** Add the sheet Assumptions. */
export async function addAssumptions(): Outcome<Done> {
  const sheet = await import("../../workbook/assumptions/assumptionsSheet");
  return sheet.addAssumptions();
}

/** Add score, band, bucket, horizon and strategy as formulas. */
export async function addScoreColumns(): Outcome<Done> {
  const columns = await import("../../workbook/scores/scoreColumns");
  return columns.addScoreColumns();
}

/** Add a sheet with an empty feature table. */
export async function newFeatureSheet(): Outcome<Done> {
  const sheet = await import("../../workbook/features/newFeatureSheet");
  return sheet.newFeatureSheet();
}

/** Define RIBS and its like as names of this workbook. */
export async function addShortNames(): Outcome<Done> {
  const names = await import("../../workbook/assumptions/shortNames");
  return names.addShortNames();
}
