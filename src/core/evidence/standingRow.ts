import { directoryOf, findFeature } from "../sheet/directory";
import type { Feature } from "../feature/feature";
import { type Cell, type Cells, isBlank } from "../sheet/cell";
import { type EvidenceKey, recognizeEvidence } from "./evidenceField";
import { metricWords } from "./metric";
import { readPeriod } from "./readPeriod";

/** What a row of the evidence table is about. */
export interface EvidenceSubject {
  /** Key of the feature. */
  readonly feature: string;
  readonly name: string;
  /** Serial date. */
  readonly period: number;
}

/** A row that is there for a subject. */
export interface StandingRow {
  /** 0-based row below the header. */
  readonly row: number;
  /** Whether it holds numbers; a row that waits for them is simply filled in. */
  readonly isFilled: boolean;
}

const numbers: readonly EvidenceKey[] = ["successes", "trials", "value", "sample", "spread"];

/** The row that counts for a subject, as `readEvidence` reads the table; undefined where there is none, or no column of periods. */
export function standingRow(
  headers: readonly string[],
  rows: Cells,
  features: readonly Feature[],
  subject: EvidenceSubject,
): StandingRow | undefined {
  const columns = recognizeEvidence(headers);
  const known = directoryOf(features);
  const cellOf = (cells: readonly Cell[], key: EvidenceKey): Cell | undefined => cells[columns.get(key) ?? -1];
  const row = rows.findLastIndex((cells) => {
    const metric = cellOf(cells, "metric");
    if (typeof metric !== "string" || metricWords(metric) !== metricWords(subject.name)) return false;
    const feature = findFeature(cellOf(cells, "feature"), "Feature", known);
    const period = readPeriod(cellOf(cells, "period"), "Period");
    return feature.ok && feature.value.id === subject.feature && period.ok && period.value === subject.period;
  });
  const cells = rows[row];
  return cells === undefined ? undefined : { row, isFilled: numbers.some((key) => !isBlank(cellOf(cells, key))) };
}
