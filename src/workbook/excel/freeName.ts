import type { Catalog } from "./catalog";

/** The wanted name, or the first of "Wanted 2", "Wanted 3", … that is not taken; as in Excel, upper and lower case are the same name. */
export function freeName(wanted: string, taken: readonly string[], separator = " "): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${wanted}${separator}${String(count)}`;
  return name;
}

/** A sheet and a table for it; tables share their names with the workbook's names, and the pair reads alike. */
export function freeSheetAndTable(catalog: Catalog, sheet: string, table: string): { readonly sheet: string; readonly table: string } {
  const taken = allNames(catalog);
  return { sheet: freeName(sheet, taken), table: freeName(table, taken, "") };
}

/** Names of sheets, tables and cells. */
export function allNames({ sheets, tables, names }: Catalog): readonly string[] {
  return namesOf([...sheets, ...tables, ...names]);
}

export function namesOf(entries: readonly { readonly name: string }[]): readonly string[] {
  return entries.map(({ name }) => name);
}
