import { readFileSync } from "node:fs";
import { recognizeFields, type TableField } from "../src/core/sheet/field";
import { readDate } from "../src/core/sheet/readCell";
import { costFields, volumeFields } from "../src/core/money/costFields";
import { setUpCosts } from "../src/workbook/costs/costsTemplate";

/** A row of the sample: what is typed over the formulas, by header; the rest is left to them. */
export type TypedRow = ReadonlyMap<string, string | number>;

/** Volumes and offers of the sample's features, invented for it; money in whole currency. */
export function readSampleCosts(): { readonly volumes: readonly TypedRow[]; readonly costs: readonly TypedRow[] } {
  return { volumes: readTyped("scripts/sampleVolumes.tsv", volumeFields), costs: readTyped("scripts/sampleCosts.tsv", costFields) };
}

function readTyped<K extends string>(path: string, fields: readonly TableField<K>[]): readonly TypedRow[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const headers = header.split("\t");
  if (recognizeFields(fields, headers).size < headers.length) throw new Error(`${path} has a column that is no field`);
  return lines.map((line) => {
    const cells = line
      .split("\t")
      .map((text, index): readonly [string, string | number] => [headers[index] ?? "", typed(headers[index], text)]);
    return new Map(cells.filter(([, value]) => value !== ""));
  });
}

function typed(header: string | undefined, text: string): string | number {
  if (header === "Date") {
    const date = readDate(text, "Date");
    if (!date.ok) throw new Error(`${text} is no date`);
    return date.value;
  }
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Set up the costs of the features that have a volume as the pane's button does, and type over what is known. */
export async function enterCosts(): Promise<void> {
  const { volumes, costs } = readSampleCosts();
  for (const row of volumes) {
    const made = await setUpCosts(String(row.get("ID")));
    if (!made.ok) throw new Error(`${made.error.message} ${made.error.cure}`);
  }
  await typeOver("Volumes", volumes, (row) => String(row.get("ID")));
  await typeOver("Costs", costs, (row) => `${String(row.get("ID"))} ${String(row.get("Strategy"))}`);
  await agePriceDecline();
}

async function typeOver(table: string, rows: readonly TypedRow[], keyOf: (row: TypedRow) => string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("values");
    await context.sync();
    const [headers = [], ...body] = range.values.map((row: readonly unknown[]) => row.map(String));
    const keys = body.map((cells) => keyOf(new Map(headers.map((header, column) => [header, cells[column] ?? ""]))));
    for (const row of rows) {
      const at = keys.indexOf(keyOf(row));
      if (at < 0) throw new Error(`${table} has no row ${keyOf(row)}`);
      for (const [header, value] of row) range.getCell(at + 1, headers.indexOf(header)).values = [[value]];
    }
    await context.sync();
  });
}

/** One price of the sample is older than six months, so that its mark is seen. */
async function agePriceDecline(): Promise<void> {
  const date = readDate("2026-01-12", "Date");
  await Excel.run(async (context) => {
    const cell = context.workbook.names.getItem("price_decline").getRange();
    cell.getOffsetRange(0, 2).values = [["Published estimates differ: 10 to 60 %"]];
    cell.getOffsetRange(0, 3).values = [[date.ok ? date.value : ""]];
    await context.sync();
  });
}
