import type { Carried } from "./carried";
import type { FileSheet } from "./readSheet";
import type { FileTable } from "./tables";

interface ReadSheet extends Pick<FileSheet, "cells" | "hugeMerges"> {
  readonly tables: readonly FileTable[];
  readonly carried: Carried;
}

/** What a file holds and neither the grid nor its extras do, counted in words. */
export function listLosses(ofBook: Carried, sheets: readonly ReadSheet[], isOurs: boolean): readonly string[] {
  const counts = new Map<string, number>();
  const count = (noun: string, by: number): void => {
    if (by > 0) counts.set(noun, (counts.get(noun) ?? 0) + by);
  };
  for (const noun of [...ofBook.lost, ...sheets.flatMap(({ carried }) => carried.lost)]) count(noun, 1);
  for (const { cells, hugeMerges, tables } of sheets) {
    count("cell with mixed formatting", cells.mixed);
    count("data table", cells.dataTables);
    count("merge of more cells than a portfolio has", hugeMerges);
    if (!isOurs) count("filtered table", tables.filter(({ isFiltered }) => isFiltered).length);
    count("table's totals row, which stays as plain cells", tables.filter(({ hasTotals }) => hasTotals).length);
  }
  return [...counts].map(([noun, number]) => inWords(number, noun));
}

/** "1 picture", "2 pictures", "2 links to another workbook". */
export function inWords(count: number, noun: string): string {
  return `${String(count)} ${count === 1 ? noun : plural(noun)}`;
}

function plural(noun: string): string {
  const end = noun.search(/,? (?:of|to|with|from|that|for|which)\b/);
  const head = end < 0 ? noun : noun.slice(0, end);
  const many = head.endsWith("y") && !/[aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`;
  return many + noun.slice(head.length);
}
