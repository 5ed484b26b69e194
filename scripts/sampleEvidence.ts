import { readFileSync } from "node:fs";
import { evidenceFields, type EvidenceKey } from "../src/core/evidence/evidenceField";
import { readDate } from "../src/core/sheet/readCell";
import { formatAddress } from "../src/core/sheet/address";
import { evidenceFormat } from "../src/workbook/evidence/evidenceSheet";
import { newEvidenceSheet } from "../src/workbook/evidence/evidenceTemplate";

/** Cells of one row in the order of the evidence table's columns; blank ones are empty text. */
export type EvidenceRow = readonly (string | number)[];

/** Three months of evidence for the features of the sample, invented for it; every state of a gate, a drift and a disagreement among it. */
export function readSampleEvidence(path = "scripts/sampleEvidence.tsv"): readonly EvidenceRow[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const keys = header.split("\t").map(keyOf);
  return lines.map((line) => {
    const texts = line.split("\t");
    return evidenceFields.map(({ key }) => typed(key, texts[keys.indexOf(key)] ?? ""));
  });
}

function keyOf(label: string): EvidenceKey {
  const field = evidenceFields.find((candidate) => candidate.label === label);
  if (field === undefined) throw new Error(`scripts/sampleEvidence.tsv has the column ${label}, which is no field`);
  return field.key;
}

function typed(key: EvidenceKey, text: string): string | number {
  if (key !== "period") return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  const date = readDate(text, "Period");
  if (!date.ok) throw new Error(`scripts/sampleEvidence.tsv has the period ${text}, which is no date`);
  return date.value;
}

/** Set up the evidence sheet as its button does, and write the rows over what it prepared. */
export async function enterEvidence(rows: readonly EvidenceRow[]): Promise<void> {
  const made = await newEvidenceSheet();
  if (!made.ok) throw new Error(`${made.error.message} ${made.error.cure}`);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Evidence");
    const range = table.getRange().load("rowIndex,rowCount");
    await context.sync();
    const sheet = table.worksheet;
    const area = { row: range.rowIndex + 1, column: 0, rows: rows.length, columns: evidenceFields.length };
    sheet.getRange(formatAddress({ ...area, rows: Math.max(range.rowCount - 1, rows.length) })).clear("Contents");
    table.resize(sheet.getRange(formatAddress({ ...area, row: area.row - 1, rows: area.rows + 1 })));
    const body = sheet.getRange(formatAddress(area));
    body.numberFormat = rows.map(() => evidenceFields.map(evidenceFormat));
    body.values = rows.map((row) => [...row]);
    await context.sync();
  });
}
