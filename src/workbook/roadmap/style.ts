import { type Address, columnLetters, filled, formatAddress } from "../../core/sheet/address";
import { type ColumnKey, columns, type SectionKey } from "./columns";
import { ink, sectionPalettes } from "../page/palette";

/** Format what belongs to the whole sheet: widths, title, panes, print. */
export function styleSheet(sheet: Excel.Worksheet): void {
  columns.forEach(({ width }, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  sheet.showGridlines = false;
  const title = sheet.getRange("A1");
  title.format.font.size = 20;
  title.format.font.bold = true;
  title.format.rowHeight = 33;
  sheet.getRange("A2").format.font.color = ink.secondary;
  sheet.freezePanes.freezeAt(sheet.getRange("A1:C2"));
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.setPrintTitleRows("$1:$2");
  page.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
}

/** Fill the band above a table: name at the start, totals at the end, nothing merged. */
export function styleBand(sheet: Excel.Worksheet, section: SectionKey, row: number, width: number): void {
  const { band, bandText, mark } = sectionPalettes[section];
  const range = sheet.getRangeByIndexes(row, 0, 1, width);
  range.format.fill.color = band;
  range.format.font.color = bandText;
  range.format.verticalAlignment = "Center";
  range.format.rowHeight = 22;
  sheet.getRangeByIndexes(row, 0, 1, 1).format.font.bold = true;
  sheet.getRangeByIndexes(row, width - 1, 1, 1).format.horizontalAlignment = "Right";
  line(sheet.getRangeByIndexes(row, 0, 1, 1), "EdgeLeft", "Thick", mark);
}

/** Format the header row of a table. */
export function styleHeader(sheet: Excel.Worksheet, section: SectionKey, area: Address): void {
  const header = blockOf(sheet, { ...area, rows: 1 });
  header.format.fill.color = "#FFFFFF";
  header.format.font.color = ink.text;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  line(header, "EdgeBottom", "Medium", sectionPalettes[section].mark);
  for (const key of ["rank", "score"] as const) {
    const at = columns.findIndex((column) => column.key === key);
    blockOf(sheet, { ...area, column: area.column + at, rows: 1, columns: 1 }).format.horizontalAlignment = "Right";
  }
}

/** Format rows of ours; columns of others keep their looks. The number of formats does not depend on the rows. */
export function styleRows(sheet: Excel.Worksheet, rows: Address, ours: ReadonlyMap<ColumnKey, number>): void {
  const column = (key: ColumnKey, act: (range: Excel.Range) => void): void => {
    const at = ours.get(key);
    if (at !== undefined) act(blockOf(sheet, { ...rows, column: rows.column + at, columns: 1 }));
  };
  for (const run of runsOf(ours)) {
    const body = blockOf(sheet, { ...rows, column: rows.column + run.first, columns: run.count });
    body.format.verticalAlignment = "Center";
    body.format.wrapText = true;
    body.format.font.color = ink.text;
    body.format.font.bold = false;
    for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) line(body, edge, "Thin", ink.rule);
  }
  for (const key of ["feature", "score"] as const) column(key, (range) => (range.format.font.bold = true));
  for (const key of ["rank", "score"] as const) column(key, (range) => (range.format.horizontalAlignment = "Right"));
  for (const key of ["id", "band"] as const)
    column(key, (range) => ([range.format.horizontalAlignment, range.format.indentLevel] = ["Left", 1]));
  for (const key of ["rank", "id", "why"] as const) column(key, (range) => (range.format.font.color = ink.secondary));
  column("flags", (range) => (range.format.font.color = ink.flag));
  column("score", (range) => (range.numberFormat = filled({ rows: rows.rows, columns: 1 }, "0.0")));
}

/** Make every row of a table as high as its text. */
export function fitRows(sheet: Excel.Worksheet, area: Address): void {
  blockOf(sheet, area).format.autofitRows();
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
export function addRules(sheet: Excel.Worksheet, section: SectionKey, area: Address, ours: ReadonlyMap<ColumnKey, number>): void {
  const first = String(area.row + 1);
  const letters = (key: ColumnKey): string => columnLetters(area.column + (ours.get(key) ?? 0));
  const rank = `$${letters("rank")}${first}`;
  rule(blockOf(sheet, area), `=AND(ISNUMBER(${rank}),ISEVEN(N(${rank})))`, { fill: sectionPalettes[section].tint });
  const gate = blockOf(sheet, { ...area, column: area.column + (ours.get("gate") ?? 0), columns: 1 });
  for (const [glyph, colors] of [
    ["✔", ink.pass],
    ["✖", ink.fail],
    ["◔", ink.open],
  ] as const) {
    rule(gate, `=LEFT($${letters("gate")}${first},1)="${glyph}"`, colors);
  }
}

function rule(range: Excel.Range, formula: string, colors: { readonly fill: string; readonly text?: string }): void {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = colors.fill;
  if (colors.text !== undefined) format.custom.format.font.color = colors.text;
}

function line(
  range: Excel.Range,
  edge: "EdgeLeft" | "EdgeBottom" | "InsideHorizontal",
  weight: "Thin" | "Medium" | "Thick",
  color: string,
): void {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = weight;
  border.color = color;
}

function blockOf(sheet: Excel.Worksheet, area: Address): Excel.Range {
  return sheet.getRange(formatAddress(area));
}
