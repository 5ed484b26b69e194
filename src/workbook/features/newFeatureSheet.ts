import { type Field, type FieldKey, fields } from "../../core/feature/fields";
import { fail, ok, type Result } from "../../core/result";
import { formatAddress } from "../../core/sheet/address";
import { choiceKey, readCatalog } from "../excel/catalog";
import { type Content, toInputs } from "../excel/content";
import { tableSource } from "./featureSource";
import { freeSheetAndTable } from "../excel/freeName";
import { setUpPrint } from "../page/printSetup";
import { type Done, type Outcome, protectedWorkbook, type Refusal } from "../excel/refusal";
import { removeSheet } from "../roadmap/writeNew";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";

const headerRow = 3;

/** The columns to begin with, or all there are. */
export type Template = "short" | "whole";

const shortKeys: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "id",
  "feature",
  "risk",
  "impact",
  "businessValue",
  "scalability",
  "approach",
  "months",
  "cost",
  "owner",
]);

const fieldsOf: Readonly<Record<Template, readonly Field[]>> = {
  short: fields.filter(({ key }) => shortKeys.has(key)),
  whole: fields,
};

/** Add a sheet with a feature table: columns with their explanations, and one example row to write over. */
export function newFeatureSheet(template: Template = "short"): Outcome<Done> {
  const shown = fieldsOf[template];
  const area = { row: headerRow, column: 0, rows: 2, columns: shown.length };
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const catalog = await readCatalog(context);
    if (!catalog.canAddSheets) return fail(protectedWorkbook());
    const { sheet, table } = freeSheetAndTable(catalog, "AI portfolio", "Features");
    const writing = write(() => {
      writeSheet(context.workbook.worksheets.add(sheet), table, shown);
      context.workbook.settings.add(choiceKey, JSON.stringify({ source: tableSource(table, sheet, area) }));
    });
    await writeAllOrNothing(context, [writing], (fresh) => removeSheet(fresh, sheet));
    return ok({
      message: `The sheet ${sheet} is ready. Write over the example row; only Feature is required, and columns you do not need can go.`,
      link: { sheet, address: formatAddress({ ...area, row: headerRow + 1, rows: 1, columns: 1 }) },
    });
  });
}

function writeSheet(sheet: Excel.Worksheet, name: string, shown: readonly Field[]): void {
  const area = { row: headerRow, column: 0, rows: 2, columns: shown.length };
  sheet.getRange("A1:A2").values = [
    ["AI portfolio"],
    ["One row a feature. Ratings go from 1 to 5, a range is written 2..4; select a cell to read what its column means."],
  ];
  sheet.getRange("A1").format.font.size = 20;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A2").format.font.color = "#616161";
  const example: readonly Content[] = shown.map((field) => field.example);
  sheet.getRange(formatAddress(area)).values = toInputs([shown.map(({ label }) => label), example]);
  const table = sheet.tables.add(formatAddress(area), true);
  table.name = name;
  table.style = featureTableStyle;
  shown.forEach((field, column) => {
    const cell = sheet.getRangeByIndexes(headerRow + 1, column, 1, 1);
    sheet.getRangeByIndexes(headerRow, column, 1, 1).format.columnWidth = widthOf(field);
    sheet.getRangeByIndexes(headerRow, column, 2, 1).format.horizontalAlignment = alignmentOf(field);
    if (formatOf(field) !== undefined) cell.numberFormat = [[formatOf(field)]];
    cell.dataValidation.rule = ruleOf(field);
    cell.dataValidation.errorAlert = { message: `${field.help}.`, showAlert: true, style: "Warning", title: field.label };
    cell.dataValidation.prompt = { message: `${field.help}.`, showPrompt: true, title: field.label };
  });
  sheet.getRangeByIndexes(headerRow, 0, 1, shown.length).format.wrapText = true;
  sheet.getRangeByIndexes(headerRow, 0, 1, shown.length).format.verticalAlignment = "Center";
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, 2));
  setUpPrint(sheet, "Landscape", `$1:$${String(headerRow + 1)}`);
  sheet.activate();
  sheet.getRangeByIndexes(headerRow + 1, 1, 1, 1).select();
}

/** Choices as a list to pick from; every other column accepts anything, since what is wrong is reported with its cell. */
function ruleOf(field: Field): Excel.DataValidationRule {
  if (field.kind === "choice") return { list: { inCellDropDown: true, source: field.words.join(",") } };
  if (field.kind === "yesNo") return { list: { inCellDropDown: true, source: "yes,no" } };
  if (field.kind === "horizon") return { list: { inCellDropDown: true, source: "1,2,3" } };
  return { custom: { formula: "=TRUE" } };
}

/** Green header, banded rows. */
const featureTableStyle = "TableStyleMedium7";

/** Numbers end-aligned, a rating such as 2..4 among them. */
export function alignmentOf({ kind }: Field): "Left" | "Right" {
  return kind === "rating" || kind === "number" || kind === "horizon" || kind === "date" ? "Right" : "Left";
}

function formatOf(field: Field): string | undefined {
  if (field.kind === "date") return "dd mmm yyyy";
  if (field.kind !== "number") return undefined;
  return { money: "#,##0", amount: "General", share: "0 %" }[field.holds];
}

function widthOf({ key, kind }: Field): number {
  if (key === "feature") return 170;
  if (key === "jobToBeDone" || key === "notes" || key === "exitCriterion") return 200;
  return kind === "text" || kind === "choice" ? 95 : 72;
}
