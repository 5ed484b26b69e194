import type { Done, Outcome } from "../../workbook/excel/refusal";

/** Fetched when they are asked for: what reads the workbook is needed at once, what writes it is not. */
export async function newEvidenceSheet(): Outcome<Done> {
  const module = await import("../../workbook/evidence/evidenceTemplate");
  return module.newEvidenceSheet();
}

export async function writeDashboard(): Outcome<Done> {
  const module = await import("../../workbook/dashboard/dashboardSheet");
  return module.writeDashboard();
}

export async function writeForecasts(): Outcome<Done> {
  const module = await import("../../workbook/forecasts/forecastSheet");
  return module.writeForecasts();
}

export async function addCorrectedProbability(): Outcome<Done> {
  const module = await import("../../workbook/forecasts/forecastSheet");
  return module.addCorrectedProbability();
}
