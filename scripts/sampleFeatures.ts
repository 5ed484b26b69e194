import { readFileSync } from "node:fs";
import { type FieldKey, fields, fieldOf } from "../src/core/feature/fields";

export type SampleCell = string | number;
/** One row of the sample: cells by field; blank ones are absent. */
export type SampleRow = ReadonlyMap<FieldKey, SampleCell>;

/** The 24 AI features of the sample workbook, invented for it; money in thousands. */
export function readSampleFeatures(path = "scripts/sampleFeatures.tsv"): readonly SampleRow[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const keys = header.split("\t").map(keyOf);
  return lines.map((line) => {
    const row = new Map<FieldKey, SampleCell>();
    for (const [index, text] of line.split("\t").entries()) {
      const key = keys[index];
      if (key !== undefined && text !== "") row.set(key, typed(key, text));
    }
    return row;
  });
}

function keyOf(label: string): FieldKey {
  const field = fields.find((candidate) => candidate.label === label);
  if (field === undefined) throw new Error(`scripts/sampleFeatures.tsv has the column ${label}, which is no field`);
  return field.key;
}

function typed(key: FieldKey, text: string): SampleCell {
  if (fieldOf(key).kind === "date") return serialDate(text);
  return Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Excel counts days from 30 December 1899. */
function serialDate(isoDate: string): number {
  return Date.parse(isoDate) / 86_400_000 + 25_569;
}
