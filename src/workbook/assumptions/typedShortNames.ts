import type { Catalog } from "../excel/catalog";

/** The short names that people type. Apart from their formulas, which the pane fetches only to define them. */
export const typedShortNames = ["RIBS", "RIBS.BAND", "HORIZON", "BUILDBUY"] as const;

/** Whether every short name that people type is defined; the names that serve them are defined with them. */
export function areShortNamesDefined({ names }: Catalog): boolean {
  const known = new Set(names.map(({ name }) => name.toLowerCase()));
  return typedShortNames.every((name) => known.has(name.toLowerCase()));
}
