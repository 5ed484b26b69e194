import type { Done, Outcome } from "../../workbook/refusal";

/** Fetched when it is asked for: what reads the workbook is needed at once, what writes it is not. */
export async function newEvidenceSheet(): Outcome<Done> {
  const module = await import("../../workbook/evidenceTemplate");
  return module.newEvidenceSheet();
}
