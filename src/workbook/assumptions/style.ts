import { oldAfterMonths } from "../../core/assumptions/oldPrice";
import { type Address, columnLetters, filled, formatAddress } from "../../core/sheet/address";
import { setUpPrint } from "../page/printSetup";
import { dateColumn } from "./dateColumn";
import { type AssumptionsDraft, dateFormat, sheetColumns, sheetWidths } from "./draft";

/** Inputs are blue on cream, as finance models have them. */
const input = { text: "#0027B4", fill: "#FFFBE6", border: "#C8B568" } as const;
const band = "#E5EDF6";
const heading = "#F2F2F2";
const gray = "#616161";
const old = "#8A3707";
const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Format the fixed top of the sheet: title, legend, header row. */
export function styleTop(sheet: Excel.Worksheet, headerRow: number): void {
  sheetWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  const title = sheet.getRange("A1");
  title.format.font.size = 20;
  title.format.font.bold = true;
  title.format.rowHeight = 33;
  sheet.getRange("A2").format.font.color = gray;
  styleInput(sheet.getRange("A3"));
  border(sheet.getRange("B3"), "#BDBDBD");
  sheet.getRange("C3").format.font.color = old;
  const header = sheet.getRangeByIndexes(headerRow, 0, 1, sheetColumns.length);
  header.format.font.bold = true;
  header.format.fill.color = heading;
  const rule = header.format.borders.getItem("EdgeBottom");
  rule.style = "Continuous";
  rule.weight = "Medium";
  rule.color = gray;
  sheet.getRangeByIndexes(headerRow, 2, 1, 1).format.horizontalAlignment = "Right";
  sheet.getRangeByIndexes(headerRow, dateColumn, 1, 1).format.horizontalAlignment = "Right";
  sheet.freezePanes.freezeRows(headerRow + 1);
  setUpPrint(sheet, "Portrait", `$1:$${String(headerRow + 1)}`);
}

/** Format the rows of a draft. The number of formats depends on the kinds of assumptions alone. */
export function styleRows(sheet: Excel.Worksheet, draft: AssumptionsDraft, startRow: number): void {
  const at = (area: Address): Excel.Range => sheet.getRange(formatAddress(area));
  const rows = draft.contents.length;
  const all = sheet.getRangeByIndexes(startRow, 0, rows, sheetWidths.length);
  all.format.verticalAlignment = "Center";
  sheet.getRangeByIndexes(startRow, 0, rows, 1).format.indentLevel = 1;
  sheet.getRangeByIndexes(startRow, 1, rows, 1).format.font.name = "Consolas";
  sheet.getRangeByIndexes(startRow, 1, rows, 1).format.font.color = gray;
  sheet.getRangeByIndexes(startRow, 6, rows, 1).format.font.color = gray;
  const dates = { row: startRow, column: dateColumn, rows, columns: 1 };
  at(dates).numberFormat = filled(dates, dateFormat);
  at(dates).format.horizontalAlignment = "Right";
  // The rows of a block have no name; what stands in their date column is no date.
  const first = String(startRow + 1);
  markOldDates(at(dates), `$${columnLetters(dateColumn)}${first}`, oldAfterMonths, `$B${first}<>""`);
  for (const row of draft.bands) {
    const range = sheet.getRangeByIndexes(row, 0, 1, sheetColumns.length);
    range.format.fill.color = band;
    range.format.font.bold = true;
    range.format.font.name = "Calibri";
    range.format.font.color = "#000000";
    range.format.rowHeight = 19;
    sheet.getRangeByIndexes(row, 0, 1, 1).format.indentLevel = 0;
  }
  for (const area of draft.headings) {
    at(area).format.font.bold = true;
    at(area).format.wrapText = true;
    at(area).numberFormat = filled(area, "General");
  }
  for (const { area, format } of draft.inputs) {
    styleInput(at(area));
    at(area).numberFormat = filled(area, format);
    at(area).format.wrapText = area.rows > 1;
    if (area.rows === 1) at(area).format.horizontalAlignment = "Right";
  }
  for (const { area, format } of draft.sums) {
    at(area).format.font.bold = true;
    at(area).format.font.color = "#000000";
    at(area).numberFormat = filled(area, format);
  }
}

/** Inputs of the user: blue on cream. */
export function styleInput(range: Excel.Range): void {
  range.format.font.color = input.text;
  range.format.fill.color = input.fill;
  border(range, input.border);
}

function border(range: Excel.Range, color: string): void {
  for (const edge of edges) {
    const line = range.format.borders.getItem(edge);
    line.style = "Continuous";
    line.weight = "Thin";
    line.color = color;
  }
}

/**
 * A date turns brown with a clock once it is older than six months; the rule counts from today, whenever the sheet is opened.
 *
 * @param guard  what must hold besides, where a column holds other numbers too
 */
export function markOldDates(range: Excel.Range, firstCell: string, months: number, guard = "TRUE"): void {
  const rule = range.conditionalFormats.add("Custom");
  rule.custom.rule.formula = `=AND(${guard},ISNUMBER(${firstCell}),${firstCell}<EDATE(TODAY(),-${String(months)}))`;
  rule.custom.format.font.color = old;
  rule.custom.format.numberFormat = `"◷ "${dateFormat}`;
}
