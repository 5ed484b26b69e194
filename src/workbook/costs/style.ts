import { oldAfterMonths } from "../../core/assumptions/oldPrice";
import { type Address, columnLetters, filled, formatAddress } from "../../core/sheet/address";
import { markOldDates, styleInput } from "../assumptions/style";
import { dateFormat } from "../assumptions/draft";
import { ink } from "../page/palette";

/** How a column of Volumes or Costs looks. */
export interface ColumnLook {
  readonly width: number;
  readonly format: string;
  /** The user's to fill in; the others follow from formulas. */
  readonly isInput?: true;
  readonly isNumber?: true;
  readonly list?: string;
}

const number = { isNumber: true } as const;
const money = { ...number, format: "#,##0" } as const;
const unitMoney = { ...number, format: "#,##0.000000" } as const;
const text = { format: "General" } as const;
const date = { width: 90, format: dateFormat, isInput: true, isNumber: true } as const;

/** Looks of the columns of Volumes, in their order. */
export const volumeLooks: readonly ColumnLook[] = [
  { ...text, width: 52 },
  { ...text, width: 190 },
  { ...text, width: 90, isInput: true },
  { ...money, width: 84 },
  { ...money, width: 84, isInput: true },
  { ...money, width: 84 },
  { ...number, format: "0.0 %", width: 72 },
  { ...money, width: 72 },
  { ...money, width: 76 },
  { ...number, format: "0 %", width: 66 },
  { ...unitMoney, width: 84 },
  { ...unitMoney, width: 84 },
  { ...text, width: 190, isInput: true },
  date,
];

/** Looks of the columns of Costs, in their order. */
export const costLooks: readonly ColumnLook[] = [
  { ...text, width: 52 },
  { ...text, width: 190 },
  { ...text, width: 84, list: "Rule,Buy,Partner,Fine-tune,Build" },
  { ...money, width: 78 },
  { ...money, width: 78 },
  { ...money, width: 92 },
  { ...unitMoney, width: 84 },
  { ...text, width: 78, list: "yes,no" },
  { ...money, width: 84 },
  { ...text, width: 190, isInput: true },
  date,
];

/** Format the top of a new sheet: title, sentence, legend, panes and print. */
export function styleTop(sheet: Excel.Worksheet, area: Address, looks: readonly (ColumnLook | undefined)[]): void {
  looks.forEach((look, column) => {
    if (look !== undefined) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = look.width;
  });
  sheet.showGridlines = false;
  const title = sheet.getRange("A1");
  title.format.font.size = 20;
  title.format.font.bold = true;
  title.format.rowHeight = 33;
  sheet.getRange("A2:A3").format.font.color = ink.secondary;
  const header = sheet.getRange(formatAddress({ ...area, rows: 1 }));
  header.format.font.bold = true;
  header.format.font.color = ink.text;
  header.format.fill.color = "#F2F2F2";
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = 33;
  const rule = header.format.borders.getItem("EdgeBottom");
  rule.style = "Continuous";
  rule.weight = "Medium";
  rule.color = ink.secondary;
  looks.forEach((look, column) => {
    align(sheet.getRangeByIndexes(area.row, column, 1, 1), look);
  });
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, area.row + 1, 2));
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.setPrintTitleRows(`$1:$${String(area.row + 1)}`);
  page.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
}

/** Format rows below the header, column by column: the number of formats does not depend on the rows. */
export function styleBody(sheet: Excel.Worksheet, body: Address, looks: readonly (ColumnLook | undefined)[]): void {
  looks.forEach((look, index) => {
    if (look === undefined) return;
    const area = { ...body, column: body.column + index, columns: 1 };
    const column = sheet.getRange(formatAddress(area));
    column.numberFormat = filled(area, look.format);
    column.format.verticalAlignment = "Center";
    column.format.wrapText = true;
    column.format.font.color = ink.text;
    for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) {
      const line = column.format.borders.getItem(edge);
      line.style = "Continuous";
      line.color = ink.rule;
    }
    align(column, look);
    if (look.isInput === true) styleInput(column);
    if (look.list !== undefined) column.dataValidation.rule = { list: { inCellDropDown: true, source: look.list } };
    if (look.format === dateFormat) markOldDates(column, `$${columnLetters(area.column)}${String(area.row + 1)}`, oldAfterMonths);
  });
}

/** Numbers stand at the end; words keep off the number before them. */
function align(range: Excel.Range, look: ColumnLook | undefined): void {
  if (look === undefined) return;
  range.format.horizontalAlignment = look.isNumber === true ? "Right" : "Left";
  if (look.isNumber !== true) range.format.indentLevel = 1;
}
