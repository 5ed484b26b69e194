import { type Cell, type Cells, isBlank } from "../sheet/cell";
import { directoryOf, findFeature, type Named } from "../sheet/directory";
import { recognizeFields, type TableField } from "../sheet/field";
import { readTable, reporterOf, type RowProblem } from "../sheet/readTable";
import { type Rating, readRating } from "./rating";
import { criteria, type Criterion } from "./ribs";
import type { Scale } from "./scale";

/** The columns of a table of several people's ratings. */
export const scorerFields = [
  {
    key: "feature",
    label: "Feature",
    help: "ID or name of the feature",
    kind: "feature",
    isRequired: true,
    synonyms: ["ID", "Feature ID"],
  },
  { key: "scorer", label: "Scorer", help: "Who rates, by role", kind: "text", isRequired: true, synonyms: ["Rater", "Who", "Scored by"] },
  { key: "risk", label: "Risk", help: "1 to 5, low is good", kind: "rating" },
  { key: "impact", label: "Impact", help: "1 to 5", kind: "rating" },
  { key: "businessValue", label: "Business value", help: "1 to 5", kind: "rating" },
  { key: "scalability", label: "Scalability", help: "1 to 5", kind: "rating" },
] as const satisfies readonly TableField[];

type ScorerKey = (typeof scorerFields)[number]["key"];

/** What one person says of one feature; what was left blank is absent. */
export interface Scoring {
  /** 0-based row below the header. */
  readonly row: number;
  readonly feature: string;
  readonly scorer: string;
  readonly ratings: Readonly<Partial<Record<Criterion, Rating>>>;
}

/** What is wrong in the table. */
export type ScoringProblem = RowProblem<ScorerKey>;

/** Whether these headers are those of a table of several people's ratings. */
export function areScorerHeaders(headers: readonly string[]): boolean {
  return scorerFields.every(({ key }) => recognizeFields(scorerFields, headers).has(key));
}

/**
 * Read several people's ratings. A cell that is wrong is left out and reported; of two rows of one person for one feature the lower counts.
 *
 * Cost     O(cells)
 */
export function readScorings(
  headers: readonly string[],
  rows: Cells,
  features: readonly Named[],
  scale: Scale,
): { readonly scorings: readonly Scoring[]; readonly problems: readonly ScoringProblem[] } {
  const columns = recognizeFields(scorerFields, headers);
  const reporter = reporterOf(columns);
  const known = directoryOf(features);
  const problems: ScoringProblem[] = [];
  const latest = new Map<string, Scoring>();
  const readers = {
    feature: (cell: Cell | undefined, label: string) => findFeature(cell, label, known),
    rating: (cell: Cell | undefined, label: string) => readRating(cell, scale, label),
  };
  const isUnrated = (cells: readonly Cell[]): boolean => criteria.every((criterion) => isBlank(cells[columns.get(criterion) ?? -1]));
  for (const line of readTable(scorerFields, { columns, rows }, readers, isUnrated)) {
    const { feature, scorer, ...ratings } = line.values;
    const isNamed = feature !== undefined && scorer !== undefined;
    problems.push(
      ...reporter.faultsOf(line, isNamed ? "It counts as blank until this is fixed." : "The row is left out until this is fixed."),
    );
    if (isNamed) latest.set(JSON.stringify([feature.id, scorer.toLowerCase()]), { row: line.row, feature: feature.id, scorer, ratings });
  }
  return { scorings: [...latest.values()], problems };
}
