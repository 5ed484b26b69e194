import type { FeatureInput } from "../../workbook/features/addFeature";
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

/** Add a sheet with a feature table of every column. */
export async function wholeFeatureSheet(): Outcome<Done> {
  const sheet = await import("../../workbook/features/newFeatureSheet");
  return sheet.newFeatureSheet("whole");
}

/** Add a sheet with a short feature table. */
export async function newFeatureSheet(): Outcome<Done> {
  const sheet = await import("../../workbook/features/newFeatureSheet");
  return sheet.newFeatureSheet();
}

/** Define RIBS and its like as names of this workbook. */
export async function addShortNames(): Outcome<Done> {
  const names = await import("../../workbook/assumptions/shortNames");
  return names.addShortNames();
}

/** Add a column Horizon with a list to pick from. */
export async function addHorizonColumn(): Outcome<Done> {
  const column = await import("../../workbook/features/horizonColumn");
  return column.addHorizonColumn();
}

/** Add a column Horizon that says Now in every row. */
export async function allToNow(): Outcome<Done> {
  const column = await import("../../workbook/features/horizonColumn");
  return column.addHorizonColumn("Now");
}

/** Let the score follow RICE. */
export async function rankByRice(): Outcome<Done> {
  const table = await import("../../workbook/assumptions/criteriaTable");
  return table.saveScoreBy("RICE");
}

/** Write the sheet Roadmap, or bring it up to date. */
export async function buildRoadmap(): Outcome<Done> {
  const sheet = await import("../../workbook/roadmap/roadmapSheet");
  return sheet.buildRoadmap();
}

/** Add a row to the features. */
export async function addFeature(input: FeatureInput): Outcome<Done> {
  const sheet = await import("../../workbook/features/addFeature");
  return sheet.addFeature(input);
}
