import { type Address, formatAddress } from "../../core/sheet/address";
import { type Contents, toInputs } from "../excel/content";
import { type Write, write } from "../excel/write";
import { signColors } from "./palette";
import type { Check, Page, PageTable, Rule } from "./page";

/** Head row, table, name; a table that stands is sized. Only then formulas may name it. */
export function addTable(sheet: string, { name, area, hasFilter, style }: PageTable, head: Contents, isThere: boolean): readonly Write[] {
  return [
    write(({ workbook }) => {
      const place = workbook.worksheets.getItem(sheet);
      if (isThere) {
        workbook.tables.getItem(name).resize(formatAddress(area));
        return;
      }
      place.getRange(formatAddress({ ...area, rows: 1 })).values = toInputs(head);
      const table = place.tables.add(formatAddress(area), true);
      table.name = name;
      table.style = style;
      table.showFilterButton = hasFilter;
      if (style === "TableStyleLight1") table.showBandedRows = false;
    }),
  ];
}

/** What belongs to the whole sheet: widths, hidden columns, no gridlines. */
export function styleSheet(sheet: Excel.Worksheet, { widths, hiddenColumns }: Page): void {
  for (const [column, width] of widths.entries()) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  for (const { column, columns } of hiddenColumns) sheet.getRangeByIndexes(0, column, 1, columns).columnHidden = true;
  sheet.showGridlines = false;
}

/** Rules of a page; those of its areas are replaced. A rule added later goes before, so the last one in the list is the strongest. */
export function addRules(sheet: Excel.Worksheet, { rules, looks }: Page): void {
  const checks = looks.filter(({ look }) => look === "check").flatMap(({ area }) => signRules(area));
  const all = [...rules, ...checks];
  for (const address of new Set(all.map(({ area }) => formatAddress(area)))) sheet.getRange(address).conditionalFormats.clearAll();
  for (const { area, formula, fill, text, bold, numberFormat } of all) {
    const { custom } = sheet.getRange(formatAddress(area)).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    if (fill !== undefined) custom.format.fill.color = fill;
    if (text !== undefined) custom.format.font.color = text;
    if (numberFormat !== undefined) custom.format.numberFormat = numberFormat;
    if (bold !== undefined) custom.format.font.bold = bold;
  }
}

/** The color of a state follows the sign it begins with. */
export function signRules(area: Address, withFill = false): readonly Rule[] {
  const first = formatAddress({ ...area, rows: 1, columns: 1 });
  return signColors.map(([sign, { text, fill }]) => ({
    area,
    formula: `=LEFT(${first},1)="${sign}"`,
    text,
    ...(withFill ? { fill } : {}),
  }));
}

/** Excel takes no longer ones. */
const mostInTitle = 32;
const mostInMessage = 255;
const mostInAlert = 224;

/** What cells say when they are selected, and what they offer to pick from. */
export function addChecks(sheet: Excel.Worksheet, checks: readonly Check[]): void {
  for (const { area, list, title, message, asks } of checks) {
    const { dataValidation } = sheet.getRange(formatAddress(area));
    if (list !== undefined) dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
    else dataValidation.rule = { custom: { formula: "=TRUE" } };
    const short = title.slice(0, mostInTitle);
    if (message !== "") dataValidation.prompt = { title: short, message: message.slice(0, mostInMessage), showPrompt: true };
    if (asks === true)
      dataValidation.errorAlert = { title: short, message: message.slice(0, mostInAlert), showAlert: true, style: "Warning" };
  }
}
