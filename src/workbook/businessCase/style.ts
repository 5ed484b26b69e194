import { type Address, columnLetters, filled, formatAddress } from "../../core/sheet/address";
import { ink } from "../page/palette";
import type { Look, Page } from "./page";

/** Inputs are blue on cream, as on Assumptions. */
const input = { text: "#0027B4", fill: "#FFFBE6", border: "#C8B568" } as const;
const sectionFill = "#E5EDF6";
const headFill = "#F2F2F2";

/** Format a page; what the user formatted elsewhere on the sheet stays. */
export function stylePage(sheet: Excel.Worksheet, { looks }: Page): void {
  for (const { area, look, format } of looks) {
    const range = sheet.getRange(formatAddress(area));
    applyLook(range, look);
    // What stands at the right of figures keeps a distance from them.
    if ((look === "label" || look === "note") && area.column > 0 && area.columns === 1) {
      range.format.horizontalAlignment = "Left";
      range.format.indentLevel = 1;
    }
    if (look === "check") addCheckRules(range, formatAddress({ ...area, rows: 1, columns: 1 }));
    // The first column of a table of figures says what they are of.
    if (look === "figures") range.getCell(0, 0).format.horizontalAlignment = "Left";
    if (format !== undefined) range.numberFormat = filled(area, format);
  }
}

function applyLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  switch (look) {
    case "title":
      format.font.size = 20;
      format.font.bold = true;
      format.rowHeight = 33;
      return;
    case "answer":
      format.font.size = 14;
      format.font.bold = true;
      format.rowHeight = 24;
      return;
    case "sentence":
    case "note":
    case "check":
      format.font.color = ink.secondary;
      return;
    case "section":
      format.fill.color = sectionFill;
      format.font.bold = true;
      format.rowHeight = 19;
      return;
    case "figures":
    case "head":
      format.fill.color = headFill;
      format.font.bold = true;
      format.wrapText = true;
      format.verticalAlignment = "Center";
      if (look === "figures") {
        format.horizontalAlignment = "Right";
        format.rowHeight = 30;
      }
      line(range, "EdgeBottom", "Medium", ink.secondary);
      return;
    case "label":
      format.horizontalAlignment = "Left";
      return;
    case "strong":
      format.font.bold = true;
      format.horizontalAlignment = "Right";
      return;
    case "number":
      format.horizontalAlignment = "Right";
      return;
    case "link":
      format.font.color = "#0F548C";
      format.font.underline = "Single";
      return;
    case "total":
      format.font.bold = true;
      line(range, "EdgeTop", "Medium", ink.secondary);
      return;
    case "input":
      format.font.color = input.text;
      format.fill.color = input.fill;
      format.horizontalAlignment = "Right";
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const)
        line(range, edge, "Thin", input.border);
  }
}

/** A check is red or green by the sign it begins with. */
function addCheckRules(range: Excel.Range, first: string): void {
  range.conditionalFormats.clearAll();
  for (const [glyph, color] of [
    ["✖", ink.fail.text],
    ["✔", ink.pass.text],
  ] as const) {
    const rule = range.conditionalFormats.add("Custom");
    rule.custom.rule.formula = `=LEFT(${first},1)="${glyph}"`;
    rule.custom.format.font.color = color;
  }
}

function line(range: Excel.Range, edge: Excel.BorderIndex | `${Excel.BorderIndex}`, weight: "Thin" | "Medium", color: string): void {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = weight;
  border.color = color;
}

/** What belongs to the whole sheet: widths, panes, print. */
export function styleSheet(sheet: Excel.Worksheet, widths: readonly number[], print: Pick<Address, "rows" | "columns">): void {
  for (const [column, width] of widths.entries()) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(4);
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.setPrintArea(`A1:${columnLetters(print.columns - 1)}${String(print.rows)}`);
  page.setPrintTitleRows("$1:$3");
  page.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
}
