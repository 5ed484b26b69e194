import type { Done, Outcome } from "../../workbook/excel/refusal";

/** Fetched when it is asked for: what reads the costs is needed at once, what writes them is not. */
export async function setUpCosts(only?: string): Outcome<Done> {
  const module = await import("../../workbook/costs/costsTemplate");
  return module.setUpCosts(only);
}
