import { describeFault } from "../fault";
import { directoryOf, findFeature } from "../sheet/directory";
import type { Named } from "../sheet/directory";
import { readText } from "../sheet/readCell";
import { recognizeFields, type TableField } from "../sheet/field";
import { type Cells, isBlank } from "../sheet/cell";
import { type Rating, readRating } from "./rating";
import { criteria, type Criterion } from "./ribs";
import type { Scale } from "./scale";

type ScorerKey = "feature" | "scorer" | Criterion;

/** The columns of a table of several people's ratings. */
export const scorerFields: readonly TableField<ScorerKey>[] = [
  { key: "feature", label: "Feature", help: "ID or name of the feature", synonyms: ["ID", "Feature ID"] },
  { key: "scorer", label: "Scorer", help: "Who rates, by role", synonyms: ["Rater", "Who", "Scored by"] },
  { key: "risk", label: "Risk", help: "1 to 5, low is good" },
  { key: "impact", label: "Impact", help: "1 to 5" },
  { key: "businessValue", label: "Business value", help: "1 to 5" },
  { key: "scalability", label: "Scalability", help: "1 to 5" },
];

/** What one person says of one feature; what was left blank is absent. */
export interface Scoring {
  /** 0-based row below the header. */
  readonly row: number;
  readonly feature: string;
  readonly scorer: string;
  readonly ratings: Readonly<Partial<Record<Criterion, Rating>>>;
}

/** What is wrong in the table, and where (0-based). */
export interface ScoringProblem {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

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
  const known = directoryOf(features);
  const problems: ScoringProblem[] = [];
  const latest = new Map<string, Scoring>();
  for (const [row, cells] of rows.entries()) {
    const at = (key: ScorerKey): number => columns.get(key) ?? 0;
    if (criteria.every((criterion) => isBlank(cells[at(criterion)]))) continue;
    const report = (key: ScorerKey, message: string): void => {
      problems.push({ row, column: at(key), message });
    };
    const feature = findFeature(cells[at("feature")], "Feature", known);
    if (!feature.ok) report("feature", describeFault(feature.error));
    const scorer = readText(cells[at("scorer")], "Scorer");
    if (!scorer.ok) report("scorer", describeFault(scorer.error));
    if (!feature.ok || !scorer.ok) continue;
    const ratings: Partial<Record<Criterion, Rating>> = {};
    for (const criterion of criteria) {
      const cell = cells[at(criterion)];
      if (isBlank(cell)) continue;
      const rating = readRating(cell, scale, scorerFields.find(({ key }) => key === criterion)?.label ?? criterion);
      if (rating.ok) ratings[criterion] = rating.value;
      else report(criterion, describeFault(rating.error));
    }
    latest.set(JSON.stringify([feature.value.id, scorer.value.trim().toLowerCase()]), {
      row,
      feature: feature.value.id,
      scorer: scorer.value.trim(),
      ratings,
    });
  }
  return { scorings: [...latest.values()], problems };
}
