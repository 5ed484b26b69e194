import fc from "fast-check";

import type { Assumptions } from "../../../src/core/assumptions/assumptions";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { readFeatures } from "../../../src/core/feature/readFeatures";
import { recognizeColumns } from "../../../src/core/list/recognizeColumns";
import type { Cell } from "../../../src/core/sheet/cell";
import type { Roadmap, RoadmapEntry, ScheduledEntry, UnscheduledEntry } from "../../../src/core/roadmap/roadmap";

/** A row by header, as a test states it. */
export type StatedRow = Readonly<Record<string, Cell>>;

/** Features of rows that state only what a test is about. */
export function featuresOf(rows: readonly StatedRow[], assumptions: Assumptions = defaultAssumptions): readonly Feature[] {
  const headers = [...new Set(["Feature", ...rows.flatMap((row) => Object.keys(row))])];
  const cells = rows.map((row) => headers.map((header) => row[header] ?? (header === "Feature" ? (row.ID ?? null) : null)));
  return readFeatures(cells, recognizeColumns(headers), assumptions).features;
}

/** The same rating on all four criteria but risk, which gives 0, 25, 50, 75 or 100 points. */
export function rated(level: number): StatedRow {
  return { Risk: 6 - level, Impact: level, "Business value": level, Scalability: level };
}

export function entriesOf(roadmap: Roadmap): readonly RoadmapEntry[] {
  return [...roadmap.horizons.flatMap(({ entries }) => entries), ...roadmap.notScheduled];
}

export function scheduledOf(roadmap: Roadmap): ReadonlyMap<string, ScheduledEntry> {
  return new Map(roadmap.horizons.flatMap(({ entries }) => entries.map((entry) => [entry.feature.id, entry])));
}

export function unscheduledOf(roadmap: Roadmap): ReadonlyMap<string, UnscheduledEntry> {
  return new Map(roadmap.notScheduled.map((entry) => [entry.feature.id, entry]));
}

/** IDs by horizon, in order, then those not scheduled. */
export function layout(roadmap: Roadmap): readonly (readonly string[])[] {
  const idsOf = (entries: readonly RoadmapEntry[]): readonly string[] => entries.map(({ feature }) => feature.id);
  return [...roadmap.horizons.map(({ entries }) => idsOf(entries)), idsOf(roadmap.notScheduled)];
}

const ids = Array.from({ length: 12 }, (_, index) => `F${String(index + 1)}`);
const blankOr = (cells: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.oneof(fc.constant(null), cells);

const anyRow = fc.record({
  Feature: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('=HYPERLINK("x")', "🚀 rocket", "x".repeat(500), "F3")),
  Risk: blankOr(fc.integer({ min: 1, max: 5 })),
  Impact: blankOr(fc.integer({ min: 1, max: 5 })),
  "Business value": fc.constantFrom<Cell>(1, 3, "2..4", "high"),
  Scalability: fc.constantFrom<Cell>(2, 5, 9),
  Approach: blankOr(fc.constantFrom("API", "RAG", "multi-agent", "unheard of")),
  Months: blankOr(fc.integer({ min: 0, max: 18 })),
  Strategy: blankOr(fc.constantFrom("Buy", "Build")),
  Horizon: blankOr(fc.integer({ min: 1, max: 3 })),
  Status: blankOr(fc.constantFrom("Done", "Cancelled", "In progress")),
  Selected: blankOr(fc.constantFrom("yes", "no")),
  "Depends on": blankOr(fc.array(fc.constantFrom(...ids, "F99"), { maxLength: 3 }).map((list) => list.join(", "))),
});

/** Sheets with unique IDs, circles, blanks, mistakes and odd names. */
export const anySheet: fc.Arbitrary<readonly StatedRow[]> = fc
  .array(anyRow, { maxLength: ids.length })
  .map((rows) => rows.map((row, index) => ({ ...row, ID: ids[index] ?? "" })));
