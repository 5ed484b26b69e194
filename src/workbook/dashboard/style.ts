import { type Address, columnLetters, formatAddress } from "../../core/sheet/address";
import { ink } from "../page/palette";
import { dashboardColumns } from "./columns";

/** Rows (from 0) of what stands above the table. */
export const topRows = { title: 0, status: 1, headline: 2, counts: 3, bands: 4, header: 5 } as const;

const bands = {
  feature: { fill: "#F5F5F5", text: "#424242", name: "" },
  Model: { fill: "#E5EDF6", text: "#1F3F66", name: "Model" },
  Product: { fill: "#EDE7F3", text: "#4A2F66", name: "Product" },
  finding: { fill: "#F5F5F5", text: "#424242", name: "What to think of it" },
} as const;
const ruled = "#C7C7C7";
const tint = "#FAFAFA";
/** Points of paper left and right. */
const margin = 28;

/** Format what belongs to the whole sheet: widths, title, panes, print. */
export function styleSheet(sheet: Excel.Worksheet): void {
  dashboardColumns.forEach(({ width, part }, column) => {
    const range = sheet.getRangeByIndexes(0, column, 1, 1);
    range.format.columnWidth = width;
    if (part === "workings") range.columnHidden = true;
  });
  sheet.showGridlines = false;
  const title = sheet.getRange("A1");
  title.format.font.size = 20;
  title.format.font.bold = true;
  title.format.rowHeight = 33;
  sheet.getRange("A2").format.font.color = ink.secondary;
  const headline = sheet.getRangeByIndexes(topRows.headline, 0, 1, 1);
  headline.format.font.size = 14;
  headline.format.font.bold = true;
  headline.format.rowHeight = 24;
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, topRows.header + 1, 2));
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  // Seven and twenty columns are readable on no smaller paper.
  page.paperSize = "A3";
  [page.leftMargin, page.rightMargin] = [margin, margin];
  page.setPrintTitleRows(`$1:$${String(topRows.header + 1)}`);
  page.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
  styleCounts(sheet);
  styleBands(sheet);
}

function styleCounts(sheet: Excel.Worksheet): void {
  const counts = [
    [1, ink.pass],
    [2, ink.fail],
    [3, ink.open],
    [4, ink.open],
  ] as const;
  for (const [column, { fill, text }] of counts) {
    const cell = sheet.getRangeByIndexes(topRows.counts, column, 1, 1);
    cell.format.fill.color = fill;
    cell.format.font.color = text;
    cell.format.font.bold = true;
  }
  sheet.getRangeByIndexes(topRows.counts, 5, 1, 1).format.font.color = ink.secondary;
}

/** Name the sides above the header; nothing is merged. */
function styleBands(sheet: Excel.Worksheet): void {
  for (const part of ["feature", "Model", "Product", "finding"] as const) {
    const first = dashboardColumns.findIndex((column) => column.part === part);
    const length = dashboardColumns.filter((column) => column.part === part).length;
    const band = sheet.getRangeByIndexes(topRows.bands, first, 1, length);
    band.format.fill.color = bands[part].fill;
    band.format.font.color = bands[part].text;
    band.format.font.bold = true;
    band.format.verticalAlignment = "Center";
    sheet.getRangeByIndexes(topRows.bands, first, 1, 1).values = [[bands[part].name]];
  }
}

/** Format the header row of the table. */
export function styleHeader(sheet: Excel.Worksheet, area: Address): void {
  const header = sheet.getRange(formatAddress({ ...area, rows: 1 }));
  header.format.fill.color = "#FFFFFF";
  header.format.font.color = ink.text;
  header.format.font.bold = true;
  header.format.font.size = 10;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  const edge = header.format.borders.getItem("EdgeBottom");
  edge.style = "Continuous";
  edge.weight = "Medium";
  edge.color = ink.secondary;
}

/** Format rows of our columns; how many formats does not depend on the rows. */
export function styleRows(sheet: Excel.Worksheet, rows: Address, headers: readonly string[]): void {
  for (const column of dashboardColumns) {
    const at = headers.indexOf(column.header);
    if (at < 0 || column.part === "workings") continue;
    const { format } = sheet.getRangeByIndexes(rows.row, rows.column + at, rows.rows, 1);
    format.verticalAlignment = "Center";
    format.wrapText = true;
    format.font.color =
      ["ID", "Value bucket"].includes(column.header) || / (low|high|as of|n)$/.test(column.header) ? ink.secondary : ink.text;
    format.font.bold = column.header === "Feature" || column.header.endsWith(" value");
    if (column.align !== undefined) format.horizontalAlignment = column.align;
    else if (/ (gate|trend)$/.test(column.header)) {
      format.horizontalAlignment = "Left";
      format.indentLevel = 1;
    }
    if (column.header === "Flags" || column.header === "Model against product") format.font.color = ink.flag;
    const edge = format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.color = ink.rule;
  }
  sheet.getRangeByIndexes(rows.row - 1, rows.column, rows.rows + 1, headers.length).format.autofitRows();
}

/** Rules that color words by their sign and part one feature from the next; set once, they grow with the table. A rule added later goes before. */
export function addRules(sheet: Excel.Worksheet, area: Address, headers: readonly string[]): void {
  const first = String(area.row + 2);
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const letters = (header: string): string => columnLetters(area.column + headers.indexOf(header));
  const counted = letters("Counted");
  const whole = sheet.getRange(formatAddress(body));
  rule(whole, `=ISODD(SUM($${counted}$${first}:$${counted}${first}))`, { fill: tint });
  const repeated = sheet.getRange(formatAddress({ ...body, columns: 4 }));
  rule(repeated, `=$${counted}${first}=0`, { text: ruled });
  const signs = [
    ["✔", ink.pass],
    ["✖", ink.fail],
    ["◔", ink.open],
    ["⚠", ink.fail],
  ] as const;
  for (const header of ["Verdict", "Model gate", "Product gate", "Drift"]) {
    const range = sheet.getRange(formatAddress({ ...body, column: body.column + headers.indexOf(header), columns: 1 }));
    for (const [sign, colors] of signs) rule(range, `=LEFT($${letters(header)}${first},1)="${sign}"`, colors);
  }
  for (const header of ["Model trend", "Product trend"]) {
    const range = sheet.getRange(formatAddress({ ...body, column: body.column + headers.indexOf(header), columns: 1 }));
    rule(range, `=LEFT($${letters(header)}${first},1)="↑"`, { text: ink.pass.text });
    rule(range, `=LEFT($${letters(header)}${first},1)="↓"`, { text: ink.fail.text });
  }
}

function rule(range: Excel.Range, formula: string, { fill, text }: { readonly fill?: string; readonly text?: string }): void {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  if (fill !== undefined) format.custom.format.fill.color = fill;
  if (text !== undefined) format.custom.format.font.color = text;
}
