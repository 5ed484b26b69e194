import type { Done, Outcome } from "../../workbook/refusal";

/** Fetched when they are asked for: what reads the workbook is needed at once, what writes it is not. */
export async function newEvidenceSheet(): Outcome<Done> {
  const module = await import("../../workbook/evidenceTemplate");
  return module.newEvidenceSheet();
}

export async function writeDashboard(): Outcome<Done> {
  const module = await import("../../workbook/dashboardSheet");
  return module.writeDashboard();
}

export async function writeForecasts(): Outcome<Done> {
  const module = await import("../../workbook/forecastSheet");
  return module.writeForecasts();
}

export async function addCorrectedProbability(): Outcome<Done> {
  const module = await import("../../workbook/forecastSheet");
  return module.addCorrectedProbability();
}
