import type { Catalog, TableEntry } from "./catalog";

/**
 * The table of a kind: the one with our name for it, else the first on a visible sheet whose headers say so.
 *
 * @param other  a table that is something else for sure, whatever its headers say
 */
export function findTable(
  { tables, sheets }: Catalog,
  ownName: RegExp,
  areHeaders: (headers: readonly string[]) => boolean,
  other?: string,
): TableEntry | undefined {
  const isVisible = (sheet: string): boolean => sheets.some((each) => each.name === sheet && each.isVisible);
  const found = tables.filter(({ name, sheet, headers }) => name !== other && isVisible(sheet) && areHeaders(headers));
  return found.find(({ name }) => ownName.test(name)) ?? found[0];
}
