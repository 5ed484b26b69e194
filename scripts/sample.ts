import { Workbook, type Worksheet } from "exceljs";
import { type FieldKey, fieldOf, fields } from "../src/core/feature/field";
import { readSampleFeatures, type SampleRow } from "./sampleFeatures";

const path = "assets/ai-portfolio.xlsx";
/** The table's header stands below a title and a line of explanation. */
const headerRow = 4;

/** Writes the sample workbook: the 24 features as an Excel table. */
async function writeSample(): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("AI portfolio", { views: [{ state: "frozen", xSplit: 2, ySplit: headerRow }] });
  const rows = readSampleFeatures();
  writeTitle(sheet, rows.length);
  writeTable(sheet, rows);
  await workbook.xlsx.writeFile(path);
}

function writeTitle(sheet: Worksheet, count: number): void {
  sheet.getCell("A1").value = "AI portfolio";
  sheet.getCell("A1").font = { size: 18, bold: true };
  sheet.getCell("A2").value = `${String(count)} AI features. Ratings from 1 to 5; ranges such as 2..4 where unsure. Money in thousands.`;
}

function writeTable(sheet: Worksheet, rows: readonly SampleRow[]): void {
  sheet.addTable({
    name: "Features",
    ref: `A${String(headerRow)}`,
    headerRow: true,
    style: { theme: "TableStyleMedium7", showRowStripes: true },
    columns: fields.map(({ label }) => ({ name: label, filterButton: true })),
    rows: rows.map((row) => fields.map(({ key }) => row.get(key) ?? null)),
  });
  for (const [index, { key }] of fields.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = width(key);
    const format = numberFormat(key);
    if (format !== undefined) column.numFmt = format;
  }
}

function width(key: FieldKey): number {
  if (key === "jobToBeDone" || key === "exitCriterion" || key === "notes") return 44;
  return fieldOf(key).kind === "text" && key !== "id" ? 26 : 13;
}

function numberFormat(key: FieldKey): string | undefined {
  const field = fieldOf(key);
  if (field.kind === "date") return "d mmm yyyy";
  if (field.kind !== "number") return undefined;
  return field.holds === "share" ? "0%" : "#,##0";
}

void writeSample();
