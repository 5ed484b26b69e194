import { type RawField, rawFields, type RawKey, type RawKind, rawKindOf, recognizeRaw } from "../../../core/evidence/rawColumns";
import type { RawQuestion } from "../../../core/evidence/rawEvidence";
import type { Cells } from "../../../core/sheet/cell";
import { columnLetters } from "../../../core/sheet/address";
import type { RawBlock, RawSource } from "../../../workbook/evidence/rawData";

/** Scales that answers are given on. */
export const scales = ["1 to 5", "0 to 10", "1 to 7", "1 to 10"] as const;
export type ScaleName = (typeof scales)[number];

/** What the user chose so far. */
export interface Draft {
  readonly source: RawSource;
  /** Absent while the headers tell it. */
  readonly kind?: RawKind;
  /** Columns chosen by hand, "none" where a field is left out. */
  readonly columns: Readonly<Partial<Record<RawKey, number | "none">>>;
  readonly scale: ScaleName;
  /** Labels agreed, with commas; blank for any. */
  readonly labels: string;
}

/** Nothing chosen: the selection, as its headers tell. */
export const firstDraft: Draft = { source: { from: "selection" }, columns: {}, scale: "1 to 5", labels: "" };

/** The kind chosen, else what the headers say, else labels. */
export function kindOf({ kind }: Draft, { headers }: RawBlock): RawKind {
  return kind ?? rawKindOf(headers) ?? "labels";
}

/** A field with its column in the block; undefined where it has none. */
export interface Mapped {
  readonly field: RawField;
  readonly column: number | undefined;
}

/** The column of each field: chosen by hand, else by its header, else, where the field is required, the next one that is free. */
export function mappingOf(draft: Draft, block: RawBlock): readonly Mapped[] {
  const kind = kindOf(draft, block);
  const recognized = recognizeRaw(kind, block.headers);
  const known = rawFields[kind].map((field): Mapped => {
    const chosen = draft.columns[field.key];
    return { field, column: chosen === "none" ? undefined : (chosen ?? recognized.get(field.key)) };
  });
  const taken = new Set(known.map(({ column }) => column));
  const free = Array.from({ length: block.area.columns }, (_, column) => column).filter((column) => !taken.has(column));
  return known.map((each) =>
    each.column !== undefined || each.field.isOptional === true || draft.columns[each.field.key] === "none"
      ? each
      : { ...each, column: free.shift() },
  );
}

/** Required fields that have no column. */
export function lackingOf(mapping: readonly Mapped[]): readonly RawField[] {
  return mapping.filter(({ field, column }) => field.isOptional !== true && column === undefined).map(({ field }) => field);
}

/** A header as a choice shows it; the letters of the column where there is none. */
export function headerOf({ headers, area }: RawBlock, column: number): string {
  const header = headers[column] ?? "";
  return header === "" ? `Column ${columnLetters(area.column + column)}` : header;
}

/** The question to the core, with today as a serial date. */
export function questionOf(draft: Draft, kind: RawKind, rows: Cells, today: number): RawQuestion {
  switch (kind) {
    case "labels": {
      const labels = draft.labels.split(",").flatMap((label) => (label.trim() === "" ? [] : [label.trim()]));
      return { kind, rows, ...(labels.length === 0 ? {} : { labels }) };
    }
    case "ratings": {
      const [lo = 1, hi = 5] = draft.scale.split(" to ").map(Number);
      return { kind, rows, scale: { lo, hi } };
    }
    case "exposures":
      return { kind, rows, asOf: today };
    case "suggestions":
    case "times":
    case "periods":
      return { kind, rows };
  }
}
