import { type Address, columnLetters } from "../../core/sheet/address";
import { ink, sectionPalettes, signColors } from "../page/palette";
import type { PageDraft, Rule } from "../page/page";
import { type ColumnKey, columns, type SectionKey } from "./columns";

/** The band above a table: name at the start, totals at the end, nothing merged. */
export function lookBand(page: PageDraft, section: SectionKey, row: number, width: number): void {
  const { band, bandText, mark } = sectionPalettes[section];
  page.look({ row, column: 0, rows: 1, columns: width }, { fill: band, text: bandText, middle: true, height: 22, bar: mark });
  page.look({ row, column: 0, rows: 1, columns: 1 }, { isBold: true });
  page.look({ row, column: width - 1, rows: 1, columns: 1 }, { align: "Right" });
}

/** The header row of a table. */
export function lookHeader(page: PageDraft, section: SectionKey, area: Address): void {
  const head = { ...area, rows: 1 };
  page.look(head, { fill: "#FFFFFF", text: ink.text, isBold: true, wrap: true, middle: true, below: sectionPalettes[section].mark });
  for (const key of ["rank", "score"] as const) {
    const at = columns.findIndex((column) => column.key === key);
    page.look({ ...head, column: area.column + at, columns: 1 }, { align: "Right" });
  }
}

/** Rows of ours; columns of others keep their looks. The number of looks does not depend on the rows. */
export function lookRows(page: PageDraft, rows: Address, ours: ReadonlyMap<ColumnKey, number>): void {
  const column = (key: ColumnKey): readonly Address[] => {
    const at = ours.get(key);
    return at === undefined ? [] : [{ ...rows, column: rows.column + at, columns: 1 }];
  };
  for (const run of runsOf(ours)) {
    const area = { ...rows, column: rows.column + run.first, columns: run.count };
    page.look(area, "row");
    page.look(area, { isBold: false });
  }
  for (const area of (["feature", "score"] as const).flatMap(column)) page.look(area, { isBold: true });
  for (const area of (["rank", "score"] as const).flatMap(column)) page.look(area, { align: "Right" });
  for (const area of (["id", "band"] as const).flatMap(column)) page.look(area, { align: "Left", indent: 1 });
  for (const area of (["rank", "id", "why"] as const).flatMap(column)) page.look(area, "secondary");
  for (const area of column("flags")) page.look(area, "flag");
  for (const area of column("score")) page.look(area, "plain", "0.0");
}

/** Our columns as blocks of neighbors: one, where the user added none between. */
function runsOf(ours: ReadonlyMap<ColumnKey, number>): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of [...ours.values()].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === column) last.count += 1;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/** Rules that color rows and gates by what stands in them; set once, they grow with the table. */
export function rulesOf(section: SectionKey, area: Address, ours: ReadonlyMap<ColumnKey, number>): readonly Rule[] {
  const first = String(area.row + 1);
  const letters = (key: ColumnKey): string => columnLetters(area.column + (ours.get(key) ?? 0));
  const rank = `$${letters("rank")}${first}`;
  const gate = { ...area, column: area.column + (ours.get("gate") ?? 0), columns: 1 };
  return [
    { area, formula: `=AND(ISNUMBER(${rank}),ISEVEN(N(${rank})))`, fill: sectionPalettes[section].tint },
    ...signColors.map(([sign, { fill, text }]) => ({ area: gate, formula: `=LEFT($${letters("gate")}${first},1)="${sign}"`, fill, text })),
  ];
}
