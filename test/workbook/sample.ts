import type { TestWorkbook } from "../office";

export const headers = [
  "ID",
  "Feature",
  "Risk",
  "Impact",
  "Business value",
  "Scalability",
  "Approach",
  "Months",
  "Depends on",
  "Cost",
  "People",
  "Team",
  "Owner",
  "Notes",
];

export type Row = readonly (string | number | boolean)[];

/** Three horizons, a dependency, and one feature that no rule places. */
export const rows: readonly Row[] = [
  ["F01", "Invoice processing", 1, 5, 5, 4, "API", 3, "", 120, 2, "Finance", "Finance lead", ""],
  ["F02", "Support answers", 2, 4, 5, 4, "RAG", 8, "F01", 300, 3, "Support", "", "Legal wants EU hosting"],
  ["F03", "Voice agent", 4, 4, 3, 3, "multi-agent", 14, "", 600, 4, "Support", "", ""],
  ["F04", "Ticket routing", 2, 4, 4, 4, "classification", 4, "", 90, 1, "Support", "Support lead", ""],
  ["F05", "Legal risk chatbot", 5, 2, 1, 2, "", "", "", 70, 1, "", "", ""],
];

/** Write a table Features on the sheet "AI portfolio". */
export async function addFeatures(workbook: TestWorkbook, body: readonly Row[] = rows, heads: readonly string[] = headers): Promise<void> {
  await workbook.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("AI portfolio");
    const range = sheet.getRangeByIndexes(3, 0, body.length + 1, heads.length);
    range.values = [heads, ...body].map((row) => row.map(asText));
    const table = sheet.tables.add(range, true);
    table.name = "Features";
    sheet.activate();
    await context.sync();
  });
}

/** As a careful user types text: with an apostrophe where Excel would read something else. */
function asText(value: Row[number]): Row[number] {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

/** Rows of a table below its header, each as a record by header. */
export async function tableRows(workbook: TestWorkbook, name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return workbook.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("values");
    await context.sync();
    const [head = [], ...body] = range.values as unknown[][];
    return body.map((row) => Object.fromEntries(row.map((value, column) => [String(head[column]), value])));
  });
}
